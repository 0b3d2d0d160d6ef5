// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"

/// The one rule of what is settled, for table, page, charts, data and papers alike: a field that a person has
/// compared with the letter, and that no check of its own doubts.

/// Why the field \a key of \a checked is not settled, one reason a line; empty where it is, or where nothing
/// ever stood against it. \a seen: a person has compared it with the letter, which answers what its reader
/// doubted and what its page shows, but not what a check says. Of a field that was seen the failed checks
/// named in \a answered do not count.
[[nodiscard]] QString unsettledReason(
    const CheckedLetter &checked, QAnyStringView key, bool seen, const QStringList &answered = {});

/// The names of the checks that fail on the values given to the public (\a asGiven) alone, not on those that
/// persons hold to be right (\a asHeld): what a figure in dispute says against the others.
[[nodiscard]] QStringList answeredChecks(const QList<CheckResult> &asGiven, const QList<CheckResult> &asHeld);
