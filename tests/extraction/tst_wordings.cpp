// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/wordings.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The catalogue of wordings: the compiled-in one loads, a damaged one says what is wrong with it.
class WordingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bundledLoads();
    void damagedIsRefused_data();
    void damagedIsRefused();
    void matches_data();
    void matches();
    void findsEachOfMany();
};

void WordingsTest::bundledLoads()
{
    const auto wordings = Wordings::bundled();
    QVERIFY2(wordings.has_value(), wordings ? "" : qPrintable(wordings.error().detail));
    const auto tokens = tokensOf(u"85% of complaints we investigated were upheld."_s);
    QVERIFY(wordings->has(tokens, Wording::Role::Figure));
    QVERIFY(!wordings->list(u"openers"_s).isEmpty());
    QVERIFY(!wordings->vocabulary().isEmpty());
}

void WordingsTest::damagedIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("{\"figures\": [");
    QTest::newRow("open bracket") << QByteArray(
        R"({"figures": [{"block": "upheld", "wordings": ["(a|b {rate}"]}]})");
    QTest::newRow("open slot") << QByteArray(
        R"({"figures": [{"block": "upheld", "wordings": ["a {rate"]}]})");
    QTest::newRow("unknown class") << QByteArray(
        R"({"figures": [{"block": "upheld", "wordings": ["<nobody> {rate}"]}]})");
    QTest::newRow("unknown block") << QByteArray(
        R"({"figures": [{"block": "other", "wordings": ["a {rate}"]}]})");
    QTest::newRow("no wordings") << QByteArray(R"({"figures": [{"block": "upheld"}]})");
    QTest::newRow("whole block without base")
        << QByteArray(R"({"whole_blocks": [{"block": "upheld", "wordings": ["we did nothing"]}]})");
    QTest::newRow("unknown field") << QByteArray(
        R"({"vocabulary": [{"key": "nothing", "units": ["percent"]}]})");
}

void WordingsTest::damagedIsRefused()
{
    QFETCH(QByteArray, json);
    const auto wordings = Wordings::fromJson({json});
    QVERIFY(!wordings.has_value());
    QCOMPARE(wordings.error().kind, Problem::Kind::ReferenceDamaged);
    QVERIFY(!wordings.error().detail.isEmpty());
}

void WordingsTest::matches_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<bool>("isMatch");
    QTest::newRow("words") << u"we upheld {rate}"_s << u"We upheld 7%."_s << true;
    QTest::newRow("other unit") << u"we upheld {rate}"_s << u"We upheld 7."_s << false;
    QTest::newRow("option taken") << u"of (the) cases"_s << u"of the cases"_s << true;
    QTest::newRow("option left") << u"of (the) cases"_s << u"of cases"_s << true;
    QTest::newRow("alternative needed") << u"of (the|all) cases"_s << u"of cases"_s << false;
    QTest::newRow("many words")
        << u"we (then) looked into (all) the cases that you sent to us about {count} homes"_s
        << u"We looked into the cases that you sent to us about two homes"_s << true;
    QTest::newRow("one of many words is another")
        << u"we (then) looked into (all) the cases that you sent to us about {count} homes"_s
        << u"We looked into the cases that you sent to us about two schools"_s << false;
    QTest::newRow("alternatives alone, in each other")
        << u"(no|(hardly|scarcely) any) (cases|complaints)"_s << u"We had scarcely any complaints"_s << true;
    QTest::newRow("an alternative that is a number")
        << u"({count}|several) complaints"_s << u"12 complaints"_s << true;
    QTest::newRow("an alternative that is any words")
        << u"complaints (about *|) rose"_s << u"Complaints about damp homes rose"_s << true;
    QTest::newRow("class") << u"the <body> was late"_s << u"The Council was late"_s << true;
    QTest::newRow("gap") << u"average * {average}"_s << u"an average in similar councils of 7%"_s << true;
    QTest::newRow("gap stops at a joint")
        << u"{average} * similar"_s << u"7% and the average for similar councils"_s << false;
    QTest::newRow("no space") << u"{count} upheld decisions"_s << u"organisations.9upheld decisions"_s
                              << true;
}

void WordingsTest::matches()
{
    QFETCH(QString, pattern);
    QFETCH(QString, sentence);
    QFETCH(bool, isMatch);
    const auto json =
        u"{\"classes\": {\"body\": [\"council\", \"authority\"]}, \"figures\": [{\"wordings\": [\"%1\"]}]}"_s
            .arg(pattern);
    const auto wordings = Wordings::fromJson({json.toUtf8()});
    QVERIFY(wordings.has_value());
    QCOMPARE(wordings->has(tokensOf(sentence), Wording::Role::Figure), isMatch);
}

void WordingsTest::findsEachOfMany()
{
    QStringList words; // "aword", "bword", …, "aaword": more wordings than a number has bits
    for (const QString &first : {u""_s, u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s}) {
        for (char16_t second = u'a'; second <= u'z'; ++second)
            words.append(first + QChar(second) + u"word"_s);
    }
    const auto json =
        u"{\"figures\": [{\"wordings\": [\"%1 {rate}\"]}]}"_s.arg(words.join(u" {rate}\", \""_s));
    const auto wordings = Wordings::fromJson({json.toUtf8()});
    QVERIFY(wordings.has_value());
    for (const auto &word : std::as_const(words)) {
        const auto found = wordings->find(tokensOf(word + u" 7%"_s), {Wording::Role::Figure});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().wording->pattern.key(), word);
    }
}

QTEST_GUILESS_MAIN(WordingsTest)
#include "tst_wordings.moc"
