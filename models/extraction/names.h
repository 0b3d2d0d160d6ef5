// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reference/referencedata.h"

#include <optional>

/// A name inside a text.
struct FoundName {
    qsizetype from = 0;
    qsizetype length = 0;
};

/// The council that \a name is a name of on \a day, "Council of the City of X" among them.
[[nodiscard]] std::optional<Authority> councilNamed(
    const QString &name, const ReferenceData &reference, QDate day);

/// The longest name of a council (or of another kind of body) in \a text that ends where a line or the text
/// ends or at a comma; the last such line wins. Lines may cut a name.
[[nodiscard]] std::optional<FoundName> findAuthority(
    const QString &text, const ReferenceData &reference, QDate day);
