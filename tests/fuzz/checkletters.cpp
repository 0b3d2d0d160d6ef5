// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkletters.h"

#include "fuzz.h"

#include "extraction/checks.h"
#include "extraction/extraction.h"
#include "letter/fields.h"
#include "reference/referencedata.h"

#include <algorithm>
#include <cmath>

namespace {

const ReferenceData &reference()
{
    static const auto samples = ReferenceData::samples();
    Fuzz::require(samples.has_value(), "the sample register can be read");
    return *samples;
}

bool isOnPage(const Place &place, const PagedDocument &document)
{
    const auto page = std::ranges::find(document.pages, place.page, &Page::number);
    if (page == document.pages.end())
        return false;
    if (page->typed)
        return place.line >= page->firstLine && place.line < page->firstLine + page->lines.size()
            && place.column >= 1;
    const QRectF &box = place.box;
    return std::isfinite(box.width()) && std::isfinite(box.height()) && box.left() >= -1e-6
        && box.top() >= -1e-6 && box.right() <= 1 + 1e-6 && box.bottom() <= 1 + 1e-6;
}

void checkField(const FieldReading &field, const PagedDocument &document)
{
    const FieldDefinition *definition = fieldDefinition(field.key);
    Fuzz::require(definition, "a field is one of the list");
    if (field.state != FieldState::Stated)
        return;
    Fuzz::require(field.value.isValid(), "what is stated has a value");
    Fuzz::require(isOnPage(field.place, document), "a value stands on a page of its file");
    if (definition->kind == FieldKind::PerCent)
        Fuzz::require(field.value.toInt() >= 0 && field.value.toInt() <= 100, "a rate is 0 to 100");
    if (definition->kind == FieldKind::Count)
        Fuzz::require(field.value.toInt() >= 0, "a count is no less than nought");
    if (definition->kind == FieldKind::Date)
        Fuzz::require(field.value.toDate().isValid(), "a date is a day of the calendar");
}

} // namespace

namespace Fuzz {

void checkLetters(const PagedDocument &document)
{
    const auto letters = extractLetters(document, reference());
    for (const Letter &letter : letters) {
        require(letter.firstPage <= letter.lastPage, "a letter ends behind its beginning");
        require(letter.fields.size() == qsizetype(fieldDefinitions().size()), "every field is there once");
        for (const FieldReading &field : letter.fields)
            checkField(field, document);
        for (const Passage &passage : letter.passages)
            require(!passage.text.isEmpty() && isOnPage(passage.place, document), "a passage stands there");
        require(checkLetter(letter, reference(), {}).size() == 10, "every check is there once");
    }
    require(pagesOfLetters(document, letters, reference()).size() == letters.size(), "pages of each letter");
}

} // namespace Fuzz
