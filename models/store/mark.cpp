// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mark.h"

using namespace Qt::StringLiterals;

QString markStateKey(MarkState state)
{
    switch (state) {
    case MarkState::Unchecked:
        return u"unchecked"_s;
    case MarkState::Confirmed:
        return u"confirmed"_s;
    case MarkState::InQuery:
        return u"in_query"_s;
    }
    Q_UNREACHABLE();
}

MarkState markStateOfKey(QAnyStringView key)
{
    for (const auto state : {MarkState::Confirmed, MarkState::InQuery}) {
        if (key == markStateKey(state))
            return state;
    }
    return MarkState::Unchecked;
}
