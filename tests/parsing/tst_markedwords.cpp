// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/markedwords.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// "word@column", and "+" instead of a blank where two words touch.
QString drawn(const QList<Word> &words)
{
    QString text;
    for (const Word &word : words)
        text += word.text + u'@' + QString::number(word.column) + (word.spaceAfter ? u' ' : u'+');
    return text.trimmed();
}

} // namespace

class TestMarkedWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesWordsWithoutMarks_data();
    void givesWordsWithoutMarks();
    void carriesLineAndStart();
    void cutsWordsTooLong();
    void takesTimeInProportion_data();
    void takesTimeInProportion();
};

void TestMarkedWords::givesWordsWithoutMarks_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &line, const QString &expected) {
        QTest::newRow(name) << line << expected;
    };
    row("plain", u"9 of 13"_s, u"9@1 of@3 13@6"_s);
    row("empty", u""_s, u""_s);
    row("bold", u"**79%** of"_s, u"79%@3 of@9"_s);
    row("italic", u"_79%_ *of*"_s, u"79%@2 of@8"_s);
    row("bold italic", u"***79%***"_s, u"79%@4"_s);
    row("bold, percent sign outside", u"**79**% upheld"_s, u"79%@3 upheld@9"_s);
    row("bold within a number", u"7**9**%"_s, u"79%@1"_s);
    row("bold run into a word", u"upheld**13**investigations"_s, u"upheld@1+13@9+investigations@13"_s);
    row("a product is no emphasis", u"2*3 and 4*5"_s, u"2*3@1 and@5 4*5@9"_s);
    row("underscore within a name", u"upheld_rate is"_s, u"upheld_rate@1 is@13"_s);
    row("a line to sign on", u"Signed ____ here"_s, u"Signed@1 ____@8 here@13"_s);
    row("code", u"`79%` council`s"_s, u"79%@2 council`s@7"_s);
    row("underline tag", u"<u>69%</u> upheld"_s, u"69%@4 upheld@12"_s);
    row("line break tag", u"69%<br>upheld<br/>now"_s, u"69%@1 upheld@8 now@19"_s);
    row("tag with attributes", u"<span style=\"color: red\">69%</span>"_s, u"69%@26"_s);
    row("raised letters", u"31<sup>st</sup> March"_s, u"31@1+st@8 March@17"_s);
    row("raised figure", u"5.8<sup>2</sup> decisions"_s, u"5.8@1+2@9 decisions@17"_s);
    row("unknown tag is text", u"<name of council> is"_s, u"<name@1 of@7 council>@10 is@19"_s);
    row("less than", u"a < b and 5<6"_s, u"a@1 <@3 b@5 and@7 5<6@11"_s);
    row("comment", u"a <!-- 79% --> b <!-- open"_s, u"a@1 b@16 <!--@18 open@23"_s);
    row("link", u"see [the map](#) now"_s, u"see@1 the@6 map@10 now@18"_s);
    row("link run into text", u"[View upheld decisions](https://x.test/a_(b))Adjusted for"_s,
        u"View@2 upheld@7 decisions@14+Adjusted@46 for@55"_s);
    row("link with a title", u"[map](https://x.test \"Our map\") it"_s, u"map@2 it@33"_s);
    row("brackets that are no link", u"[sic](see below) [1] x"_s, u"[sic](see@1 below)@11 [1]@18 x@22"_s);
    row("picture", u"a ![79% upheld](ring.png) b"_s, u"a@1 b@27"_s);
    row("picture in a link", u"[![alt](a.png)](#) 5%"_s, u"5%@20"_s);
    row("address", u"at <https://x.test/a_b> or <a@b.test>."_s,
        u"at@1 https://x.test/a_b@5 or@25 a@b.test.@29"_s);
    row("heading", u"## Complaints upheld"_s, u"Complaints@4 upheld@15"_s);
    row("a number sign that is no heading", u"#1 in 50"_s, u"#1@1 in@4 50@7"_s);
    row("bullet", u"- 9 upheld"_s, u"9@3 upheld@5"_s);
    row("starred bullet with bold", u"* **9** upheld"_s, u"9@5 upheld@9"_s);
    row("round bullet", u"  • 9 upheld"_s, u"9@5 upheld@7"_s);
    row("minus is no bullet", u"-9 upheld"_s, u"-9@1 upheld@4"_s);
    row("quote", u"> > 9 upheld"_s, u"9@5 upheld@7"_s);
    row("more than, at the start", u">5% upheld"_s, u">5%@1 upheld@5"_s);
    row("rule", u"-----"_s, u""_s);
    row("rule of stars", u"* * *"_s, u""_s);
    row("second row of a table", u"|---|:--:|"_s, u""_s);
    row("row of a table", u"|Upheld|**79%**|-|"_s, u"Upheld@2 79%@11 -@17"_s);
    row("escaped marks", u"5\\* and 1\\. and a\\|b c:\\d"_s, u"5*@1 and@5 1.@9 and@13 a|b@17 c:\\d@22"_s);
    row("hard break", u"79% of\\"_s, u"79%@1 of@5"_s);
    row("entities", u"A&amp;B&nbsp;79&#37; &pound;5 &#x2019;s &bogus; R&D"_s,
        u"A&B@1 79%@14 £5@22 ’s@31 &bogus;@41 R&D@49"_s);
    row("entities are no marks", u"&lt;b&gt;5&ast;"_s, u"<b>5*@1"_s);
    row("no-break space parts words", u"9\u00a0of\u00a013"_s, u"9@1 of@3 13@6"_s);
    row("thin space groups digits", u"1\u202f157 of 31\u00a02024"_s, u"1\u202f157@1 of@7 31@10 2024@13"_s);
    row("a year is no group", u"2024\u00a0100%"_s, u"2024@1 100%@6"_s);
    row("tab", u"\tUpheld\t79%"_s, u"Upheld@2 79%@9"_s);
    row("soft hyphen stays", u"inves\u00adtigations"_s, u"inves\u00adtigations@1"_s);
    row("invisible marks go", u"79\u200b%"_s, u"79%@1"_s);
    row("columns count characters", u"\U0001d7d7\U0001f600 **9**"_s, u"\U0001d7d7\U0001f600@1 9@6"_s);
    row("combining marks", u"e\u0301 9"_s, u"e\u0301@1 9@4"_s);
}

void TestMarkedWords::givesWordsWithoutMarks()
{
    QFETCH(QString, line);
    QFETCH(QString, expected);
    QCOMPARE(drawn(markedWords(line, 1)), expected);
}

void TestMarkedWords::carriesLineAndStart()
{
    const auto words = markedWords(u"**9** of", 7, 5);
    QCOMPARE(drawn(words), u"9@7 of@11"_s);
    QVERIFY(std::ranges::all_of(words, [](const Word &word) { return word.line == 7; }));
}

void TestMarkedWords::cutsWordsTooLong()
{
    QString line(2500, u'x');
    for (qsizetype i = 0; i < 40; ++i)
        line += u"\U0001f600"_s;
    const auto words = markedWords(QString(line + u" end"_s), 1);
    QString together;
    for (const Word &word : words.first(words.size() - 1)) {
        QVERIFY(word.text.size() <= 1000);
        QVERIFY(word.text.isValidUtf16());
        together += word.text;
    }
    QCOMPARE(together, line);
    QVERIFY(!words[0].spaceAfter);
    QVERIFY(words[words.size() - 2].spaceAfter);
}

void TestMarkedWords::takesTimeInProportion_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece : {"*", "_a", "[", "](", "[a](", "<", "<a ", "<!--", "&", "\\", "`", "> ", "# ",
             "|", "x", "word ", "[a](b \"", "![", "1\xc2\xa0", "<http://a"})
        QTest::newRow(piece) << QString::fromUtf8(piece);
}

void TestMarkedWords::takesTimeInProportion()
{
    // A quadratic pass over this line takes far longer than the test's own time limit.
    QFETCH(QString, piece);
    const QString line = piece.repeated(300'000 / piece.size());
    QVERIFY(markedWords(line, 1).size() <= line.size());
}

QTEST_GUILESS_MAIN(TestMarkedWords)
#include "tst_markedwords.moc"
