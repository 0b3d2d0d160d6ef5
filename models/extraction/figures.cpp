// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/figures.h"

#include "extraction/corrections.h"
#include "extraction/corroboration.h"
#include "extraction/deducedfigures.h"
#include "extraction/doubts.h"
#include "extraction/figurevalues.h"
#include "extraction/missingfigures.h"
#include "extraction/wholeblocks.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
using Strength = Candidate::Strength;

class Resolver {
public:
    Resolver(Letter &letter, FoundFigures found, const FigurePages &part, const FigureContext &context)
        : m_letter(letter)
        , m_found(std::move(found))
        , m_part(part)
        , m_context(context)
    {
    }

    void resolve()
    {
        for (const auto &definition : fieldDefinitions()) {
            if (definition.block == Block::Letter)
                continue;
            FieldReading reading{.key = definition.key};
            if (m_found.present.contains(int(definition.block)))
                reading.state = FieldState::NotStated;
            resolveField(reading);
            m_letter.setField(reading);
        }
        for (const QString &key : applyWholeBlocks(m_letter, m_found, m_part, m_context.pages))
            m_unsure.remove(key);
        doubtWholeBlocks();
        clearSupportedDoubts();
        addDeduced(); // after: what is deduced bears nothing out
        m_found.unexplained += m_losers;
        MissingFigures(m_letter, m_found, m_part, m_context.pages, m_unsure.keys()).mention();
        doubtCorrected(m_letter, m_found.corrections);
        dropUnexpected();
    }

private:
    [[nodiscard]] QList<Candidate> candidatesFor(const QString &key) const
    {
        QList<Candidate> found;
        for (const Candidate &one : m_found.candidates) {
            if (one.key == key && !one.otherYear)
                found.append(one);
        }
        std::ranges::stable_sort(found,
            [this](const Candidate &first, const Candidate &second) { return rank(first) > rank(second); });
        return found;
    }

    // Known wordings first; among them those of the figures' part before the body's.
    [[nodiscard]] std::pair<int, bool> rank(const Candidate &one) const
    {
        return {int(one.strength), !m_part.isBody(one.block)};
    }

    void resolveField(FieldReading &reading)
    {
        const auto candidates = candidatesFor(reading.key);
        if (candidates.isEmpty()) {
            mentionOtherYear(reading);
            return;
        }
        const Candidate &best = candidates.first();
        setValue(reading, best, m_context.pages);
        QStringList doubts{reading.doubt};
        if (const auto head = m_found.doubtfulHeads.constFind(best.block);
            head != m_found.doubtfulHeads.cend())
            doubts.append(Doubt::underHead(*head));
        if (!best.turn.isEmpty())
            doubts.append(Doubt::turned(best.turn));
        if (!best.approximation.isEmpty())
            doubts.append(Doubt::approximate(best.approximation));
        if (const QString unsure = doubtOf(best); !unsure.isEmpty()) {
            doubts.append(unsure);
            if (!isWithoutSign(best))
                m_unsure.insert(reading.key, unsure);
        }
        for (const Candidate &other : candidates) {
            const bool isSame =
                other.state == best.state && (other.state != FieldState::Stated || other.value == best.value);
            if (isSame || !isRival(other, best))
                continue;
            doubts.append(Doubt::otherValue(printedValue(other)));
            noteLoser(other);
        }
        doubts.removeAll(QString());
        doubts.removeDuplicates();
        reading.doubt = doubts.join(u' ');
    }

    // A number that nothing calls a per cent is no rate, whatever it agrees with.
    [[nodiscard]] static bool isWithoutSign(const Candidate &one)
    {
        const QString &words = one.text.text;
        return fieldDefinition(one.key)->kind == FieldKind::PerCent && one.state == FieldState::Stated
            && !one.perCent && !words.contains(u'%') && !words.contains(u"per cent", Qt::CaseInsensitive)
            && !words.contains(u"percent", Qt::CaseInsensitive)
            && !words.contains(u"rate", Qt::CaseInsensitive);
    }

    // What lost against another value of its field may be another field's.
    void noteLoser(const Candidate &one)
    {
        if (one.state == FieldState::Stated && one.block >= m_part.bodyEnd)
            m_losers.append({.block = fieldDefinition(one.key)->block,
                .printed = printedValue(one),
                .value = one.value,
                .perCent = one.perCent,
                .lost = true,
                .page = m_part.blocks[one.block].page,
                .statement = one.statement});
    }

    [[nodiscard]] QString doubtOf(const Candidate &best) const
    {
        if (best.strength == Strength::Ring)
            return Doubt::noWords(printedValue(best));
        if (best.strength == Strength::Guess)
            return Doubt::unknownWording();
        if (m_part.isBody(best.block) && !isYearsOverview(best.block))
            return Doubt::ownParagraph();
        return doubtBeside(best);
    }

    // A sentence that empties a block may stand on a page of other bodies' or other cases' figures.
    void doubtWholeBlocks()
    {
        for (const Candidate &whole : std::as_const(m_found.wholeBlocks)) {
            const auto head = m_found.doubtfulHeads.constFind(whole.block);
            if (head == m_found.doubtfulHeads.cend())
                continue;
            for (const auto &definition : fieldDefinitions()) {
                FieldReading reading = m_letter.field(definition.key);
                if (definition.block != fieldDefinition(whole.key)->block || !reading.doubt.isEmpty())
                    continue;
                reading.doubt = Doubt::underHead(*head);
                m_letter.setField(reading);
            }
        }
    }

    // Half a sentence in unknown words may change the meaning of the other half, a second cell that of a row.
    [[nodiscard]] QString doubtBeside(const Candidate &best) const
    {
        QList<Unexplained> numbers;
        std::ranges::copy_if(m_found.unexplained, std::back_inserter(numbers),
            [&](const Unexplained &one) { return one.statement == best.statement || isNextCell(best, one); });
        if (!numbers.isEmpty())
            return Doubt::besideUnknown(listed(numbers));
        const auto next = std::ranges::find_if(
            m_found.candidates, [&](const Candidate &one) { return isOtherColumn(best, one); });
        return next == m_found.candidates.cend() ? QString() : Doubt::besideUnknown(printedValue(*next));
    }

    // "Similar authorities 64%        99%": a row of averages, each of which is its column's.
    [[nodiscard]] bool isOtherColumn(const Candidate &best, const Candidate &one) const
    {
        const bool isLone = one.text.size() <= one.length + 2 && one.state == FieldState::Stated;
        return best.key.contains(u"average"_s) && isLone && one.block != best.block
            && one.perCent == best.perCent && best.from + best.length >= best.text.size() && best.from > 0
            && isRightOf(best.block, one.block);
    }

    [[nodiscard]] bool isRightOf(int left, int right) const
    {
        const TextBlock &row = m_part.blocks[left];
        const TextBlock &cell = m_part.blocks[right];
        return row.page == cell.page && row.lines == 1 && cell.lines == 1 && cell.box.left() > row.box.right()
            && std::abs(cell.box.center().y() - row.box.center().y()) < 0.4 * row.height;
    }

    // "Compliance outcomes 35   41"
    [[nodiscard]] bool isNextCell(const Candidate &best, const Unexplained &one) const
    {
        if (one.textBlock < 0 || one.foreign || one.perCent != best.perCent
            || one.text.size() > one.length + 2 || best.from + best.length < best.text.size())
            return false;
        return isRightOf(best.block, one.textBlock);
    }

    void addDeduced()
    {
        for (const DeducedFigure &one : deduceFigures(m_letter, m_found.unexplained)) {
            FieldReading reading{.key = one.key};
            const Candidate number{.value = one.number.value,
                .text = one.number.text,
                .from = one.number.from,
                .length = one.number.length};
            setValue(reading, number, m_context.pages);
            reading.doubt = Doubt::deduced(reading.text);
            m_letter.setField(reading);
            m_found.unexplained.removeIf([&](const Unexplained &number) {
                return number.statement == one.number.statement && number.from == one.number.from;
            });
        }
    }

    // The paragraph in which letters since 2025 count what became of all the year's complaints.
    [[nodiscard]] bool isYearsOverview(int block) const
    {
        QSet<QString> outcomes;
        for (const Candidate &one : m_found.candidates) {
            if (one.block == block && !one.otherYear && fieldDefinition(one.key)->block == Block::DealtWith)
                outcomes.insert(one.key);
        }
        return outcomes.size() >= 2;
    }

    // A count guessed beside a known wording is a note in small print more often than a second figure.
    [[nodiscard]] static bool isRival(const Candidate &other, const Candidate &best)
    {
        return other.perCent || other.strength != Strength::Guess || best.strength == Strength::Guess;
    }

    void mentionOtherYear(FieldReading &reading) const
    {
        const bool hasOtherYear = std::ranges::any_of(m_found.candidates, [&](const Candidate &one) {
            return one.key == reading.key && one.otherYear && !m_part.isBody(one.block);
        });
        if (hasOtherYear && reading.state != FieldState::Stated)
            reading.doubt = Doubt::otherYear();
    }

    // A guess that the other figures or the published average bear out needs no person.
    void clearSupportedDoubts()
    {
        for (const auto &[key, unsure] : m_unsure.asKeyValueRange()) {
            FieldReading reading = m_letter.field(key);
            if (reading.doubt != unsure)
                continue;
            // Figures of a part of the complaints agree with each other as well as those of all.
            if (unsure == Doubt::ownParagraph()
                || !isSupported(m_letter, key, m_context.reference, m_context.type, m_part.yearEnding))
                continue;
            reading.doubt.clear();
            m_letter.setField(reading);
        }
    }

    // A field that letters of this year do not have is never flagged; what was unsure about it is not kept.
    void dropUnexpected()
    {
        for (const auto &definition : fieldDefinitions()) {
            FieldReading reading = m_letter.field(definition.key);
            if (reading.doubt.isEmpty() || isFieldExpected(definition, m_part.yearEnding))
                continue;
            const bool isPresent = m_found.present.contains(int(definition.block));
            m_letter.setField(
                {.key = definition.key, .state = isPresent ? FieldState::NotStated : FieldState::NotFound});
        }
    }

    Letter &m_letter;
    FoundFigures m_found;
    QList<Unexplained> m_losers;
    const FigurePages &m_part;
    const FigureContext &m_context;
    QHash<QString, QString> m_unsure; // field -> the doubt that other figures can clear
};
} // namespace

void readFigures(
    Letter &letter, const FigurePages &part, const FigureContext &context, const Wordings &wordings)
{
    Resolver(letter, findFigures(part, wordings), part, context).resolve();
}
