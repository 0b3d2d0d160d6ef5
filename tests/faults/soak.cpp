// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later

// fault-soak MINUTES [SEED]: kills and faults of every work by turns until the time is over; prints the
// counts, and ends with 1 where anything was lost, half, unsound, untold or stuck.
#include "faults/rounds.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cerrno>
#include <cstdio>

using FaultShim::At;
using FaultShim::Effect;

namespace {
constexpr Work works[]{
    Work::Import, Work::Review, Work::Migrate, Work::Backup, Work::Restore, Work::Files, Work::Program};

struct Kind {
    At at;
    Effect effect;
    int error;
    bool stays;
};
constexpr Kind kinds[]{{At::Write, Effect::Error, EIO, false}, {At::Write, Effect::Full, ENOSPC, true},
    {At::Sync, Effect::Error, EIO, false}, {At::Open, Effect::Error, EMFILE, false},
    {At::Sync, Effect::Error, ENOSPC, true}, {At::Open, Effect::Error, EACCES, true},
    {At::Name, Effect::Error, EIO, false}, {At::Size, Effect::Error, EIO, false},
    {At::Write, Effect::Error, EIO, true}, {At::Name, Effect::Error, ENOSPC, true},
    {At::Open, Effect::Error, EIO, false}, {At::Name, Effect::Error, EACCES, false}};

void print(const QString &words)
{
    std::fprintf(stderr, "%s\n", qPrintable(words));
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto minutes = QCoreApplication::arguments().value(1).toDouble();
    const auto seed = QCoreApplication::arguments().value(2, QStringLiteral("1")).toUInt();
    if (minutes <= 0)
        return 2;
    Rounds all(seed);
    QElapsedTimer clock;
    clock.start();
    int turn = 0;
    while (clock.elapsed() < qint64(minutes * 60'000)) {
        for (const auto work : works) {
            for (int kill = 0; kill < 2; ++kill) {
                if (const auto found = all.kill(work); !found.isEmpty())
                    print(found);
            }
            const auto &kind = kinds[std::size_t(turn) % std::size(kinds)];
            if (const auto found = all.fail(work, kind.at, kind.effect, kind.error, kind.stays);
                !found.isEmpty())
                print(found);
        }
        ++turn;
        if (turn % 10 == 0)
            print(all.tally().words());
    }
    std::printf("seed %u, %lld s: %s\n", seed, clock.elapsed() / 1000, qPrintable(all.tally().words()));
    return all.tally().isClean() ? 0 : 1;
}
