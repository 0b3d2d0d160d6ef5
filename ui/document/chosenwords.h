// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/place.h"
#include "ui/document/readabletext.h"

#include <QMimeData>

#include <memory>
#include <optional>

/// Words that a person chose in the page.
struct ChosenWords {
    QString text; ///< in one line, one space for each gap
    QString value; ///< text without the quotes, brackets and stops round it: "69%" of "(69%)."
    Place place; ///< as of a field that was read there: page and box, or line and column in typed letters
    QList<PageBox> boxes; ///< a box for each line; of typed letters too
    QString letter; ///< that they stand in, as DocumentPane::Document names it

    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
};

/// What stands at \a span of \a text.
[[nodiscard]] ChosenWords chosenWords(const ReadableText &text, CharacterSpan span);

/// The private format of chosen words in a drag or on the clipboard, beside plain text.
inline constexpr QLatin1String chosenWordsFormat{"application/x-upheld-words"};

/// \a words as plain text (\a copied) and in the private format, for a drag or the clipboard.
[[nodiscard]] std::unique_ptr<QMimeData> toMimeData(const ChosenWords &words, const QString &copied);
/// What toMimeData() put in, without the boxes of each line. Empty where there is no such format in \a data,
/// or anything else wrote it: numbers out of range are refused.
[[nodiscard]] std::optional<ChosenWords> chosenWordsOf(const QMimeData &data);
