// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/settled.h"

#include <algorithm>

QString unsettledReason(
    const CheckedLetter &checked, QAnyStringView key, bool seen, const QStringList &answered)
{
    if (!seen)
        return checked.reason(key);
    QStringList reasons;
    for (const auto &check : checked.checks) {
        if (check.outcome == CheckOutcome::Fails && check.keys.contains(key.toString())
            && !answered.contains(check.check))
            reasons.append(check.says);
    }
    return reasons.join(u'\n');
}

QStringList answeredChecks(const QList<CheckResult> &asGiven, const QList<CheckResult> &asHeld)
{
    QStringList answered;
    for (const auto &check : asGiven) {
        const auto held = std::ranges::find(asHeld, check.check, &CheckResult::check);
        if (check.outcome == CheckOutcome::Fails && held != asHeld.end()
            && held->outcome != CheckOutcome::Fails)
            answered.append(check.check);
    }
    return answered;
}
