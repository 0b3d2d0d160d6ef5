// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/extraction.h"

#include "pages.h"

/// The letters found in \a text, by the bundled reference.
[[nodiscard]] inline QList<Letter> readLetters(const QString &text)
{
    static const auto reference = ReferenceData::bundled();
    return extractLetters(typedDocument(text), *reference);
}

/// The one letter of \a text; an empty one where there is none, or more.
[[nodiscard]] inline Letter readLetter(const QString &text)
{
    const auto letters = readLetters(text);
    return letters.size() == 1 ? letters.first() : Letter{};
}
