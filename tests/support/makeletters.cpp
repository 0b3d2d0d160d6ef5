// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later

// make-letters N FOLDER: writes N different born-digital letters of about three pages, for measuring.
#include "support/qtmaker.h"
#include "support/setletter.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>

using namespace Qt::StringLiterals;
using namespace Support;

static LetterSpec variedLetter(int index)
{
    const QList<Council> &all = councils();
    const Council &council = all[index % all.size()];
    const int last = council.end.isValid() ? council.end.year() : 2026;
    const int first = council.start.year() > 2019 ? council.start.year() + 1 : 2019;
    LetterSpec spec = plausibleLetter(council, first + index / 3 % (last - first + 1), index);
    spec.layout = Layout(index % 4);
    spec.letterhead = u"Local Government & Social Care OMBUDSMAN"_s;
    spec.bodyDecoys = true;
    if (index % 5 == 0) {
        spec.passages = {{u"training"_s,
            u"We were pleased to deliver %1 online complaint handling courses to your staff during the year."_s
                .arg(2 + index % 7)}};
    }
    return spec;
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    const int count = argc == 3 ? atoi(argv[1]) : 0;
    const QDir folder(argc == 3 ? QFile::decodeName(argv[2]) : QString());
    if (count <= 0 || !folder.mkpath(u"."_s))
        qFatal("usage: make-letters N FOLDER");
    for (int i = 0; i < count; ++i) {
        Typesetter typesetter;
        setLetter(typesetter, variedLetter(i));
        const QByteArray pdf = qtPdf(typesetter.document());
        QFile file(folder.filePath(u"letter-%1.pdf"_s.arg(i + 1, 5, 10, QChar(u'0'))));
        if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
            qFatal("cannot write %s", qUtf8Printable(file.fileName()));
    }
    return 0;
}
