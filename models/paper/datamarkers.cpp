// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/datamarkers.h"

#include "paper/sheetwriter.h"

QString marker(FieldState state)
{
    return state == FieldState::NotApplicable ? notApplicable : notAvailable;
}

QVariant decimalOr(const std::optional<double> &number, const QString &printed, FieldState state)
{
    if (!number)
        return marker(state);
    const auto point = printed.indexOf(u'.');
    return QVariant::fromValue(
        PrintedNumber{.value = *number, .decimals = point < 0 ? 0 : int(printed.size() - point - 1)});
}
