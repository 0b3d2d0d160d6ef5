// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference/csv.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The bundled tables are CSV files; whoever edits one by hand learns in which line it broke.
class TestCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRecords_data();
    void readsRecords();
    void refusesDamage_data();
    void refusesDamage();
    void numbersLinesThroughQuotes();
    void tableWantsItsColumns_data();
    void tableWantsItsColumns();
};

void TestCsv::readsRecords_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QList<QStringList>>("expected");

    using Rows = QList<QStringList>;
    QTest::newRow("nothing") << QByteArray() << Rows();
    QTest::newRow("one field") << "a"_ba << Rows{{u"a"_s}};
    QTest::newRow("empty fields") << ",,\n"_ba << Rows{{u""_s, u""_s, u""_s}};
    QTest::newRow("LF") << "a,b\nc,d\n"_ba << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("CRLF") << "a,b\r\nc,\r\n"_ba << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u""_s}};
    QTest::newRow("no line end at the end") << "a,b\nc,d"_ba << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
    QTest::newRow("quoted comma") << "\"a,b\",c"_ba << Rows{{u"a,b"_s, u"c"_s}};
    QTest::newRow("doubled quote") << "\"say \"\"no\"\"\""_ba << Rows{{u"say \"no\""_s}};
    QTest::newRow("quoted line break")
        << "\"a\r\nb\",c\nd,e"_ba << Rows{{u"a\r\nb"_s, u"c"_s}, {u"d"_s, u"e"_s}};
    QTest::newRow("quoted, empty") << "\"\",x"_ba << Rows{{u""_s, u"x"_s}};
    QTest::newRow("blank lines") << "a\n\n\r\nb\n"_ba << Rows{{u"a"_s}, {u"b"_s}};
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF"
                                        "a,b"_ba
                                     << Rows{{u"a"_s, u"b"_s}};
    QTest::newRow("spaces are data") << " a , b "_ba << Rows{{u" a "_s, u" b "_s}};
}

void TestCsv::readsRecords()
{
    QFETCH(QByteArray, csv);
    QFETCH(QList<QStringList>, expected);

    const auto records = parseCsv(csv);

    QVERIFY(records);
    QList<QStringList> fields;
    for (const auto &record : *records)
        fields.append(record.fields);
    QCOMPARE(fields, expected);
}

void TestCsv::refusesDamage_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<int>("line");

    QTest::newRow("open quote") << "a\nb,\"c\nd"_ba << 2;
    QTest::newRow("quote inside a bare field") << "a\nb\nc\"d\"\n"_ba << 3;
    QTest::newRow("text after a closing quote") << "\"a\"b,c"_ba << 1;
    QTest::newRow("not UTF-8") << "a,\xff\xfe\n"_ba << 1;
}

void TestCsv::refusesDamage()
{
    QFETCH(QByteArray, csv);
    QFETCH(int, line);

    const auto records = parseCsv(csv);

    QVERIFY(!records);
    QCOMPARE(records.error().kind, Problem::Kind::ReferenceDamaged);
    QCOMPARE(records.error().page, line);
}

void TestCsv::numbersLinesThroughQuotes()
{
    const auto records = parseCsv("a\n\"b\nb\"\n\nc\n"_ba);

    QVERIFY(records);
    QCOMPARE(records->size(), 3);
    QCOMPARE(records->at(1).line, 2);
    QCOMPARE(records->at(2).line, 5);
}

void TestCsv::tableWantsItsColumns_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<int>("badLine"); // 0: none

    QTest::newRow("as it should be") << "x,y\n1,2\n"_ba << 0;
    QTest::newRow("another header") << "x,z\n1,2\n"_ba << 1;
    QTest::newRow("no header") << QByteArray() << 1;
    QTest::newRow("a field too few") << "x,y\n1,2\n3\n"_ba << 3;
    QTest::newRow("a field too many") << "x,y\n1,2,3\n"_ba << 2;
}

void TestCsv::tableWantsItsColumns()
{
    QFETCH(QByteArray, csv);
    QFETCH(int, badLine);

    const auto records = parseCsvTable(csv, {u"x"_s, u"y"_s});

    QCOMPARE(records.has_value(), badLine == 0);
    if (records)
        QCOMPARE(records->first().fields, (QStringList{u"1"_s, u"2"_s}));
    else
        QCOMPARE(records.error().page, badLine);
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
