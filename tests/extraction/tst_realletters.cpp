// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/fields.h"

#include "readletter.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

/// The five real letters against the gold values, field by field, with the place of every value.
class RealLetters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fields_data();
    void fields();
    void places_data();
    void places();
};

namespace {
QString textOf(const QString &name)
{
    QFile file(QStringLiteral(UPHELD_LETTERS) + u'/' + name + u".txt"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Letter letterOf(const QString &name)
{
    return readLetter(textOf(name));
}

// "stated 69", "not_applicable", …, and a doubt if there is one.
QString seen(const FieldReading &field)
{
    const QString value =
        field.state == FieldState::Stated ? u' ' + valueToText(field.key, field.value) : QString();
    return stateKey(field.state) + value + (field.doubt.isEmpty() ? QString() : u" ("_s + field.doubt + u')');
}
} // namespace

void RealLetters::fields_data()
{
    QTest::addColumn<QStringList>("expected"); // in the order of fieldDefinitions(), behind each key
    const QStringList period2024{u"stated 2023-04-01"_s, u"stated 2024-03-31"_s, u"stated Amerdeep Somal"_s};
    const QStringList dates2024 = QStringList{u"stated 2024-07-17"_s, u"stated 2024-07-24"_s} + period2024;
    const QStringList dates2020{u"stated 2020-07-22"_s, u"stated 2020-07-29"_s, u"stated 2019-04-01"_s,
        u"stated 2020-03-31"_s, u"stated Michael King"_s};
    const QStringList noDealt(3, u"not_found"_s);
    QTest::newRow("dacorum-2024") << QStringList{u"stated Dacorum Borough Council"_s, u"stated Ms Hamilton"_s,
                                         u"stated Chief Executive"_s}
            + dates2024
            + QStringList{u"not_applicable"_s, u"not_applicable"_s, u"not_applicable"_s, u"stated 0"_s,
                u"not_applicable"_s, u"not_applicable"_s, u"stated 100"_s, u"stated 99"_s, u"stated 1"_s,
                u"not_applicable"_s, u"not_applicable"_s, u"not_applicable"_s, u"stated 0"_s}
            + noDealt;
    QTest::newRow("derbyshire-2024") << QStringList{u"stated Derbyshire County Council"_s,
                                            u"stated Ms Alexander"_s, u"stated Executive Director"_s}
            + dates2024
            + QStringList{u"stated 85"_s, u"stated 85"_s, u"stated 47"_s, u"stated 55"_s, u"stated 5.8"_s,
                u"stated 4.5"_s, u"stated 100"_s, u"stated 100"_s, u"stated 41"_s, u"stated 6"_s,
                u"stated 7"_s, u"stated 3"_s, u"stated 47"_s}
            + noDealt;
    QTest::newRow("luton-2024") << QStringList{u"stated Luton Borough Council"_s, u"stated Mr Porter"_s,
                                       u"stated Chief Executive"_s}
            + dates2024
            + QStringList{u"stated 69"_s, u"stated 79"_s, u"stated 9"_s, u"stated 13"_s, u"stated 4"_s,
                u"stated 4.6"_s, u"stated 100"_s, u"stated 100"_s, u"stated 7"_s, u"stated 33"_s,
                u"stated 13"_s, u"stated 3"_s, u"stated 9"_s}
            + noDealt;
    QTest::newRow("hertsmere-2020") << QStringList{u"stated Hertsmere Borough Council"_s,
                                           u"stated Mrs Bijle"_s, u"stated Interim Managing Director"_s}
            + dates2020 + QStringList(16, u"not_found"_s);
    QTest::newRow("dartford-2020") << QStringList{u"stated Dartford Borough Council"_s,
                                          u"stated Ms Green & Ms Martin"_s, u"stated Strategic Directors"_s}
            + dates2020 + QStringList(16, u"not_found"_s);
}

void RealLetters::fields()
{
    QFETCH(QStringList, expected);
    const Letter letter = letterOf(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(letter.fields.size(), expected.size());
    QStringList wrong;
    for (qsizetype at = 0; at < expected.size(); ++at) {
        if (seen(letter.fields[at]) != expected[at])
            wrong.append(
                letter.fields[at].key + u": "_s + seen(letter.fields[at]) + u", not "_s + expected[at]);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY(!letter.gssCode.isEmpty());
}

void RealLetters::places_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("before"); // what the line holds before the value
    QTest::newRow("luton-2024 rate") << u"upheld_rate"_s << u"69%"_s << QString();
    QTest::newRow("luton-2024 average")
        << u"upheld_average"_s << u"79%"_s << u"This compares to an average of **"_s;
    QTest::newRow("luton-2024 count") << u"upheld_decisions"_s << u"9"_s << QString();
    QTest::newRow("luton-2024 per100k") << u"upheld_per_100k"_s << u"4"_s << u"This is "_s;
    QTest::newRow("luton-2024 authority")
        << u"authority"_s << u"Luton Borough Council"_s << u"Mr Porter Chief Executive "_s;
    QTest::newRow("dacorum-2024 none")
        << u"upheld_rate"_s << u"The Ombudsman carried out no investigations in this period"_s << QString();
    QTest::newRow("dacorum-2024 base")
        << u"remedy_base"_s << u"The Ombudsman did not uphold any complaints in this period"_s << QString();
    QTest::newRow("hertsmere-2020 start")
        << u"period_start"_s << u"year ending 31 March 2020"_s
        << u"I write to you with our annual summary of statistics on the decisions made by the "
           "Local Government and Social Care Ombudsman about your authority for the "_s;
    QTest::newRow("dartford-2020 people") << u"addressee"_s << u"Ms Green & Ms Martin"_s << QString();
}

void RealLetters::places()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(QString, before);
    const QString name = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
    const FieldReading field = letterOf(name).field(key);
    QCOMPARE(field.text, text);
    QCOMPARE(field.place.page, 1);
    QVERIFY(field.place.box.isNull());
    const QString line = textOf(name).section(u'\n', field.place.line - 1, field.place.line - 1);
    QCOMPARE(line.left(field.place.column - 1), before);
    QCOMPARE(line.mid(field.place.column - 1, text.size()), text);
}

QTEST_GUILESS_MAIN(RealLetters)
#include "tst_realletters.moc"
