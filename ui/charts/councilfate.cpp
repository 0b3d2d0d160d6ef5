// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/councilfate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

QString fateInWords(const PublicLetter &letter)
{
    const auto &checks = letter.checked.checks;
    const auto known = std::ranges::find(checks, u"authority_known"_s, &CheckResult::check);
    const auto &council = letter.letter();
    if (known == checks.end() || known->outcome != CheckOutcome::Holds || council.gssCode.isEmpty())
        return {};
    // Of a council that simply exists the check says its name and code.
    const bool isPlain = known->says.contains(council.gssCode);
    return isPlain ? QString() : known->says;
}
