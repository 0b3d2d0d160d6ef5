// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference/authorityregister.h"
#include "reference/referencedata.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Names as letters print them lead to one council of the real register, by the day that the letter is about.
class TestAuthorityRegister : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void normalises_data();
    void normalises();
    void finds_data();
    void finds();
    void everyNameFindsItsCouncil();
    void knowsSuccessors();
    void namesForRunningText();
    void refusesDamage_data();
    void refusesDamage();

private:
    AuthorityRegister m_register;
};

void TestAuthorityRegister::initTestCase()
{
    const auto data = ReferenceData::bundled();
    QVERIFY2(data, qPrintable(data ? QString() : data.error().file + data.error().detail));
    m_register = data->authorities();
    QCOMPARE(m_register.authorities().size(), 365);
}

void TestAuthorityRegister::normalises_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");

    QTest::newRow("case") << u"LUTON Borough COUNCIL"_s << u"luton borough council"_s;
    QTest::newRow("ampersand") << u"Telford & Wrekin"_s << u"telford and wrekin"_s;
    QTest::newRow("ampersand without spaces") << u"Telford&Wrekin"_s << u"telford and wrekin"_s;
    QTest::newRow("curly apostrophe") << u"King\u2019s Lynn"_s << u"kings lynn"_s;
    QTest::newRow("full stops") << u"St. Helens M.B.C."_s << u"st helens mbc"_s;
    QTest::newRow("hyphens and commas") << u"Stoke-on-Trent, City of"_s << u"stoke on trent city of"_s;
    QTest::newRow("spaces") << u"  Luton \u00a0Borough\nCouncil "_s << u"luton borough council"_s;
    QTest::newRow("leading the") << u"The Royal Borough of Kingston"_s << u"royal borough of kingston"_s;
    QTest::newRow("the within") << u"Council of the Isles of Scilly"_s << u"council of the isles of scilly"_s;
    QTest::newRow("nothing") << u" - "_s << QString();
}

void TestAuthorityRegister::normalises()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);

    QCOMPARE(AuthorityRegister::normalised(name), expected);
}

void TestAuthorityRegister::finds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("code"); // empty: none

    const QDate march2018(2018, 3, 31), march2019(2019, 3, 31), march2020(2020, 3, 31),
        march2023(2023, 3, 31), march2024(2024, 3, 31);
    QTest::newRow("name") << u"Luton Borough Council"_s << march2024 << u"E06000032"_s;
    QTest::newRow("alias") << u"Derbyshire CC"_s << march2024 << u"E10000007"_s;
    QTest::newRow("former name") << u"Southend-on-Sea Borough Council"_s << march2020 << u"E06000033"_s;
    QTest::newRow("and for &") << u"London Borough of Hammersmith and Fulham"_s << march2024
                               << u"E09000013"_s;
    QTest::newRow("the") << u"The Council of the Isles of Scilly"_s << march2024 << u"E06000053"_s;
    QTest::newRow("a part of a name") << u"Borough Council"_s << march2024 << QString();
    QTest::newRow("more than a name")
        << u"Luton Borough Council Strategic Directors"_s << march2024 << QString();
    QTest::newRow("a fictional council") << u"Ambridge District Council"_s << march2024 << QString();
    QTest::newRow("nothing") << QString() << march2024 << QString();
    QTest::newRow("Derby is not Derbyshire") << u"Derby City Council"_s << march2024 << u"E06000015"_s;
    QTest::newRow("short name, the county then") << u"Dorset"_s << march2019 << u"E10000009"_s;
    QTest::newRow("short name, the unitary since") << u"Dorset"_s << march2020 << u"E06000059"_s;
    QTest::newRow("short name, no day") << u"Dorset"_s << QDate() << QString();
    QTest::newRow("short name of one, no day") << u"Luton"_s << QDate() << u"E06000032"_s;
    QTest::newRow("last day of existence") << u"Carlisle City Council"_s << march2023 << u"E07000028"_s;
    QTest::newRow("abolished then") << u"Carlisle City Council"_s << march2024 << u"E07000028"_s;
    QTest::newRow("not yet there") << u"Cumberland Council"_s << march2018 << u"E06000063"_s;
}

void TestAuthorityRegister::finds()
{
    QFETCH(QString, name);
    QFETCH(QDate, day);
    QFETCH(QString, code);

    const auto found = m_register.find(name, day);

    QCOMPARE(found ? found->gssCode : QString(), code);
}

void TestAuthorityRegister::everyNameFindsItsCouncil()
{
    for (const auto &authority : m_register.authorities()) {
        const auto lastDay = authority.end.isValid() ? authority.end : QDate(2026, 3, 31);
        QVERIFY(authority.existsOn(lastDay));
        for (const auto &name : {authority.name, authority.shortName, authority.name.toUpper()}) {
            const auto found = m_register.find(name, lastDay);
            QVERIFY2(found && found->gssCode == authority.gssCode, qPrintable(name));
        }
    }
}

void TestAuthorityRegister::knowsSuccessors()
{
    const auto carlisle = m_register.byCode(u"E07000028"_s);
    QVERIFY(carlisle);
    QVERIFY(carlisle->existsOn(QDate(2023, 3, 31)));
    QVERIFY(!carlisle->existsOn(QDate(2023, 4, 1)));
    QVERIFY(!carlisle->existsOn(QDate(1974, 3, 31)));
    QCOMPARE(carlisle->successors, QStringList{u"E06000063"_s});

    QStringList names;
    for (const auto &authority : m_register.predecessors(u"E06000063"_s))
        names.append(authority.shortName);
    QCOMPARE(names, (QStringList{u"Allerdale"_s, u"Carlisle"_s, u"Copeland"_s, u"Cumbria"_s}));
    QVERIFY(m_register.predecessors(u"E06000032"_s).isEmpty());
    QVERIFY(!m_register.byCode(u"E99999999"_s));
}

void TestAuthorityRegister::namesForRunningText()
{
    const auto names = m_register.normalisedNames();

    QVERIFY(names.contains(u"luton borough council"_s));
    QVERIFY(names.contains(u"derbyshire cc"_s));
    QVERIFY(!names.contains(u"york"_s));
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
}

void TestAuthorityRegister::refusesDamage_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<int>("line");

    QTest::newRow("unknown type") << "E1,A Council,A,parish,R,,,,,\n"_ba << 2;
    QTest::newRow("no such date") << "E1,A Council,A,county,R,,2019-02-31,,,\n"_ba << 2;
    QTest::newRow("no code") << ",A Council,A,county,R,,,,,\n"_ba << 2;
    QTest::newRow("twice") << "E1,A Council,A,county,R,,,,,\nE1,B Council,B,county,R,,,,,\n"_ba << 3;
    QTest::newRow("a column short") << "E1,A Council,A,county,R,,,,,\nE2,B Council,B,county,R\n"_ba << 3;
}

void TestAuthorityRegister::refusesDamage()
{
    QFETCH(QByteArray, rows);
    QFETCH(int, line);

    const auto damaged = AuthorityRegister::fromCsv(
        "gss_code,name,short_name,type,region,county_or_combined,start_date,end_date,successor_gss,aliases\n"
        + rows);

    QVERIFY(!damaged);
    QCOMPARE(damaged.error().kind, Problem::Kind::ReferenceDamaged);
    QCOMPARE(damaged.error().page, line);
}

QTEST_GUILESS_MAIN(TestAuthorityRegister)
#include "tst_authorityregister.moc"
