// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// However many letters mean it ill, the program that has them read does not grow with them.
#include "nastypdf.h"
#include "reading/reader.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
constexpr int warmFiles = 20;
constexpr int files = 160;
constexpr double mostGrowth = 50; // megabytes

/// So many words that the page is taken for no picture, which would take seconds.
QByteArray manyWords()
{
    return "BT /F 12 Tf 20 200 Td (Upheld" + QByteArray(" word").repeated(40) + ") Tj ET";
}

QByteArray nastyFile(int number)
{
    const QByteArray words = manyWords();
    const QByteArray whole = NastyPdf::onePage(words);
    switch (number % 8) {
    case 0:
        return whole.first(1 + (whole.size() - 1) * number / files);
    case 1:
        return NastyPdf::doublingForms(1 + number % 6, words);
    case 2:
        return NastyPdf::withPages(QByteArray::number(number * 1'000'000), "3 0 R 99 0 R");
    case 3:
        return NastyPdf::onePage(words + QByteArray(" zz\x1b[2J").repeated(number * 100));
    case 4:
        return NastyPdf::locked();
    case 5:
        return QByteArray(whole).replace("xref", "xrfe").replace("endobj", "endob");
    case 6:
        return NastyPdf::acting(words, "/S/Launch/F(/usr/bin/touch)");
    default:
        return QByteArray(number * 10'000, char(number)) + whole;
    }
}

double megabytesHeld()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    constexpr double pageBytes = 4'096;
    return file.readAll().split(' ').value(1).toDouble() * pageBytes / 1e6;
}
} // namespace

class TestGrowth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staysSmallOverManyHostileFiles()
    {
        Reader reader(QStringLiteral(UPHELD_READER));
        double atFirst = 0;
        int read = 0;
        for (int number = 0; number < files; ++number) {
            const auto document = reader.read(nastyFile(number), u"letter.pdf"_s);
            read += document.has_value();
            if (!document)
                QVERIFY(!problemKey(document.error().kind).isEmpty());
            if (number == warmFiles)
                atFirst = megabytesHeld();
        }
        QVERIFY2(read > files / 4 && read < files, qPrintable(QString::number(read)));
        const double growth = megabytesHeld() - atFirst;
        qInfo("%d of %d hostile files read; the program grew by %.1f MB, to reach: %.0f MB", read, files,
            growth, mostGrowth);
        QVERIFY(atFirst > 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // they keep what was given back
        QVERIFY2(growth < mostGrowth, qPrintable(QString::number(growth)));
#endif
    }
};

QTEST_GUILESS_MAIN(TestGrowth)
#include "tst_growth.moc"
