// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/agreeingvalue.h"

#include "lettertext.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What the window offers beside a figure that is missing or does not go with the others: one value or none.
class TestAgreeingValue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offers_data();
    void offers();
    void everyOfferAgrees();
};

void TestAgreeingValue::offers_data()
{
    QTest::addColumn<QString>("figures");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("value"); // -1: nothing
    QTest::addColumn<QString>("says");

    const auto row = [](const char *name, const QString &figures, const QString &key, int value,
                         const QString &says) { QTest::newRow(name) << figures << key << value << says; };
    row("rate missing", u"upheld_decisions 9\ninvestigations 13"_s, u"upheld_rate"_s, 69,
        u"9 of 13 is 69.2%"_s);
    row("rate disagrees", u"upheld_rate 96\nupheld_decisions 9\ninvestigations 13"_s, u"upheld_rate"_s, 69,
        u"9 of 13 is 69.2%"_s);
    row("rate agrees", u"upheld_rate 69\nupheld_decisions 9\ninvestigations 13"_s, u"upheld_rate"_s, -1, {});
    row("rate on a half", u"upheld_decisions 1\ninvestigations 8"_s, u"upheld_rate"_s, -1, {});
    row("rate of nothing", u"upheld_decisions 0\ninvestigations 0"_s, u"upheld_rate"_s, -1, {});
    row("rate of too many", u"upheld_decisions 14\ninvestigations 13"_s, u"upheld_rate"_s, -1, {});
    row("rate said not to apply", u"upheld_rate not_applicable\nupheld_decisions 9\ninvestigations 13"_s,
        u"upheld_rate"_s, -1, {});
    row("rate of all", u"remedies 9\nremedy_base 9"_s, u"remedy_rate"_s, 100, u"9 of 9 is 100%"_s);
    row("rate of none", u"remedies 0\nremedy_base 9"_s, u"remedy_rate"_s, 0, u"0 of 9 is 0%"_s);

    row("count missing", u"upheld_rate 69\ninvestigations 13"_s, u"upheld_decisions"_s, 9,
        u"Only 9 of 13 gives 69%"_s);
    row("count, two would do", u"upheld_rate 69\ninvestigations 230"_s, u"upheld_decisions"_s, -1, {});
    row("count, none would do", u"upheld_rate 70\ninvestigations 13"_s, u"upheld_decisions"_s, -1, {});
    row("count by its twin", u"remedy_base 9"_s, u"upheld_decisions"_s, 9, u"Upheld in all: 9"_s);
    row("count where rate and twin contradict", u"upheld_rate 69\ninvestigations 13\nremedy_base 8"_s,
        u"upheld_decisions"_s, -1, {});
    row("count where the twin chooses of two", u"upheld_rate 69\ninvestigations 230\nremedy_base 158"_s,
        u"upheld_decisions"_s, 158, u"Upheld in all: 158"_s);
    row("count misread", u"upheld_rate 69\nupheld_decisions 8\ninvestigations 13\nremedy_base 9"_s,
        u"upheld_decisions"_s, 9, u"Only 9 of 13 gives 69%"_s);

    row("base missing", u"upheld_rate 69\nupheld_decisions 9"_s, u"investigations"_s, 13,
        u"Only 9 of 13 gives 69%"_s);
    row("base, many would do", u"upheld_rate 0\nupheld_decisions 0"_s, u"investigations"_s, -1, {});
    row("base, several would do", u"upheld_rate 69\nupheld_decisions 90"_s, u"investigations"_s, -1, {});
    row("base, none would do", u"upheld_rate 0\nupheld_decisions 9\ninvestigations 13"_s, u"investigations"_s,
        -1, {});
    row("remedy base by its twin", u"upheld_decisions 47\nremedy_base 41"_s, u"remedy_base"_s, 47,
        u"Upheld decisions: 47"_s);
    row("compliance has no count", u"compliance_rate 98"_s, u"compliance_outcomes"_s, -1, {});

    const auto dealtWith = u"dealt_with 227\nnot_for_us 63\nassessed_and_closed 96\ninvestigations 68\n"_s;
    row("dealt with", u"not_for_us 63\nassessed_and_closed 96\ninvestigations 68"_s, u"dealt_with"_s, 227,
        u"63 + 96 + 68 is 227"_s);
    row("dealt with agrees", dealtWith, u"dealt_with"_s, -1, {});
    row("a part", dealtWith + u"not_for_us 36"_s, u"not_for_us"_s, 63, u"227 less 96 and 68 is 63"_s);
    row("a part below nothing", dealtWith + u"dealt_with 100\nnot_for_us not_stated"_s, u"not_for_us"_s, -1,
        {});
    row("investigations by the sum", dealtWith + u"investigations not_stated"_s, u"investigations"_s, 68,
        u"227 less 63 and 96 is 68"_s);
    row("outside its years", dealtWith + u"period_end 2024-03-31\ndealt_with 1"_s, u"dealt_with"_s, -1, {});
    row("no figure", u"authority Luton Borough Council"_s, u"authority"_s, -1, {});
}

void TestAgreeingValue::offers()
{
    QFETCH(QString, figures);
    QFETCH(QString, key);
    QFETCH(int, value);
    QFETCH(QString, says);

    const auto offer = valueThatAgrees(letterFromText(figures), key);

    QCOMPARE(offer ? offer->value.toInt() : -1, value);
    QCOMPARE(offer ? offer->says : QString(), says);
}

void TestAgreeingValue::everyOfferAgrees()
{
    for (int base = 1; base <= 60; ++base) {
        for (int count = 0; count <= base; ++count) {
            auto letter =
                letterFromText(u"remedy_rate not_stated\nremedies %1\nremedy_base %2"_s.arg(count).arg(base));
            const auto rate = valueThatAgrees(letter, Key::remedyRate);
            const bool isHalf = 200 * count % (2 * base) == base;
            QCOMPARE(rate.has_value(), !isHalf);
            if (isHalf)
                continue;
            QVERIFY(std::abs(rate->value.toDouble() - 100.0 * count / base) < 0.5);
            letter.setField({.key = Key::remedyRate, .state = FieldState::Stated, .value = rate->value});
            QVERIFY(!valueThatAgrees(letter, Key::remedyRate));
            QVERIFY(!valueThatAgrees(letter, Key::remedies));
            QVERIFY(!valueThatAgrees(letter, Key::remedyBase));
        }
    }
}

QTEST_GUILESS_MAIN(TestAgreeingValue)
#include "tst_agreeingvalue.moc"
