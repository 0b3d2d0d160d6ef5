// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// An HTML tag as it occurs in Markdown.
struct HtmlTag {
    enum class Effect {
        Nothing, ///< only dresses the text
        Breaks, ///< what follows stands on another line or in another cell
        Links, ///< starts or ends a link
        Raises, ///< or lowers
    };
    qsizetype length = 0; ///< in UTF-16 units
    Effect effect = Effect::Nothing;
};

/// The tag that \a text starts with; empty where it starts with none that HTML knows.
[[nodiscard]] std::optional<HtmlTag> htmlTagAt(QStringView text);
/// Length of "<https://…>" or "<name@host>" at the start of \a text, brackets and all; 0 where it is none.
[[nodiscard]] qsizetype addressLength(QStringView text);
