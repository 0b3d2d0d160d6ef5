// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/measurewords.h"

#include "comparison/lentaverages.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {
struct MeasureWords {
    Q_DECLARE_TR_FUNCTIONS(Measure)
};

QString nothingToCount(Measure measure)
{
    switch (measure) {
    case Measure::Upheld:
        return MeasureWords::tr("No investigations were completed, so there is no rate.");
    case Measure::Compliance:
        return MeasureWords::tr("No recommendations were due, so there is no rate.");
    case Measure::Remedy:
        return MeasureWords::tr("No complaints were upheld, so there is no rate.");
    }
    Q_UNREACHABLE();
}

QString noRate(FieldState state)
{
    switch (state) {
    case FieldState::NotFound:
        return MeasureWords::tr("Not found in this document");
    case FieldState::NotStated:
        return MeasureWords::tr("Not stated in this letter");
    case FieldState::NotApplicable:
        return MeasureWords::tr("Not applicable, the letter says");
    case FieldState::Stated:
        break;
    }
    return {};
}

QString noRateAtLength(const MeasureFigures &figures)
{
    switch (figures.state) {
    case FieldState::NotFound:
        return MeasureWords::tr(
            "Not found in this document: that page may be a picture or missing. It does not mean 0.");
    case FieldState::NotStated:
        return MeasureWords::tr("The letter does not state this rate. It does not mean 0.");
    case FieldState::NotApplicable:
        return MeasureWords::tr("The letter says that there is no rate.");
    case FieldState::Stated:
        return MeasureWords::tr(
            "The number of cases behind %1% is missing, and a rate without its count shows nothing.")
            .arg(figures.rate.value_or(0));
    }
    Q_UNREACHABLE();
}

QString satisfiedInWords(const MeasureFigures &figures)
{
    const int base = *figures.base;
    const auto [least, most] = *figures.notSatisfied;
    if (most == 0) {
        return base == 1 ? MeasureWords::tr("The Ombudsman was satisfied in the 1 case checked")
                         : MeasureWords::tr("The Ombudsman was satisfied in all %1 cases").arg(base);
    }
    return MeasureWords::tr("The Ombudsman was satisfied in %1 of %2 cases and not satisfied in %3")
        .arg(countRangeInWords({base - most, base - least}))
        .arg(base)
        .arg(countRangeInWords({least, most}));
}

QString complianceShows(const MeasureFigures &figures)
{
    QStringList sentences{findingInWords(figures) + u'.'};
    if (*figures.rate < 100)
        sentences.append(
            MeasureWords::tr("A rate below 100% is “a cause for concern” in the Ombudsman’s words."));
    else if (figures.notSatisfied->second > 0)
        sentences.append(MeasureWords::tr("With so many cases a printed 100% can hide one that was not."));
    else
        sentences.append(MeasureWords::tr("That is not to say on time."));
    if (figures.isSmall())
        sentences.append(MeasureWords::tr("So few cases cannot be compared with an average."));
    return sentences.join(u' ');
}

QString noAverage(const MeasureFigures &figures)
{
    if (figures.averageInDoubt)
        return MeasureWords::tr("No average could be read for certain.");
    switch (figures.averageState) {
    case FieldState::NotApplicable:
        return MeasureWords::tr("The Ombudsman gives no average for this body.");
    case FieldState::NotFound:
        return MeasureWords::tr("No average was found in this document.");
    case FieldState::NotStated:
    case FieldState::Stated:
        break;
    }
    return MeasureWords::tr("The letter gives no average to compare with.");
}

QString comparedWithAverage(const MeasureFigures &figures)
{
    const auto finding = findingInWords(figures);
    if (!figures.average)
        return finding + u". "_s + noAverage(figures);
    if (figures.verdict == Verdict::None) {
        return figures.averageFrom
            ? MeasureWords::tr("%1; the average is %2.").arg(finding, averageInWords(figures))
            : MeasureWords::tr("%1; the average is printed as %2%.").arg(finding).arg(*figures.average);
    }
    if (figures.verdict == Verdict::Same) {
        return MeasureWords::tr("%1 (%2%), %3.")
            .arg(finding)
            .arg(*figures.rate)
            .arg(withSource(verdictWords(figures.verdict, {}), figures.averageFrom));
    }
    return MeasureWords::tr("%1, against an average of %2; %3.")
        .arg(finding, averageInWords(figures),
            verdictWords(figures.verdict, figures.usual.value_or(CountRange{})));
}

// Why the figures of a measure cannot all be right; empty where they can.
QString disagreement(const MeasureFigures &figures)
{
    if (figures.measure == Measure::Compliance) {
        return figures.notSatisfied
            ? QString()
            : MeasureWords::tr("No whole number of %1 cases gives %2%, so nothing is said of it.")
                  .arg(*figures.base)
                  .arg(*figures.rate);
    }
    if (*figures.count > *figures.base) {
        return MeasureWords::tr("%1 of %2 cannot be right, so nothing is drawn or compared.")
            .arg(*figures.count)
            .arg(*figures.base);
    }
    if (rateAgrees(figures))
        return {};
    return MeasureWords::tr(
        "The rate is printed as %1%, but %2 of %3 is %4%: nothing is compared until that is settled.")
        .arg(*figures.rate)
        .arg(*figures.count)
        .arg(*figures.base)
        .arg(std::lround(100.0 * *figures.count / *figures.base));
}

QString showing(const MeasureFigures &figures)
{
    if (figures.base && *figures.base == 0)
        return nothingToCount(figures.measure);
    const bool complete =
        figures.rate && figures.base && (figures.measure == Measure::Compliance || figures.count);
    if (!complete)
        return noRateAtLength(figures);
    if (const auto fault = disagreement(figures); !fault.isEmpty())
        return fault;
    if (figures.measure == Measure::Compliance)
        return complianceShows(figures);
    if (figures.isSmall())
        return MeasureWords::tr("%1; so few cases cannot be compared with an average.")
            .arg(findingInWords(figures));
    return comparedWithAverage(figures);
}
} // namespace

QString averageInWords(const MeasureFigures &figures)
{
    return figures.average ? withSource(MeasureWords::tr("%1%").arg(*figures.average), figures.averageFrom)
                           : QString();
}

QString countRangeInWords(CountRange range)
{
    if (range.first == range.second)
        return QString::number(range.first);
    return (range.second == range.first + 1 ? MeasureWords::tr("%1 or %2") : MeasureWords::tr("%1 to %2"))
        .arg(range.first)
        .arg(range.second);
}

bool rateAgrees(const MeasureFigures &figures)
{
    const auto difference = 100LL * *figures.count - static_cast<long long>(*figures.rate) * *figures.base;
    return 2 * std::llabs(difference) <= *figures.base;
}

QString findingInWords(const MeasureFigures &figures)
{
    if (!figures.isDrawn())
        return {};
    if (figures.measure == Measure::Compliance)
        return satisfiedInWords(figures);
    const bool one = *figures.base == 1;
    const auto words = figures.measure == Measure::Upheld
        ? (one ? MeasureWords::tr("%1 of %2 was upheld") : MeasureWords::tr("%1 of %2 were upheld"))
        : (one ? MeasureWords::tr("%1 of %2 upheld case had a satisfactory remedy")
               : MeasureWords::tr("%1 of %2 upheld cases had a satisfactory remedy"));
    return words.arg(*figures.count).arg(*figures.base);
}

QString figuresInWords(const MeasureFigures &figures)
{
    if (figures.base && *figures.base == 0)
        return nothingToCount(figures.measure);
    if (!figures.rate)
        return noRate(figures.state);
    if (!figures.base || (!figures.count && !figures.notSatisfied)) {
        return figures.measure == Measure::Compliance && figures.base
            ? MeasureWords::tr("%1% of %2 is not possible").arg(*figures.rate).arg(*figures.base)
            : MeasureWords::tr("Printed as %1%, without a count").arg(*figures.rate);
    }
    const auto count = figures.count ? QString::number(*figures.count)
                                     : countRangeInWords({*figures.base - figures.notSatisfied->second,
                                         *figures.base - figures.notSatisfied->first});
    const bool printedOtherwise = figures.count && !rateAgrees(figures);
    return (
        printedOtherwise ? MeasureWords::tr("%1 of %2, printed as %3%") : MeasureWords::tr("%1 of %2 (%3%)"))
        .arg(count)
        .arg(*figures.base)
        .arg(*figures.rate);
}

QString countInShort(const MeasureFigures &figures)
{
    if (figures.base && *figures.base == 0)
        return MeasureWords::tr("no cases");
    if (figures.rate && figures.base && figures.count) {
        const auto words = MeasureWords::tr("%1 of %2").arg(*figures.count).arg(*figures.base);
        return rateAgrees(figures) ? words : MeasureWords::tr("%1 ≠ %2%").arg(words).arg(*figures.rate);
    }
    if (figures.rate && figures.base)
        return MeasureWords::tr("%1% of %2").arg(*figures.rate).arg(*figures.base);
    switch (figures.state) {
    case FieldState::NotFound:
        return MeasureWords::tr("not found");
    case FieldState::NotStated:
        return MeasureWords::tr("not stated");
    case FieldState::NotApplicable:
        return MeasureWords::tr("no rate");
    case FieldState::Stated:
        return MeasureWords::tr("no count");
    }
    Q_UNREACHABLE();
}

QString showingInWords(const MeasureFigures &figures)
{
    const auto words = showing(figures);
    if (figures.doubts.isEmpty())
        return words;
    const bool isDoubtful = figures.rateInDoubt || figures.averageInDoubt;
    // Where nothing could be compared anyway the words have said so.
    const bool waits = isDoubtful && figures.measure != Measure::Compliance && figures.isDrawn()
        && !figures.isSmall() && rateAgrees(figures);
    return waits
        ? MeasureWords::tr("%1 %2 Nothing is compared until that is settled.").arg(words, figures.doubts)
        : MeasureWords::tr("%1 %2").arg(words, figures.doubts);
}
