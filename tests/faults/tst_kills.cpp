// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/rounds.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The program is killed at moments drawn by lot: nothing acknowledged is lost, nothing is there by half, and
/// the work goes on. tests/run --soak does the same for as long as it is told.
class TestKills : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingAcknowledgedIsLost_data();
    void nothingAcknowledgedIsLost();
    void theTestSeesALoss();
};

void TestKills::nothingAcknowledgedIsLost_data()
{
    QTest::addColumn<Work>("work");
    QTest::addColumn<int>("rounds");
    QTest::newRow("import") << Work::Import << 6;
    QTest::newRow("the program's import") << Work::Program << 3;
    QTest::newRow("review") << Work::Review << 8;
    QTest::newRow("migration") << Work::Migrate << 8;
    QTest::newRow("backup") << Work::Backup << 5;
    QTest::newRow("going back to a backup") << Work::Restore << 6;
    QTest::newRow("exports and settings") << Work::Files << 5;
}

void TestKills::nothingAcknowledgedIsLost()
{
    QFETCH(Work, work);
    QFETCH(int, rounds);
    Rounds all(20261122 + static_cast<quint32>(work));
    QVERIFY(all.callsOf(work, FaultShim::At::Any) > 3);
    for (int round = 0; round < rounds; ++round) {
        const auto found = all.kill(work);
        QVERIFY2(found.isEmpty(), qPrintable(found));
    }
    qInfo("%s", qPrintable(all.tally().words()));
    QVERIFY(all.tally().kills > 0);
    QVERIFY(all.tally().acknowledged > 0 || work == Work::Migrate);
}

void TestKills::theTestSeesALoss()
{
    const QTemporaryDir folder;
    QVERIFY(!held(folder.path(), {u"added 7"_s}).lost.isEmpty());
    QVERIFY(!held(folder.path(), {u"wrote 101"_s}).lost.isEmpty());
    QVERIFY(!held(folder.path(), {u"said the disk is full"_s}).untold.isEmpty());
    QFile half(folder.filePath(u"figures.csv"_s));
    QVERIFY(half.open(QIODevice::WriteOnly) && half.write("101\nabc") > 0);
    half.close();
    QVERIFY(!held(folder.path(), {}).halves.isEmpty());
}

QTEST_GUILESS_MAIN(TestKills)
#include "tst_kills.moc"
