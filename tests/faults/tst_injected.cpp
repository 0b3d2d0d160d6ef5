// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/rounds.h"

#include <QTest>

#include <cerrno>

using FaultShim::At;
using FaultShim::Effect;

/// Calls to the system fail, each kind in each work: nothing is damaged, what was acknowledged is there, what
/// failed is said in words that name the file and what to do, and the work goes on.
class TestInjected : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsDamagedAndItIsSaid_data();
    void nothingIsDamagedAndItIsSaid();
};

void TestInjected::nothingIsDamagedAndItIsSaid_data()
{
    QTest::addColumn<Work>("work");
    for (const auto work :
        {Work::Import, Work::Review, Work::Migrate, Work::Backup, Work::Restore, Work::Files})
        QTest::newRow(qPrintable(wordOf(work))) << work;
    QTest::newRow("the program's import") << Work::Program;
}

void TestInjected::nothingIsDamagedAndItIsSaid()
{
    QFETCH(Work, work);
    Rounds all(20261122 + static_cast<quint32>(work));
    const auto check = [&](At at, Effect effect, int error, bool stays) {
        const auto found = all.fail(work, at, effect, error, stays);
        QVERIFY2(found.isEmpty(), qPrintable(found));
    };
    check(At::Open, Effect::Error, EMFILE, false);
    check(At::Open, Effect::Error, EACCES, true);
    check(At::Write, Effect::Error, EIO, false);
    check(At::Write, Effect::Full, ENOSPC, true);
    check(At::Sync, Effect::Error, EIO, false);
    check(At::Sync, Effect::Error, EIO, true);
    check(At::Name, Effect::Error, EIO, false);
    check(At::Size, Effect::Error, EIO, false);
    qInfo("%s", qPrintable(all.tally().words()));
    QVERIFY(all.tally().shown > 0);
}

QTEST_GUILESS_MAIN(TestInjected)
#include "tst_injected.moc"
