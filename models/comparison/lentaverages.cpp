// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/lentaverages.h"

#include "letter/fields.h"
#include "reference/referencedata.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
struct LentAverageWords {
    Q_DECLARE_TR_FUNCTIONS(LentAverage)
};

struct AverageOfRate {
    QLatin1String average;
    QLatin1String rate;
};

constexpr std::array averagesOfRates{AverageOfRate{Key::upheldAverage, Key::upheldRate},
    AverageOfRate{Key::upheldPer100kAverage, Key::upheldPer100k},
    AverageOfRate{Key::complianceAverage, Key::complianceRate},
    AverageOfRate{Key::remedyAverage, Key::remedyRate}};

bool isMissing(FieldState state)
{
    return state == FieldState::NotStated || state == FieldState::NotFound;
}

bool isSame(double one, double other)
{
    return qFuzzyCompare(1 + one, 1 + other);
}

/// What the sources agree on; empty where none has it, or where two differ.
std::optional<LentAverage> agreed(
    const QString &key, const QList<PrintedAverage> &held, std::optional<double> published)
{
    std::optional<double> printed;
    for (const auto &one : held) {
        if (one.key != key)
            continue;
        if (printed && !isSame(*printed, one.value))
            return {};
        printed = one.value;
    }
    if (printed && published && !isSame(*printed, *published))
        return {};
    if (printed)
        return LentAverage{key, *printed, LentAverage::Source::OtherLetter};
    if (published)
        return LentAverage{key, *published, LentAverage::Source::PublishedTable};
    return {};
}
} // namespace

void lendAverages(
    PublicLetter &publicLetter, const QList<PrintedAverage> &held, const ReferenceData &reference)
{
    publicLetter.lent.clear();
    const auto &letter = publicLetter.letter();
    const bool isPlaced = !typeKey(letter.type).isEmpty() && letter.yearEnding().isValid()
        && !publicLetter.isInDoubt(Key::authority) && !publicLetter.isInDoubt(Key::periodEnd);
    if (!isPlaced)
        return;
    for (const auto &[average, rate] : averagesOfRates) {
        const bool isWanted =
            isMissing(letter.field(average).state) && letter.field(rate).state == FieldState::Stated;
        if (!isWanted)
            continue;
        const auto published = reference.average(letter.type, letter.yearEnding(), average);
        if (const auto found = agreed(average, held, published))
            publicLetter.lent.append(*found);
    }
}

QString averageSourceInWords(LentAverage::Source source)
{
    switch (source) {
    case LentAverage::Source::OtherLetter:
        return LentAverageWords::tr("taken from another letter held");
    case LentAverage::Source::PublishedTable:
        return LentAverageWords::tr("taken from the Ombudsman’s published figures");
    }
    Q_UNREACHABLE();
}

QString averageSourceKey(LentAverage::Source source)
{
    return source == LentAverage::Source::OtherLetter ? u"another_letter"_s : u"published_table"_s;
}

QString withSource(const QString &average, std::optional<LentAverage::Source> source)
{
    return source ? LentAverageWords::tr("%1 (%2)").arg(average, averageSourceInWords(*source)) : average;
}

QString withShortSource(const QString &average, std::optional<LentAverage::Source> source)
{
    if (!source)
        return average;
    return *source == LentAverage::Source::OtherLetter
        ? LentAverageWords::tr("%1 (other letter)").arg(average)
        : LentAverageWords::tr("%1 (published)").arg(average);
}
