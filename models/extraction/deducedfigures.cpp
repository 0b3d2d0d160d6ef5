// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/deducedfigures.h"

#include "extraction/corroboration.h"

#include <algorithm>

namespace {
// A figure as stated, or a number that may be it.
struct Option {
    int value = 0;
    qsizetype number = -1; // index
};

class Deduction {
public:
    Deduction(const Letter &letter, const QList<Unexplained> &numbers)
        : m_letter(letter)
        , m_numbers(numbers)
    {
    }

    [[nodiscard]] QList<DeducedFigure> missingOf(const RatedMeasure &measure) const
    {
        const auto rates = options(measure.rate);
        const auto counts = options(measure.count);
        const auto bases = options(measure.base);
        QList<std::array<Option, 3>> agreeing;
        for (const Option &rate : rates) {
            for (const Option &count : counts) {
                for (const Option &base : bases) {
                    const bool isTwice = count.number >= 0 && count.number == base.number;
                    if (!isTwice && agrees(rate.value, count.value, base.value))
                        agreeing.append({rate, count, base});
                }
            }
        }
        if (agreeing.size() != 1)
            return {};
        QList<DeducedFigure> found;
        const std::array keys{measure.rate, measure.count, measure.base};
        for (size_t at = 0; at < keys.size(); ++at) {
            if (const auto number = agreeing.first()[at].number; number >= 0)
                found.append({keys[at], m_numbers[number]});
        }
        return found;
    }

    [[nodiscard]] QList<DeducedFigure> remedyBase() const
    {
        const auto upheld = m_letter.number(Key::upheldDecisions);
        if (!upheld || *upheld < 2 || m_letter.field(Key::remedyBase).state == FieldState::Stated
            || !m_letter.field(Key::upheldDecisions).doubt.isEmpty())
            return {};
        for (const Option &option : options(Key::remedyBase)) {
            if (option.value == *upheld)
                return {{Key::remedyBase, m_numbers[option.number]}};
        }
        return {};
    }

private:
    [[nodiscard]] QList<Option> options(QAnyStringView key) const
    {
        const auto *definition = fieldDefinition(key);
        const auto reading = m_letter.field(key);
        if (reading.state == FieldState::Stated)
            return {{m_letter.number(key).value_or(-1)}};
        QList<Option> found;
        for (qsizetype at = 0; at < m_numbers.size() && reading.state != FieldState::NotApplicable; ++at) {
            const Unexplained &one = m_numbers[at];
            const bool isUnit = one.perCent == (definition->kind == FieldKind::PerCent);
            if (isUnit && !one.foreign && one.block == definition->block && one.value == int(one.value))
                found.append({int(one.value), at});
        }
        return found;
    }

    const Letter &m_letter;
    const QList<Unexplained> &m_numbers;
};
} // namespace

QList<DeducedFigure> deduceFigures(const Letter &letter, const QList<Unexplained> &numbers)
{
    const Deduction deduction(letter, numbers);
    QList<DeducedFigure> found;
    for (const RatedMeasure &measure : ratedMeasures)
        found += deduction.missingOf(measure);
    const bool hasBase =
        std::ranges::any_of(found, [](const DeducedFigure &one) { return one.key == Key::remedyBase; });
    return hasBase ? found : found + deduction.remedyBase();
}
