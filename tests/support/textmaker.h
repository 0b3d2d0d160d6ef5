// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/letterspec.h"
#include "support/lettertext.h"
#include "support/textstates.h"

#include <QByteArray>

namespace Support {

/// The letter \a spec as lines of typed text, with marks, without an encoding.
[[nodiscard]] QString typedLetter(const LetterSpec &spec, TextStates states);
/// Any paragraphs as typed text.
[[nodiscard]] QString typedParagraphs(const QList<TextParagraph> &paragraphs, TextStates states);
/// \a text, freed of its marks, in the line ends and encoding that \a states name (UTF-8 where none does).
[[nodiscard]] QByteArray typedBytes(const QString &text, TextStates states);

} // namespace Support
