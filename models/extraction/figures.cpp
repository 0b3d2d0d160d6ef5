// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/figures.h"

#include "extraction/corroboration.h"
#include "extraction/deducedfigures.h"
#include "extraction/doubts.h"

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
        for (const Candidate &whole : std::as_const(m_found.wholeBlocks))
            applyWholeBlock(whole);
        clearSupportedDoubts();
        addDeduced(); // after: what is deduced bears nothing out
        m_found.unexplained += m_losers;
        for (const auto &definition : fieldDefinitions())
            mentionUnexplained(definition);
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
        setValue(reading, best);
        QStringList doubts{reading.doubt};
        if (const QString unsure = doubtOf(best); !unsure.isEmpty()) {
            doubts.append(unsure);
            m_unsure.insert(reading.key, unsure);
        }
        for (const Candidate &other : candidates) {
            const bool isSame =
                other.state == best.state && (other.state != FieldState::Stated || other.value == best.value);
            if (isSame || !isRival(other, best))
                continue;
            doubts.append(Doubt::otherValue(printed(other)));
            noteLoser(other);
        }
        doubts.removeAll(QString());
        doubts.removeDuplicates();
        reading.doubt = doubts.join(u' ');
    }

    // What lost against another value of its field may be another field's.
    void noteLoser(const Candidate &one)
    {
        if (one.state == FieldState::Stated && one.block >= m_part.bodyEnd)
            m_losers.append({.block = fieldDefinition(one.key)->block,
                .printed = printed(one),
                .value = one.value,
                .perCent = one.perCent,
                .page = m_part.blocks[one.block].page,
                .statement = one.statement});
    }

    [[nodiscard]] QString doubtOf(const Candidate &best) const
    {
        if (best.strength == Strength::Ring)
            return Doubt::noWords(printed(best));
        if (best.strength == Strength::Guess)
            return Doubt::unknownWording();
        if (m_part.isBody(best.block) && !isYearsOverview(best.block))
            return Doubt::ownParagraph();
        return doubtBeside(best.statement);
    }

    // Half a sentence in unknown words may change the meaning of the other half.
    [[nodiscard]] QString doubtBeside(int statement) const
    {
        const auto numbers =
            unexplainedWhere([&](const Unexplained &one) { return one.statement == statement; });
        return numbers.isEmpty() ? QString() : Doubt::besideUnknown(listed(numbers));
    }

    void addDeduced()
    {
        for (const DeducedFigure &one : deduceFigures(m_letter, m_found.unexplained)) {
            FieldReading reading{.key = one.key};
            setValue(reading,
                {.value = one.number.value,
                    .text = one.number.text,
                    .from = one.number.from,
                    .length = one.number.length});
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

    template <typename Fits> [[nodiscard]] QList<Unexplained> unexplainedWhere(Fits fits) const
    {
        QList<Unexplained> found;
        std::ranges::copy_if(m_found.unexplained, std::back_inserter(found), fits);
        return found;
    }

    [[nodiscard]] static QString listed(const QList<Unexplained> &numbers)
    {
        QStringList printed;
        for (const Unexplained &one : numbers.first(std::min<qsizetype>(numbers.size(), 6)))
            printed.append(one.printed);
        printed.removeDuplicates();
        return printed.join(u", "_s);
    }

    // A count guessed beside a known wording is a note in small print more often than a second figure.
    [[nodiscard]] static bool isRival(const Candidate &other, const Candidate &best)
    {
        return other.perCent || other.strength != Strength::Guess || best.strength == Strength::Guess;
    }

    [[nodiscard]] static QString printed(const Candidate &one)
    {
        return printedText(one.text, one.from, one.length);
    }

    void mentionOtherYear(FieldReading &reading) const
    {
        const bool hasOtherYear = std::ranges::any_of(m_found.candidates, [&](const Candidate &one) {
            return one.key == reading.key && one.otherYear && !m_part.isBody(one.block);
        });
        if (hasOtherYear && reading.state != FieldState::Stated)
            reading.doubt = Doubt::otherYear();
    }

    // A number on the page that could be this figure must not be passed over in silence.
    void mentionUnexplained(const FieldDefinition &definition)
    {
        FieldReading reading = m_letter.field(definition.key);
        const bool isMissing =
            reading.state == FieldState::NotStated || reading.state == FieldState::NotFound;
        if (definition.block == Block::Letter || !isMissing || !reading.doubt.isEmpty())
            return;
        const bool isKnown = std::ranges::any_of(m_found.candidates, [&](const Candidate &one) {
            return one.strength == Strength::Known && fieldDefinition(one.key)->block == definition.block
                && !m_part.isBody(one.block);
        });
        const auto fits = [&](const Unexplained &one) {
            const bool isUnit = definition.kind == FieldKind::PerCent ? one.value <= 100 : !one.perCent;
            return (isUnit || !isKnown) && !isSettled(one);
        };
        const auto numbers =
            unexplainedWhere([&](const Unexplained &one) { return fits(one) && !isFlaggedElsewhere(one); });
        const auto own = unexplainedWhere([&](const Unexplained &one) {
            const bool isPart = definition.key == Key::investigations && one.block == Block::DealtWith;
            return fits(one) && (one.block == definition.block || isPart);
        });
        if (!own.isEmpty())
            reading.doubt = Doubt::unexplained(listed(own));
        else if (!numbers.isEmpty() && (holdsPageOfFigures() || !m_losers.isEmpty()))
            reading.doubt = Doubt::unplaced(listed(numbers), pageOf(numbers.first()));
        m_letter.setField(reading);
    }

    // A guess that became a figure which others bear out.
    [[nodiscard]] bool isSettled(const Unexplained &number) const
    {
        return std::ranges::any_of(m_found.candidates, [&](const Candidate &one) {
            return one.statement == number.statement && one.value == number.value
                && m_unsure.contains(one.key) && m_letter.field(one.key).doubt.isEmpty();
        });
    }

    // A guess that names another measure and became its figure is flagged there.
    [[nodiscard]] bool isFlaggedElsewhere(const Unexplained &number) const
    {
        return std::ranges::any_of(m_found.candidates, [&](const Candidate &one) {
            return one.said && one.statement == number.statement && one.value == number.value
                && m_letter.decimal(one.key) == one.value;
        });
    }

    // Addresses and telephone numbers follow a signature as well, but no rates.
    [[nodiscard]] bool holdsPageOfFigures() const
    {
        return std::ranges::any_of(m_found.unexplained, &Unexplained::perCent);
    }

    [[nodiscard]] int pageOf(const Unexplained &one) const
    {
        return m_context.pages[size_t(one.page)].number;
    }

    void setValue(FieldReading &reading, const Candidate &one) const
    {
        reading.state = one.state;
        reading.text = printed(one);
        reading.place = placeOf(m_context.pages, one.text, one.from, one.length);
        const float confidence = confidenceOf(m_context.pages, one.text, one.from, one.length);
        reading.method = confidence < 1 ? Method::Ocr : Method::Text;
        QStringList doubts;
        if (confidence < 0.8F)
            doubts.append(Doubt::ocr());
        if (one.odd)
            doubts.append(Doubt::odd(reading.text));
        if (one.state == FieldState::Stated) {
            reading.value = valueFor(reading.key, one);
            if (!reading.value.isValid()) {
                reading.state = FieldState::NotStated;
                doubts.append(Doubt::impossible(reading.text));
            } else if (one.decimals > (fieldDefinition(reading.key)->kind == FieldKind::Per100k ? 2 : 0)) {
                doubts.append(Doubt::impossible(reading.text));
            }
        }
        reading.doubt = doubts.join(u' ');
    }

    [[nodiscard]] static QVariant valueFor(const QString &key, const Candidate &one)
    {
        const auto kind = fieldDefinition(key)->kind;
        if (kind == FieldKind::Per100k)
            return one.value;
        const double whole = std::round(one.value);
        if (whole > 1e8 || (kind == FieldKind::PerCent && whole > 100))
            return {};
        return int(whole);
    }

    void applyWholeBlock(const Candidate &whole)
    {
        const Block block = fieldDefinition(whole.key)->block;
        const bool hasFigures = std::ranges::any_of(m_found.candidates, [&](const Candidate &one) {
            return fieldDefinition(one.key)->block == block && one.strength == Strength::Known
                && one.value > 0 && one.state == FieldState::Stated && !one.otherYear
                && !m_part.isBody(one.block);
        });
        const auto numbers =
            unexplainedWhere([&](const Unexplained &one) { return one.block == block && one.value > 0; });
        for (const auto &definition : fieldDefinitions()) {
            if (definition.block != block)
                continue;
            FieldReading reading = m_letter.field(definition.key);
            if (hasFigures) {
                reading.doubt = Doubt::sentenceAgainst(printed(whole));
            } else {
                reading = {.key = definition.key};
                setValue(reading, whole);
                if (definition.key == whole.key) {
                    reading.state = FieldState::Stated;
                    reading.value = 0;
                }
                if (reading.doubt.isEmpty() && !numbers.isEmpty())
                    reading.doubt = Doubt::besideUnknown(listed(numbers));
            }
            m_letter.setField(reading);
            m_unsure.remove(definition.key);
        }
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
