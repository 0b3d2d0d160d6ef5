// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faults/faultshim.h"
#include "faults/holds.h"

#include <QHash>
#include <QTemporaryDir>

#include <array>
#include <random>

/// What is done while something goes wrong.
enum class Work { Import, Review, Migrate, Backup, Restore, Files, Program };
[[nodiscard]] QString wordOf(Work work);

struct Tally {
    int kills = 0; ///< programs that were killed in the midst
    int missed = 0; ///< were done before the kill came
    int faults = 0; ///< rounds in which calls failed
    int shown = 0; ///< of these: said to the officer
    int overcome = 0; ///< of these: all was done in spite of it, so there was nothing to say
    int acknowledged = 0; ///< changes that were said to be done, and looked for
    int lost = 0;
    int halves = 0;
    int unsound = 0;
    int untold = 0;
    int stuck = 0; ///< work did not go on

    [[nodiscard]] bool isClean() const { return lost + halves + unsound + untold + stuck == 0; }
    [[nodiscard]] QString words() const;
};

/// Rounds of one work each: files made anew, the driver or the program started, killed or made to fail, and
/// what it said held against what is there. What comes is drawn from the seed.
class Rounds {
public:
    explicit Rounds(quint32 seed);

    /// Kills the program up to three times on the same files, then lets it go on to the end. What was found;
    /// empty where all is well.
    [[nodiscard]] QString kill(Work work);
    /// Lets a call of that kind fail, drawn among those that the work makes. Full: the disk is full from then
    /// on.
    [[nodiscard]] QString fail(Work work, FaultShim::At at, FaultShim::Effect effect, int error, bool stays);
    /// The same of the call \a nth.
    [[nodiscard]] QString fail(Work work, const FaultShim::Fault &fault);
    /// Calls of a kind that \a work makes, all told.
    [[nodiscard]] unsigned callsOf(Work work, FaultShim::At at);
    [[nodiscard]] const Tally &tally() const { return m_tally; }

private:
    struct Run {
        QStringList said;
        bool wasKilled = false;
        bool ended = false;
        std::array<unsigned, FaultShim::kindsOfCall + 1>
            told{}; ///< calls of each kind, and those that failed
    };
    struct Measured {
        std::array<unsigned, FaultShim::kindsOfCall + 1> calls{};
        int milliseconds = 0;
    };
    [[nodiscard]] const QString &templateOf(Work work);
    [[nodiscard]] bool prepare(Work work, const QString &folder, quint32 seed);
    [[nodiscard]] const Measured &measured(Work work);
    [[nodiscard]] Run run(
        Work work, const QString &folder, const FaultShim::Fault &fault, int killAfterMs = -1);
    [[nodiscard]] QString judge(
        Work work, const QString &folder, const QStringList &said, const QString &what);
    [[nodiscard]] int below(unsigned end) { return static_cast<int>(m_random() % std::max(end, 1U)); }

    std::mt19937 m_random;
    quint32 m_seed = 0; ///< of the round
    Tally m_tally;
    QTemporaryDir m_kept; ///< letters for the program, and what a file looks like when all went well
    QHash<int, Measured> m_measured;
    QHash<QString, QStringList> m_wanted;
};
