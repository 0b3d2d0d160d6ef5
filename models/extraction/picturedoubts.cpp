// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/picturedoubts.h"

#include "extraction/doubts.h"
#include "letter/fields.h"

#include <algorithm>

namespace {
bool isReadFromPicture(const Page &page)
{
    return std::ranges::any_of(page.words, [](const Word &word) { return word.confidence < 1; });
}

/// No name or post has a number in it: something else of the page was taken for a part of it.
void doubtNumberedNames(Letter &letter)
{
    for (const auto &definition : fieldDefinitions()) {
        FieldReading reading = letter.field(definition.key);
        const bool isNumbered = definition.kind == FieldKind::Text
            && std::ranges::any_of(reading.text, [](QChar c) { return c.isDigit(); });
        if (reading.method != Method::Ocr || !isNumbered || !reading.doubt.isEmpty())
            continue;
        reading.doubt = Doubt::ocr();
        letter.setField(reading);
    }
}
} // namespace

void doubtPictures(Letter &letter, std::span<const Page> pages)
{
    const auto picture = std::ranges::find_if(pages, isReadFromPicture);
    if (picture == pages.end())
        return;
    doubtNumberedNames(letter);
    const bool isLetterPictured = isReadFromPicture(pages.front());
    for (const auto &definition : fieldDefinitions()) {
        FieldReading reading = letter.field(definition.key);
        const bool isMissing =
            reading.state == FieldState::NotFound || reading.state == FieldState::NotStated;
        const bool mayBeThere = definition.block != Block::Letter || isLetterPictured;
        if (!isMissing || !mayBeThere || !reading.doubt.isEmpty()
            || !isFieldExpected(definition, letter.yearEnding()))
            continue;
        reading.doubt = Doubt::notMadeOut(picture->number);
        letter.setField(reading);
    }
}
