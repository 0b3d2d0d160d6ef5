// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/corrections.h"

#include "extraction/doubts.h"
#include "extraction/guesses.h"
#include "letter/fields.h"

#include <algorithm>

namespace {
// The block that the words of \a statement name, else the one in which it stands behind the letter's text.
std::optional<Block> blockMeant(const FigureText &text, int index)
{
    const Statement &statement = text.statement(index);
    for (int at = 0; at < statement.tokens.size(); ++at) {
        const auto guess = guessKey(statement, at, Block::Letter, text.wordings());
        if (guess.said)
            return fieldDefinition(guess.key)->block;
    }
    return text.isBody(index) ? std::nullopt : text.cell(index);
}

FigureCorrection correctionOf(const FigureText &text, int index)
{
    const Statement &statement = text.statement(index);
    FigureCorrection one{
        blockMeant(text, index), printedText(statement.text, 0, statement.text.size()), {}, {}};
    for (const Token &token : statement.tokens) {
        if (token.kind == Token::Kind::Percent)
            one.perCents.append(token.value);
        else if (token.kind == Token::Kind::Number)
            one.counts.append(token.value);
    }
    return one;
}

bool isMeant(const FieldDefinition &definition, const FigureCorrection &one)
{
    const auto &values = definition.kind == FieldKind::PerCent ? one.perCents : one.counts;
    const bool isUnit = !values.isEmpty() || (one.perCents.isEmpty() && one.counts.isEmpty());
    return definition.block != Block::Letter && isUnit && (!one.block || *one.block == definition.block);
}

// "For 85% read 84%." names the figure by its value.
bool isNamed(const FieldDefinition &definition, const FigureCorrection &one, const Letter &letter)
{
    const auto value = letter.decimal(definition.key);
    const auto &values = definition.kind == FieldKind::PerCent ? one.perCents : one.counts;
    return definition.block != Block::Letter && value && values.contains(*value);
}
} // namespace

bool isCorrection(const Statement &statement)
{
    return std::ranges::any_of(statement.wordings,
        [](const FoundWording &found) { return found.wording->role == Wording::Role::Correction; });
}

QList<FigureCorrection> findCorrections(const FigureText &text)
{
    QList<FigureCorrection> found;
    for (int index = 0; index < text.size(); ++index) {
        if (isCorrection(text.statement(index)))
            found.append(correctionOf(text, index));
    }
    return found;
}

void doubtCorrected(Letter &letter, const QList<FigureCorrection> &corrections)
{
    for (const FigureCorrection &one : corrections) {
        const auto fields = fieldDefinitions();
        const bool hasName = std::ranges::any_of(
            fields, [&](const FieldDefinition &definition) { return isNamed(definition, one, letter); });
        for (const FieldDefinition &definition : fields) {
            FieldReading reading = letter.field(definition.key);
            const bool isHit = isMeant(definition, one) || (hasName && isNamed(definition, one, letter));
            if (!isHit || reading.state == FieldState::NotFound)
                continue;
            const QString doubt = Doubt::corrected(one.printed);
            reading.doubt += (reading.doubt.isEmpty() ? QString() : QStringLiteral(" ")) + doubt;
            letter.setField(reading);
        }
    }
}
