// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/deed.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array words{std::pair{DeedKind::Imported, "imported"_L1},
    std::pair{DeedKind::Removed, "removed"_L1}, std::pair{DeedKind::BroughtBack, "brought_back"_L1},
    std::pair{DeedKind::ReadAgain, "read_again"_L1}, std::pair{DeedKind::Linked, "linked"_L1},
    std::pair{DeedKind::Unlinked, "unlinked"_L1}};
}

QString deedKindKey(DeedKind kind)
{
    for (const auto &[candidate, word] : words) {
        if (candidate == kind)
            return word;
    }
    Q_UNREACHABLE();
}

DeedKind deedKindOfKey(QAnyStringView key)
{
    for (const auto &[kind, word] : words) {
        if (key == word)
            return kind;
    }
    return DeedKind::Imported;
}
