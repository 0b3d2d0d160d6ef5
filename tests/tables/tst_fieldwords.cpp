// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/fieldwords.h"

#include "letter/fields.h"

#include <QDate>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFieldWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesReadAsInTheLetter_data();
    void valuesReadAsInTheLetter();
    void decimalsStandAsTheLetterPrintsThem();
    void theFourStatesAreNeverAlike();
    void placesAreShort();
    void hostileTextStaysOneShortLine();
};

void TestFieldWords::valuesReadAsInTheLetter_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("words");
    QTest::newRow("rate") << QString(Key::upheldRate) << QVariant(69) << u"69%"_s;
    QTest::newRow("rate of 0") << QString(Key::remedyRate) << QVariant(0) << u"0%"_s;
    QTest::newRow("count") << QString(Key::investigations) << QVariant(13) << u"13"_s;
    QTest::newRow("large count") << QString(Key::dealtWith) << QVariant(1157) << u"1,157"_s;
    QTest::newRow("per 100,000") << QString(Key::upheldPer100k) << QVariant(5.8) << u"5.8"_s;
    QTest::newRow("whole per 100,000") << QString(Key::upheldPer100k) << QVariant(4.0) << u"4"_s;
    QTest::newRow("date") << QString(Key::letterDate) << QVariant(QDate(2024, 7, 17)) << u"17 July 2024"_s;
    QTest::newRow("text") << QString(Key::addressee) << QVariant(u"Ms Green & Ms Martin"_s)
                          << u"Ms Green & Ms Martin"_s;
    QTest::newRow("empty text") << QString(Key::addressee) << QVariant(u""_s) << u"(empty)"_s;
}

void TestFieldWords::valuesReadAsInTheLetter()
{
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    QFETCH(QString, words);
    QCOMPARE(FieldWords::value({.key = key, .state = FieldState::Stated, .value = value}), words);
}

void TestFieldWords::decimalsStandAsTheLetterPrintsThem()
{
    FieldReading field{
        .key = Key::upheldPer100kAverage, .state = FieldState::Stated, .value = 5.0, .text = u"5.0"_s};
    QCOMPARE(FieldWords::value(field), u"5.0"_s);
    field.value = 5.2; // by a hand, since
    QCOMPARE(FieldWords::value(field), u"5.2"_s);
}

void TestFieldWords::theFourStatesAreNeverAlike()
{
    QStringList words{FieldWords::value({.key = Key::remedies, .state = FieldState::Stated, .value = 0})};
    for (const auto state : {FieldState::NotApplicable, FieldState::NotStated, FieldState::NotFound}) {
        words.append(FieldWords::value({.key = Key::remedies, .state = state}));
        QCOMPARE(words.last(), FieldWords::state(state));
    }
    QCOMPARE(words, (QStringList{u"0"_s, u"not applicable"_s, u"not stated"_s, u"not found"_s}));
}

void TestFieldWords::placesAreShort()
{
    QCOMPARE(FieldWords::place({.page = 3, .box = {0.1, 0.1, 0.2, 0.2}}), u"p 3"_s);
    QCOMPARE(FieldWords::place({.page = 1, .line = 68, .column = 2}), u"line 68"_s);
    QVERIFY(FieldWords::place({}).isEmpty());
}

void TestFieldWords::hostileTextStaysOneShortLine()
{
    const FieldReading field{.key = Key::authority,
        .state = FieldState::Stated,
        .value = QString(u"%2<b>\n"_s + QString(1'000'000, u'w'))};
    const auto words = FieldWords::value(field);
    QCOMPARE(words.size(), 500);
    QVERIFY(!words.contains(u'\n'));
    QVERIFY(words.startsWith(u"%2<b> w"_s));
    const auto spoken = FieldWords::spoken(field, true, u"%1 differs"_s);
    QVERIFY(spoken.startsWith(u"Council: %2<b> w"_s));
    QVERIFY(spoken.endsWith(u"corrected by hand. Stands out: %1 differs"_s));
}

QTEST_GUILESS_MAIN(TestFieldWords)
#include "tst_fieldwords.moc"
