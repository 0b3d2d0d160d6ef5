// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/missingfigures.h"

#include "extraction/doubts.h"
#include "extraction/figureslots.h"
#include "extraction/figurevalues.h"
#include "letter/fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestLabel = 70;
}

MissingFigures::MissingFigures(Letter &letter, const FoundFigures &found, const FigurePages &part,
    std::span<const Page> pages, QStringList guessed)
    : m_letter(letter)
    , m_found(found)
    , m_part(part)
    , m_pages(pages)
    , m_guessed(std::move(guessed))
{
}

void MissingFigures::mention()
{
    for (const auto &definition : fieldDefinitions()) {
        if (definition.block == Block::Letter)
            continue;
        if (isMissing(definition))
            mentionNumbers(definition);
        if (isMissing(definition))
            mentionSentences(definition);
        if (isMissing(definition))
            mentionNoneUpheld(definition);
    }
    mentionLoneLabels();
    mentionRestOfBlock();
}

// "upheld decisions" at a page's head, whose number stands at the foot of the page before.
void MissingFigures::mentionLoneLabels()
{
    const Wordings &wordings = bundledWordings();
    for (int index = 0; index < m_part.blocks.size(); ++index) {
        const TextBlock &block = m_part.blocks[index];
        const bool isShort = block.text.size() < longestLabel && !m_part.isBody(index);
        if (!isShort || std::ranges::any_of(tokensOf(block.text.text), &Token::isNumber))
            continue;
        for (const auto &found :
            wordings.find(tokensOf(u"1 "_s + block.text.text), {Wording::Role::Figure})) {
            const Block of = found.wording->block.value_or(Block::Upheld);
            for (const auto &capture : found.match.captures)
                mentionLabel(keyOfSlot(capture.slot, of), block);
        }
    }
}

void MissingFigures::mentionLabel(const QString &key, const TextBlock &block)
{
    const auto *definition = fieldDefinition(key);
    if (!definition || !isMissing(*definition)
        || (m_letter.field(key).state != FieldState::NotStated && !hasNumberBeside(block)))
        return;
    FieldReading reading = m_letter.field(key);
    reading.doubt =
        Doubt::loneLabel(printedText(block.text, 0, block.text.size()), m_pages[size_t(block.page)].number);
    m_letter.setField(reading);
}

// A row of a table that no heading says to be a block's.
bool MissingFigures::hasNumberBeside(const TextBlock &label) const
{
    return std::ranges::any_of(m_part.blocks, [&label](const TextBlock &block) {
        const bool isBeside = block.page == label.page && block.box.left() > label.box.right()
            && std::abs(block.box.center().y() - label.box.center().y()) < 0.4 * label.height;
        const auto tokens = isBeside && block.text.size() <= 20 ? tokensOf(block.text.text) : QList<Token>();
        return tokens.size() == 1 && tokens.first().isNumber();
    });
}

// Where one figure of a block is printed in a way that could not be read, its neighbours may be, too.
void MissingFigures::mentionRestOfBlock()
{
    const auto before = m_letter;
    for (const auto &definition : fieldDefinitions()) {
        const FieldReading reading = before.field(definition.key);
        if (definition.block == Block::Letter || reading.state != FieldState::NotStated
            || !isMissing(definition))
            continue;
        const auto doubted = std::ranges::find_if(before.fields, [&](const FieldReading &other) {
            const auto *of = fieldDefinition(other.key);
            return of && of->block == definition.block && other.state == FieldState::NotStated
                && !other.doubt.isEmpty();
        });
        if (doubted == before.fields.end())
            continue;
        auto flagged = reading;
        flagged.doubt = doubted->doubt;
        m_letter.setField(flagged);
    }
}

bool MissingFigures::isMissing(const FieldDefinition &definition) const
{
    const FieldReading reading = m_letter.field(definition.key);
    return reading.doubt.isEmpty()
        && (reading.state == FieldState::NotStated || reading.state == FieldState::NotFound);
}

template <typename Fits> QList<Unexplained> MissingFigures::numbersWhere(Fits fits) const
{
    QList<Unexplained> found;
    std::ranges::copy_if(m_found.unexplained, std::back_inserter(found), fits);
    return found;
}

// A number on the page that could be this figure must not be passed over in silence.
void MissingFigures::mentionNumbers(const FieldDefinition &definition)
{
    const bool isKnown = std::ranges::any_of(m_found.candidates, [&](const Candidate &one) {
        return one.strength == Candidate::Strength::Known
            && fieldDefinition(one.key)->block == definition.block && !m_part.isBody(one.block);
    });
    const auto fits = [&](const Unexplained &one) {
        const bool isUnit = definition.kind == FieldKind::PerCent ? one.value <= 100 : !one.perCent;
        return (isUnit || !isKnown) && !isSettled(one);
    };
    const auto numbers =
        numbersWhere([&](const Unexplained &one) { return fits(one) && !isFlaggedElsewhere(one); });
    const auto own = numbersWhere([&](const Unexplained &one) {
        const bool isPart = definition.key == Key::investigations && one.block == Block::DealtWith;
        return fits(one) && (one.block == definition.block || isPart);
    });
    FieldReading reading = m_letter.field(definition.key);
    if (!own.isEmpty())
        reading.doubt = Doubt::unexplained(listed(own));
    else if (!numbers.isEmpty() && holdsPageOfFigures())
        reading.doubt = Doubt::unplaced(listed(numbers), m_pages[size_t(numbers.first().page)].number);
    m_letter.setField(reading);
}

// "Rather few of these were upheld" may state a figure, or stand for the whole block.
void MissingFigures::mentionSentences(const FieldDefinition &definition)
{
    const bool isAverage = definition.key.endsWith("_average"_L1);
    const auto fits = [&](const UnknownSentence &one) {
        return one.block == definition.block && (!isAverage || one.average || isEmpty(one.block));
    };
    const auto sentence = std::ranges::find_if(m_found.unknownSentences, fits);
    FieldReading reading = m_letter.field(definition.key);
    if (sentence == m_found.unknownSentences.cend() || reading.state != FieldState::NotStated)
        return;
    reading.doubt = Doubt::unknownSentence(sentence->printed);
    m_letter.setField(reading);
}

// "We did not uphold any complaints" empties the remedies' block; beside investigations it may also be said
// instead of "0%".
void MissingFigures::mentionNoneUpheld(const FieldDefinition &definition)
{
    const bool isUpheld = definition.key == Key::upheldRate || definition.key == Key::upheldDecisions;
    const auto sentence = std::ranges::find(m_found.wholeBlocks, QString(Key::remedyBase), &Candidate::key);
    FieldReading reading = m_letter.field(definition.key);
    if (!isUpheld || sentence == m_found.wholeBlocks.cend() || reading.state != FieldState::NotStated)
        return;
    reading.doubt = Doubt::unknownSentence(printedValue(*sentence));
    m_letter.setField(reading);
}

// Whether the letter states nothing at all of a block.
bool MissingFigures::isEmpty(Block block) const
{
    return std::ranges::none_of(fieldDefinitions(), [&](const FieldDefinition &definition) {
        return definition.block == block && m_letter.field(definition.key).state == FieldState::Stated;
    });
}

// A guess that became a figure which others bear out.
bool MissingFigures::isSettled(const Unexplained &number) const
{
    return std::ranges::any_of(m_found.candidates, [&](const Candidate &one) {
        return one.statement == number.statement && one.value == number.value && m_guessed.contains(one.key)
            && m_letter.field(one.key).doubt.isEmpty();
    });
}

// A guess that names another measure and became its figure is flagged there.
bool MissingFigures::isFlaggedElsewhere(const Unexplained &number) const
{
    return std::ranges::any_of(m_found.candidates, [&](const Candidate &one) {
        return one.said && one.statement == number.statement && one.value == number.value
            && m_letter.decimal(one.key) == one.value;
    });
}

// Addresses and telephone numbers follow a signature as well, but no rates.
bool MissingFigures::holdsPageOfFigures() const
{
    return std::ranges::any_of(
        m_found.unexplained, [](const Unexplained &one) { return one.perCent || one.lost; });
}
