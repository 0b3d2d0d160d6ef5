// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkedletters.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Averages of one type and year must agree, with the published ones and between letters.
class AverageChecks : public CheckedLetters {
    Q_OBJECT

private Q_SLOTS:
    void averagesOfLettersHeld_data();
    void averagesOfLettersHeld();
    void severalAreSaidBriefly();
    void oneEnteredByHandElsewhereIsNotThatLetters();
    void averagesNeedTypeAndYear();
};

void AverageChecks::averagesOfLettersHeld_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<HeldAverage>>("held");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QStringList>("keys");

    // Districts of March 2024: the table has their compliance average (99) alone.
    const auto district = u"authority Dartford Borough Council\nperiod_end 2024-03-31\n"_s;
    const QDate march2024(2024, 3, 31);
    const auto other = [&](const QString &key, double value, AuthorityType type = AuthorityType::District) {
        return HeldAverage{type, march2024, key, value, u"Hertsmere Borough Council"_s};
    };
    using Held = QList<HeldAverage>;
    QTest::newRow("nothing to compare") << district + u"upheld_average 63"_s << Held() << u"not_checked"_s
                                        << QStringList{Key::upheldAverage, Key::upheldPer100kAverage,
                                               Key::complianceAverage, Key::remedyAverage};
    QTest::newRow("same as another letter")
        << district + u"upheld_average 63"_s << Held{other(Key::upheldAverage, 63)} << u"holds"_s
        << QStringList{Key::upheldAverage};
    QTest::newRow("differs from another letter")
        << district + u"upheld_average 63"_s << Held{other(Key::upheldAverage, 36)} << u"fails"_s
        << QStringList{Key::upheldAverage};
    QTest::newRow("one of several differs")
        << district + u"upheld_average 63"_s
        << Held{other(Key::upheldAverage, 63), other(Key::upheldAverage, 36)} << u"fails"_s
        << QStringList{Key::upheldAverage};
    QTest::newRow("another type") << district + u"upheld_average 63"_s
                                  << Held{other(Key::upheldAverage, 36, AuthorityType::County)}
                                  << u"not_checked"_s
                                  << QStringList{Key::upheldAverage, Key::upheldPer100kAverage,
                                         Key::complianceAverage, Key::remedyAverage};
    QTest::newRow("another key") << district + u"upheld_average 63"_s << Held{other(Key::remedyAverage, 36)}
                                 << u"not_checked"_s
                                 << QStringList{Key::upheldAverage, Key::upheldPer100kAverage,
                                        Key::complianceAverage, Key::remedyAverage};
    QTest::newRow("another year") << district + u"upheld_average 63"_s
                                  << Held{{AuthorityType::District, QDate(2023, 3, 31), Key::upheldAverage,
                                         36, u"Hertsmere Borough Council"_s}}
                                  << u"not_checked"_s
                                  << QStringList{Key::upheldAverage, Key::upheldPer100kAverage,
                                         Key::complianceAverage, Key::remedyAverage};
    QTest::newRow("its own letter") << district + u"upheld_average 63"_s
                                    << Held{{AuthorityType::District, march2024, Key::upheldAverage, 36,
                                           u"Dartford Borough Council"_s}}
                                    << u"not_checked"_s
                                    << QStringList{Key::upheldAverage, Key::upheldPer100kAverage,
                                           Key::complianceAverage, Key::remedyAverage};
    QTest::newRow("table and letter agree, another does not")
        << district + u"compliance_average 99"_s << Held{other(Key::complianceAverage, 9)} << u"holds"_s
        << QStringList{Key::complianceAverage};
    QTest::newRow("table disagrees, another does not")
        << district + u"compliance_average 9"_s << Held{other(Key::complianceAverage, 9)} << u"fails"_s
        << QStringList{Key::complianceAverage};
    QTest::newRow("one holds, one fails")
        << district + u"compliance_average 99\nremedy_average 7"_s << Held{other(Key::remedyAverage, 17)}
        << u"fails"_s << QStringList{Key::remedyAverage};
}

void AverageChecks::averagesOfLettersHeld()
{
    QFETCH(QString, text);
    QFETCH(QList<HeldAverage>, held);
    QFETCH(QString, outcome);
    QFETCH(QStringList, keys);

    const auto result = check(letter(text), u"average_agrees"_s, held);

    QCOMPARE(outcomeKey(result.outcome), outcome);
    QCOMPARE(result.keys, keys);
}

void AverageChecks::severalAreSaidBriefly()
{
    const auto result = check(letter(luton + u"upheld_average 69\nremedy_average 14"_s), u"average_agrees"_s);
    QCOMPARE(result.keys, (QStringList{Key::upheldAverage, Key::remedyAverage}));
    QCOMPARE(result.says,
        u"Averages that are not as published, or as in other letters: Upheld average 69%, not 79%; "
        "Remedy average 14%, not 13%."_s);
}

void AverageChecks::oneEnteredByHandElsewhereIsNotThatLetters()
{
    const auto district =
        letter(u"authority Dartford Borough Council\nperiod_end 2024-03-31\nupheld_average 63"_s);
    HeldAverage other{
        AuthorityType::District, QDate(2024, 3, 31), Key::upheldAverage, 36, u"Hertsmere Borough Council"_s};
    QCOMPARE(check(district, u"average_agrees"_s, {other}).says,
        u"Upheld average. The letter says 63%, but the letter of Hertsmere Borough Council says 36%."_s);
    other.byHand = true;
    QCOMPARE(check(district, u"average_agrees"_s, {other}).says,
        u"Upheld average. The letter says 63%, but 36% was entered by hand in the letter of Hertsmere "
        u"Borough "
        "Council."_s);
}

void AverageChecks::averagesNeedTypeAndYear()
{
    const auto averages = averagesOf(letter(luton));
    QCOMPARE(averages.size(), 4);
    QCOMPARE(averages.first(),
        (HeldAverage{
            AuthorityType::Unitary, QDate(2024, 3, 31), Key::upheldAverage, 79, u"Luton Borough Council"_s}));
    QVERIFY(averagesOf(letter(luton + u"authority Ambridge Council"_s)).isEmpty());
    QVERIFY(averagesOf(letter(luton + u"period_end not_found"_s)).isEmpty());
    QCOMPARE(averagesOf(letter(luton + u"period_end 2020-03-31"_s)).size(), 3); // no per 100,000 in that year
}

QTEST_GUILESS_MAIN(AverageChecks)
#include "tst_averagechecks.moc"
