// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later

// make-samples FOLDER: writes the sample register and the sample letters (see samples.h) with their hashes.
#include "support/councils.h"
#include "support/qtmaker.h"
#include "support/samples.h"
#include "support/setletter.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QHashFunctions>

using namespace Qt::StringLiterals;
using namespace Support;

static void save(const QDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qUtf8Printable(file.fileName()));
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QHashSeed::setDeterministicGlobalSeed(); // else Qt writes its fonts in another order each time
    QGuiApplication app(argc, argv);
    if (argc != 2)
        qFatal("usage: make-samples FOLDER");
    const QDir folder(QFile::decodeName(argv[1]));
    save(folder, u"authorities.csv"_s, authoritiesCsv());
    save(folder, u"population.csv"_s, populationCsv());
    save(folder, u"averages.csv"_s, averagesCsv());
    QByteArray hashes = "file,sha256\n";
    for (const SampleLetter &sample : sampleLetters()) {
        Typesetter typesetter;
        setLetter(typesetter, sample.spec);
        const QByteArray pdf = qtPdf(typesetter.document());
        save(folder, sample.file, pdf);
        hashes += sample.file.toUtf8() + ','
            + QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex() + '\n';
    }
    save(folder, u"hashes.csv"_s, hashes);
    return 0;
}
