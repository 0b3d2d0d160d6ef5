// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference/referencedata.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What the checks divide by and compare with, and which bodies have nothing to compare.
class TestReferenceData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void populations_data();
    void populations();
    void averages_data();
    void averages();
    void otherBodies_data();
    void otherBodies();
    void noCouncilIsAnotherBody();
    void sampleDataLoads();
    void libraryTellsSamplesByTheirBytes();
    void everySampleLetterHasItsCouncils();
    void loading();

private:
    ReferenceData m_data;
};

void TestReferenceData::initTestCase()
{
    const auto data = ReferenceData::bundled();
    QVERIFY2(data, qPrintable(data ? QString() : data.error().file + data.error().detail));
    m_data = *data;
}

void TestReferenceData::populations_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QDate>("yearEnding");
    QTest::addColumn<int>("residents"); // 0: not checked

    QTest::newRow("March 2024, mid-2022") << u"E06000032"_s << QDate(2024, 3, 31) << 226973;
    QTest::newRow("March 2024, a county") << u"E10000007"_s << QDate(2024, 3, 31) << 803464;
    QTest::newRow("March 2025, mid-2023") << u"E06000033"_s << QDate(2025, 3, 31) << 182271;
    QTest::newRow("March 2023 is not checked") << u"E06000032"_s << QDate(2023, 3, 31) << 0;
    QTest::newRow("March 2020 is not checked") << u"E06000032"_s << QDate(2020, 3, 31) << 0;
    QTest::newRow("no figure yet") << u"E06000032"_s << QDate(2031, 3, 31) << 0;
    QTest::newRow("another day is no period's end") << u"E06000032"_s << QDate(2024, 12, 31) << 0;
    QTest::newRow("no day") << u"E06000032"_s << QDate() << 0;
    QTest::newRow("no such code") << u"E06009999"_s << QDate(2024, 3, 31) << 0;
}

void TestReferenceData::populations()
{
    QFETCH(QString, code);
    QFETCH(QDate, yearEnding);
    QFETCH(int, residents);

    QCOMPARE(m_data.population(code, yearEnding).value_or(0), residents);
}

void TestReferenceData::averages_data()
{
    QTest::addColumn<AuthorityType>("type");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("key");
    QTest::addColumn<double>("value"); // -1: unknown

    QTest::newRow("unitary 2024") << AuthorityType::Unitary << 2024 << u"upheld_average"_s << 79.0;
    QTest::newRow("per 100,000") << AuthorityType::Unitary << 2024 << u"upheld_per_100k_average"_s << 4.6;
    QTest::newRow("another type") << AuthorityType::County << 2024 << u"remedy_average"_s << 7.0;
    QTest::newRow("not in the table") << AuthorityType::District << 2024 << u"upheld_average"_s << -1.0;
    QTest::newRow("no such year") << AuthorityType::County << 2018 << u"upheld_average"_s << -1.0;
    QTest::newRow("no type") << AuthorityType::Unknown << 2024 << u"upheld_average"_s << -1.0;
    QTest::newRow("other body") << AuthorityType::Other << 2024 << u"upheld_average"_s << -1.0;
}

void TestReferenceData::averages()
{
    QFETCH(AuthorityType, type);
    QFETCH(int, year);
    QFETCH(QString, key);
    QFETCH(double, value);

    QCOMPARE(m_data.average(type, QDate(year, 3, 31), key).value_or(-1), value);
}

void TestReferenceData::otherBodies_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isOther");

    for (const auto &name : {u"Peak District National Park Authority"_s, u"Broads Authority"_s,
             u"The Broads Authority"_s, u"Cleveland Fire & Rescue Authority"_s,
             u"Hampshire and Isle of Wight Fire and Rescue Authority"_s,
             u"West Yorkshire Combined Authority"_s, u"East Midlands Combined County Authority"_s,
             u"Police and Crime Commissioner for Kent"_s, u"Kent Police and Crime Commissioner"_s,
             u"Office of the Police and Crime Commissioner for Kent"_s,
             u"Police, Fire & Crime Commissioner for Essex"_s, u"Transport for London"_s,
             u"TRANSPORT FOR LONDON"_s, u"Merseyside Recycling and Waste Authority"_s,
             u"Greater Manchester Waste Disposal Authority"_s,
             u"Tyne and Wear Integrated Transport Authority"_s, u"Greater London Authority"_s,
             u"Environment Agency"_s}) {
        QTest::newRow(qPrintable(name)) << name << true;
    }
    for (const auto &name :
        {u"Luton Borough Council"_s, u"Fire and Rescue Authority"_s, u"Transport for"_s, u"Transport forum"_s,
            u"Ambridge Town Council"_s, u"National Park Authority Council"_s, QString()}) {
        QTest::newRow(qPrintable(u"not: "_s + name)) << name << false;
    }
}

void TestReferenceData::otherBodies()
{
    QFETCH(QString, name);
    QFETCH(bool, isOther);

    QCOMPARE(m_data.isOtherBody(name), isOther);
}

void TestReferenceData::noCouncilIsAnotherBody()
{
    for (const auto &name : m_data.authorities().normalisedNames())
        QVERIFY2(!m_data.isOtherBody(name), qPrintable(name));
}

void TestReferenceData::sampleDataLoads()
{
    const auto samples = ReferenceData::samples();

    QVERIFY2(samples, qPrintable(samples ? QString() : samples.error().file + samples.error().detail));
    for (const auto &authority : samples->authorities().authorities())
        QVERIFY2(!m_data.authorities().find(authority.name, {}), qPrintable(authority.name));
}

void TestReferenceData::libraryTellsSamplesByTheirBytes()
{
    const auto library = ReferenceLibrary::bundled();
    const auto samplesForAll = ReferenceLibrary::bundled(true);
    QVERIFY(library);
    QVERIFY(samplesForAll);

    const auto unknownHash = QString(64, u'0');
    QVERIFY(!library->isSample(unknownHash));
    QVERIFY(library->forDocument(unknownHash).authorities().byCode(u"E06000032"_s));
    QVERIFY(!samplesForAll->forDocument(unknownHash).authorities().byCode(u"E06000032"_s));
}

void TestReferenceData::everySampleLetterHasItsCouncils()
{
    const auto library = ReferenceLibrary::bundled();
    QVERIFY(library);
    const QDir folder(QStringLiteral(UPHELD_SOURCE "/resources/samples"));
    const auto letters = folder.entryList({u"*.pdf"_s});
    QVERIFY(!letters.isEmpty());
    for (const auto &name : letters) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto hash = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
        QVERIFY2(library->isSample(QString::fromLatin1(hash)), qPrintable(name));
        QVERIFY(!library->forDocument(QString::fromLatin1(hash)).authorities().authorities().isEmpty());
    }
}

void TestReferenceData::loading()
{
    QBENCHMARK
    {
        QVERIFY(ReferenceLibrary::bundled());
    }
}

QTEST_GUILESS_MAIN(TestReferenceData)
#include "tst_referencedata.moc"
