// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/wholeblocks.h"

#include "extraction/doubts.h"
#include "extraction/figurevalues.h"
#include "letter/fields.h"

#include <algorithm>
#include <array>

namespace {
struct BaseOfBlock {
    QLatin1String base;
    QLatin1String rate;
};

constexpr std::array bases{BaseOfBlock{Key::investigations, Key::upheldRate},
    BaseOfBlock{Key::complianceOutcomes, Key::complianceRate}, BaseOfBlock{Key::remedyBase, Key::remedyRate}};

class Blocks {
public:
    Blocks(Letter &letter, const FoundFigures &found, const FigurePages &part, std::span<const Page> pages)
        : m_letter(letter)
        , m_found(found)
        , m_part(part)
        , m_pages(pages)
    {
    }

    QStringList apply()
    {
        for (const Candidate &whole : m_found.wholeBlocks)
            applySentence(whole);
        for (const BaseOfBlock &one : bases)
            applyZero(one);
        return m_settled;
    }

private:
    [[nodiscard]] bool hasFigures(Block block) const
    {
        return std::ranges::any_of(m_found.candidates, [&](const Candidate &one) {
            return fieldDefinition(one.key)->block == block && one.strength == Candidate::Strength::Known
                && one.value > 0 && one.state == FieldState::Stated && !one.otherYear
                && !m_part.isBody(one.block);
        });
    }

    void applySentence(const Candidate &whole)
    {
        const Block block = fieldDefinition(whole.key)->block;
        const bool isDenied = hasFigures(block);
        QList<Unexplained> numbers;
        std::ranges::copy_if(m_found.unexplained, std::back_inserter(numbers),
            [&](const Unexplained &one) { return one.block == block && one.value > 0; });
        for (const auto &definition : fieldDefinitions()) {
            if (definition.block != block)
                continue;
            FieldReading reading = m_letter.field(definition.key);
            if (isDenied) {
                reading.doubt = Doubt::sentenceAgainst(printedValue(whole));
            } else {
                reading = {.key = definition.key};
                setValue(reading, whole, m_pages);
                if (definition.key == whole.key) {
                    reading.state = FieldState::Stated;
                    reading.value = 0;
                }
                if (reading.doubt.isEmpty() && !numbers.isEmpty())
                    reading.doubt = Doubt::besideUnknown(listed(numbers));
            }
            settle(reading);
        }
    }

    // "We carried out 0 investigations." says as much as "We carried out no investigations."
    void applyZero(const BaseOfBlock &one)
    {
        const FieldReading base = m_letter.field(one.base);
        const Block block = fieldDefinition(one.base)->block;
        const bool isZero =
            base.state == FieldState::Stated && base.value.toInt() == 0 && base.doubt.isEmpty();
        const auto sentence = std::ranges::find_if(m_found.candidates, [&](const Candidate &candidate) {
            return candidate.key == one.base && candidate.value == 0 && !candidate.otherYear
                && candidate.state == FieldState::Stated && !m_part.isBody(candidate.block);
        });
        if (!isZero || !m_found.present.contains(int(block)) || sentence == m_found.candidates.cend()
            || m_letter.field(one.rate).state != FieldState::NotStated || hasFigures(block))
            return;
        Candidate whole = *sentence;
        whole.state = FieldState::NotApplicable;
        whole.from = 0;
        whole.length = int(whole.text.size());
        for (const auto &definition : fieldDefinitions()) {
            const FieldReading known = m_letter.field(definition.key);
            if (definition.block != block || known.state != FieldState::NotStated || !known.doubt.isEmpty())
                continue;
            FieldReading reading{.key = definition.key};
            setValue(reading, whole, m_pages);
            settle(reading);
        }
    }

    void settle(const FieldReading &reading)
    {
        m_letter.setField(reading);
        m_settled.append(reading.key);
    }

    Letter &m_letter;
    const FoundFigures &m_found;
    const FigurePages &m_part;
    std::span<const Page> m_pages;
    QStringList m_settled;
};
} // namespace

QStringList applyWholeBlocks(
    Letter &letter, const FoundFigures &found, const FigurePages &part, std::span<const Page> pages)
{
    return Blocks(letter, found, part, pages).apply();
}
