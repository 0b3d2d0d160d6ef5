// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// A character written out, as in "&nbsp;".
struct Entity {
    char32_t character = 0;
    qsizetype length = 0; ///< of its writing, in UTF-16 units
};

/// The entity that \a text starts with; empty where it starts with none that is known.
[[nodiscard]] std::optional<Entity> entityAt(QStringView text);
