// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/fieldreading.h"
#include "letter/fields.h"

#include <QDate>
#include <QTest>

using namespace Qt::StringLiterals;

/// What an officer types, and what is stored and shown of it.
class TestFieldReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typedTextBecomesAValue_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QVariant>("value");
        const QString rate = Key::upheldRate;
        const QString count = Key::investigations;
        const QString perResidents = Key::upheldPer100k;
        const QString date = Key::letterDate;
        QTest::newRow("rate") << rate << u"69"_s << QVariant(69);
        QTest::newRow("rate with sign") << rate << u" 69% "_s << QVariant(69);
        QTest::newRow("rate of nothing") << rate << u"0%"_s << QVariant(0);
        QTest::newRow("rate over 100") << rate << u"101"_s << QVariant();
        QTest::newRow("rate with a part") << rate << u"69.2"_s << QVariant();
        QTest::newRow("count") << count << u"13"_s << QVariant(13);
        QTest::newRow("count over a thousand") << count << u"1,157"_s << QVariant(1157);
        QTest::newRow("count with per cent") << count << u"13%"_s << QVariant();
        QTest::newRow("negative count") << count << u"-3"_s << QVariant();
        QTest::newRow("Arabic-Indic digits") << count << u"\u0661\u0663"_s << QVariant();
        QTest::newRow("word") << count << u"n/a"_s << QVariant();
        QTest::newRow("nothing") << count << u"  "_s << QVariant();
        QTest::newRow("per 100,000") << perResidents << u"5.8"_s << QVariant(5.8);
        QTest::newRow("per 100,000 whole") << perResidents << u"4"_s << QVariant(4.0);
        QTest::newRow("per 100,000 in words") << perResidents << u"four"_s << QVariant();
        QTest::newRow("date in words") << date << u"17 July 2024"_s << QVariant(QDate(2024, 7, 17));
        QTest::newRow("ISO date") << date << u"2024-07-17"_s << QVariant(QDate(2024, 7, 17));
        QTest::newRow("no such day") << date << u"31 February 2024"_s << QVariant();
        QTest::newRow("name") << QString(Key::authority) << u" Luton Borough Council "_s
                              << QVariant(u"Luton Borough Council"_s);
        QTest::newRow("no such field") << u"uphold_rate"_s << u"69"_s << QVariant();
    }

    void typedTextBecomesAValue()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, typed);
        QTEST(valueFromText(key, typed), "value");
    }

    void storedTextGivesTheValueBack_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("rate") << QString(Key::upheldRate) << QVariant(69) << u"69"_s;
        QTest::newRow("per 100,000") << QString(Key::upheldPer100k) << QVariant(5.8) << u"5.8"_s;
        QTest::newRow("every digit") << QString(Key::upheldPer100k) << QVariant(12345.67) << u"12345.67"_s;
        QTest::newRow("no exponent") << QString(Key::upheldPer100k) << QVariant(100000.0) << u"100000"_s;
        QTest::newRow("per 100,000 whole") << QString(Key::upheldPer100k) << QVariant(4.0) << u"4"_s;
        QTest::newRow("date") << QString(Key::letterDate) << QVariant(QDate(2024, 7, 17)) << u"2024-07-17"_s;
        QTest::newRow("text") << QString(Key::addressee) << QVariant(u"Ms Green & Ms Martin"_s)
                              << u"Ms Green & Ms Martin"_s;
    }

    void storedTextGivesTheValueBack()
    {
        QFETCH(const QString, key);
        QFETCH(const QVariant, value);
        QFETCH(const QString, text);
        QCOMPARE(valueToText(key, value), text);
        QCOMPARE(valueFromText(key, text), value);
    }

    void everyStateHasItsWord()
    {
        for (const auto state :
            {FieldState::Stated, FieldState::NotApplicable, FieldState::NotStated, FieldState::NotFound})
            QCOMPARE(stateOfKey(stateKey(state)), state);
    }

    void fieldsAreExpectedFromTheirYearOn()
    {
        const auto *perResidents = fieldDefinition(Key::upheldPer100k);
        QVERIFY(perResidents);
        QVERIFY(!isFieldExpected(*perResidents, QDate(2022, 3, 31)));
        QVERIFY(isFieldExpected(*perResidents, QDate(2024, 3, 31)));
        QVERIFY(isFieldExpected(*perResidents, QDate()));
    }
};

QTEST_GUILESS_MAIN(TestFieldReading)
#include "tst_fieldreading.moc"
