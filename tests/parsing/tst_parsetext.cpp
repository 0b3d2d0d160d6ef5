// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/parsedocument.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// "page/line.column word" of each word.
QStringList drawn(const PagedDocument &document)
{
    QStringList words;
    for (const Page &page : document.pages)
        for (const Word &word : page.words)
            words.append(u"%1/%2.%3 %4"_s.arg(page.number).arg(word.line).arg(word.column).arg(word.text));
    return words;
}

QByteArray utf16(const QString &text, QStringEncoder::Encoding encoding, QByteArrayView mark)
{
    QStringEncoder encoder(encoding);
    return mark.toByteArray() + QByteArray(encoder(text));
}

} // namespace

class TestParseText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void refuses_data();
    void refuses();
    void splitsLinesAndPages_data();
    void splitsLinesAndPages();
    void keepsLinesForShowing();
    void endsPagesAtALimit();
};

void TestParseText::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("line");
    const QString letter = u"The Council’s rate – 79% – cost £5"_s;
    QTest::newRow("UTF-8") << letter.toUtf8() << letter;
    QTest::newRow("UTF-8 with a mark") << QByteArray("\xef\xbb\xbf" + letter.toUtf8()) << letter;
    QTest::newRow("UTF-16 LE with a mark") << utf16(letter, QStringEncoder::Utf16LE, "\xff\xfe") << letter;
    QTest::newRow("UTF-16 BE with a mark") << utf16(letter, QStringEncoder::Utf16BE, "\xfe\xff") << letter;
    QTest::newRow("UTF-16 LE") << utf16(letter, QStringEncoder::Utf16LE, "") << letter;
    QTest::newRow("UTF-16 BE") << utf16(letter, QStringEncoder::Utf16BE, "") << letter;
    QTest::newRow("Windows-1252") << QByteArray("The Council\x92s rate \x96 79% \x96 cost \xa3"
                                                "5")
                                  << letter;
    QTest::newRow("UTF-8 with one line in Windows-1252")
        << QByteArray("’ and \x92 and £ and \xa3") << u"’ and ’ and £ and £"_s;
    QTest::newRow("UTF-8 cut within a character") << letter.toUtf8() + "\xe2\x80" << letter + u"â€"_s;
    QTest::newRow("one control character in many")
        << QByteArray(40, 'x') + "\x1b[m" << QString(40, u'x') + u"\ufffd[m"_s;
}

void TestParseText::decodes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, line);
    const auto document = parseDocument(bytes);
    QVERIFY(document);
    QCOMPARE(document->pages.size(), 1);
    QCOMPARE(document->pages[0].lines, QStringList{line});
    QVERIFY(document->pages[0].typed);
    QCOMPARE(document->quality, ReadingQuality::Complete);
}

void TestParseText::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Problem::Kind>("kind");
    const auto unsupported = [](const char *name, const QByteArray &bytes) {
        QTest::newRow(name) << bytes << Problem::Kind::Unsupported;
    };
    QByteArray noise;
    for (quint32 i = 0, state = 1; i < 5000; ++i) {
        state = state * 1664525U + 1013904223U;
        noise.append(char(state >> 24));
    }
    unsupported("noise", noise);
    unsupported("noise with a UTF-16 mark", "\xff\xfe" + noise);
    unsupported("a NUL", QByteArray("A letter with a \0 in it", 23));
    unsupported("6% control bytes", QByteArray(94, 'x') + QByteArray(6, '\x01'));
    unsupported("ZIP", "PK\x03\x04\x14\x01some words in it");
    unsupported("program", QByteArray("MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff\0\0", 16));
    unsupported("HTML", "\n <!DOCTYPE html><html><body>Annual Review letter</body></html>");
    unsupported("HTML with a mark", "\xef\xbb\xbf<html>x</html>");
    unsupported("XML", "<?xml version=\"1.0\"?><a/>");
    unsupported("RTF", "{\\rtf1 Annual Review letter}");
    unsupported("PostScript", "%!PS-Adobe-3.0\n(x) show");
    QTest::newRow("a PDF's head alone") << QByteArray("%PDF-1.7\n") << Problem::Kind::Damaged;
    QTest::newRow("a PNG's head alone") << QByteArray("\x89PNG\r\n\x1a\nIHDR") << Problem::Kind::Damaged;
    QTest::newRow("a JPEG's head alone") << QByteArray("\xff\xd8\xff\xe1 Exif") << Problem::Kind::Damaged;
    QTest::newRow("a TIFF's head in noise")
        << QByteArray("II*\0\x08\0\0\0", 8) + noise << Problem::Kind::Damaged;
    QTest::newRow("a PDF's head in noise") << "%PDF-1.7\n" + noise << Problem::Kind::Damaged;
}

void TestParseText::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Problem::Kind, kind);
    const auto document = parseDocument(bytes);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, kind);
}

void TestParseText::splitsLinesAndPages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *bytes, const QString &expected) {
        QTest::newRow(name) << QByteArray(bytes) << expected;
    };
    row("line feeds", "a\n\nb\n", u"1/1.1 a, 1/3.1 b"_s);
    row("both", "a\r\n\r\nb\r\n", u"1/1.1 a, 1/3.1 b"_s);
    row("carriage returns", "a\r\rb\r", u"1/1.1 a, 1/3.1 b"_s);
    row("mixed", "a\n\rb\r\nc\rd", u"1/1.1 a, 1/3.1 b, 1/4.1 c, 1/5.1 d"_s);
    row("form feed at a line's start", "a\n\fb\nc", u"1/1.1 a, 2/2.2 b, 2/3.1 c"_s);
    row("form feed within a line", "a\fb c\nd", u"1/1.1 a, 2/1.3 b, 2/1.5 c, 2/2.1 d"_s);
    row("two form feeds", "a\n\f\fb", u"1/1.1 a, 3/2.3 b"_s);
    row("form feed at the end", "a\n\fb\n\f", u"1/1.1 a, 2/2.2 b"_s);
    row("form feed first", "\fa", u"2/1.2 a"_s);
    row("marks behind a form feed", "a\n\f# **9** b", u"1/1.1 a, 2/2.6 9, 2/2.10 b"_s);
}

void TestParseText::splitsLinesAndPages()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    const auto document = parseDocument(bytes);
    QVERIFY(document);
    QCOMPARE(drawn(*document).join(u", "_s), expected);
}

void TestParseText::keepsLinesForShowing()
{
    const auto document = parseDocument("# One\r\n\r\n**two**\n\fthree\nfour\n\f");
    QVERIFY(document);
    QCOMPARE(document->pages.size(), 2);
    QCOMPARE(document->pages[0].lines, QStringList({u"# One"_s, u""_s, u"**two**"_s}));
    QCOMPARE(document->pages[0].firstLine, 1);
    QCOMPARE(document->pages[1].lines, QStringList({u" three"_s, u"four"_s}));
    QCOMPARE(document->pages[1].firstLine, 4);
    const Word &word = document->pages[1].words[0];
    QCOMPARE(document->pages[1].lines[word.line - 4].sliced(word.column - 1), u"three"_s);
}

void TestParseText::endsPagesAtALimit()
{
    const auto document = parseDocument(QByteArray("x\f").repeated(1'000'000) + "end");
    QVERIFY(document);
    QCOMPARE(document->pages.size(), 20'000);
    QCOMPARE(document->pages.last().words.last().text, u"end"_s);
}

QTEST_GUILESS_MAIN(TestParseText)
#include "tst_parsetext.moc"
