// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/repeatedfigures.h"

#include "extraction/corrections.h"
#include "extraction/doubts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
bool isRead(const FieldReading &reading)
{
    return reading.state == FieldState::Stated || reading.state == FieldState::NotApplicable;
}

bool isSame(const FieldReading &one, const FieldReading &other)
{
    return one.state == other.state && (one.state != FieldState::Stated || one.value == other.value);
}

void addDoubt(Letter &letter, const QString &key, const QString &doubt)
{
    FieldReading reading = letter.field(key);
    if (reading.doubt.contains(doubt))
        return;
    reading.doubt += (reading.doubt.isEmpty() ? QString() : u" "_s) + doubt;
    letter.setField(reading);
}

// A page of nothing but guesses may be of anything.
bool holdsSureFigure(const Letter &page)
{
    return std::ranges::any_of(fieldDefinitions(), [&](const FieldDefinition &definition) {
        const FieldReading reading = page.field(definition.key);
        return definition.block != Block::Letter && isRead(reading) && reading.doubt.isEmpty();
    });
}

// The remedies' figures count the upheld decisions: where another page has another number of these and says
// nothing of the remedies, they are doubtful as well.
void doubtRemedies(Letter &letter, const Letter &page, const QString &doubt)
{
    const FieldReading upheld = page.field(Key::upheldDecisions);
    if (!isRead(upheld) || isSame(upheld, letter.field(Key::upheldDecisions)))
        return;
    for (const QString &key : {QString(Key::remedyRate), QString(Key::remedyBase)}) {
        if (isRead(letter.field(key)) && !isRead(page.field(key)))
            addDoubt(letter, key, doubt);
    }
}
} // namespace

void compareRepeated(
    Letter &letter, const RepeatedFigures &repeated, const FigureContext &context, const Wordings &wordings)
{
    const FigurePages part{repeated.blocks, 0, 0, repeated.part.yearEnding, repeated.part.authority, true};
    doubtCorrected(letter, findFigures(part, wordings).corrections);
    Letter page{.fields = emptyFields()};
    readFigures(page, part, context, wordings);
    if (!holdsSureFigure(page))
        return;
    const int number = context.pages[size_t(repeated.blocks.first().page)].number;
    for (const FieldDefinition &definition : fieldDefinitions()) {
        const FieldReading other = page.field(definition.key);
        if (definition.block == Block::Letter || !isRead(other) || isSame(other, letter.field(definition.key))
            || !isFieldExpected(definition, repeated.part.yearEnding))
            continue;
        const QString doubt = Doubt::otherPage(other.text, number);
        addDoubt(letter, definition.key, doubt);
        if (definition.key == Key::upheldDecisions)
            doubtRemedies(letter, page, doubt);
    }
}
