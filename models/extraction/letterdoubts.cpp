// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/letterdoubts.h"

#include "extraction/doubts.h"

namespace {
void addDoubt(Letter &letter, FieldReading reading, const QString &doubt)
{
    reading.doubt = reading.doubt.isEmpty() ? doubt : reading.doubt + u' ' + doubt;
    letter.setField(reading);
}
} // namespace

void doubtPages(Letter &letter, const LetterSpan &span, std::span<const Page> pages)
{
    const auto numberOf = [&](int index) { return pages[size_t(index)].number; };
    QSet<int> unsure;
    for (const int page : span.unsurePages)
        unsure.insert(numberOf(page));
    for (const auto &definition : fieldDefinitions()) {
        const FieldReading reading = letter.field(definition.key);
        const bool isRead = reading.state == FieldState::Stated || reading.state == FieldState::NotApplicable;
        const bool isFigure = definition.block != Block::Letter;
        if (isRead && isFigure && unsure.contains(reading.place.page))
            addDoubt(letter, reading, Doubt::unsurePage(reading.place.page));
        else if (isRead && span.isMixed && reading.place.page > numberOf(span.firstPage))
            addDoubt(letter, reading, Doubt::mixedPages());
        else if (!isRead && span.otherFigures.contains(int(definition.block)) && reading.doubt.isEmpty()
            && isFieldExpected(definition, letter.yearEnding()))
            addDoubt(letter, reading, Doubt::leftOut(span.other, numberOf(span.otherPage)));
        else if (!isRead && span.leftOut.contains(int(definition.block)) && reading.doubt.isEmpty()
            && isFieldExpected(definition, letter.yearEnding()))
            addDoubt(letter, reading, Doubt::notTaken(numberOf(span.leftOutPage)));
    }
}
