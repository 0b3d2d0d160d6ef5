// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/headline.h"

#include "comparison/dates.h"
#include "comparison/measurewords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct HeadlineWords {
    Q_DECLARE_TR_FUNCTIONS(Headline)
};

const MeasureFigures *find(const QList<MeasureFigures> &figures, Measure measure)
{
    const auto found = std::ranges::find(figures, measure, &MeasureFigures::measure);
    return found == figures.end() ? nullptr : &*found;
}

QString upheldInShort(const MeasureFigures &upheld)
{
    const auto words = *upheld.base == 1 ? HeadlineWords::tr("%1 of %2 investigated complaint was upheld")
                                         : HeadlineWords::tr("%1 of %2 investigated complaints were upheld");
    return words.arg(*upheld.count).arg(*upheld.base);
}

// Why nothing is compared with an average, in a few words.
QString withoutAverage(const MeasureFigures &upheld)
{
    if (upheld.averageInDoubt)
        return HeadlineWords::tr("the average is in doubt");
    switch (upheld.averageState) {
    case FieldState::NotApplicable:
        return HeadlineWords::tr("there is no average for this body");
    case FieldState::NotStated:
        return HeadlineWords::tr("the letter gives no average");
    case FieldState::NotFound:
        return HeadlineWords::tr("no average was found");
    case FieldState::Stated:
        break;
    }
    return HeadlineWords::tr("not compared with an average");
}

// What must follow a finding whose figures are not sure.
QString withDoubt(const QString &finding, const MeasureFigures &figures)
{
    if (!figures.rateInDoubt)
        return finding;
    return figures.rateInDispute ? HeadlineWords::tr("%1; in dispute").arg(finding)
                                 : HeadlineWords::tr("%1; in doubt").arg(finding);
}

QString upheldHeadline(const MeasureFigures &upheld)
{
    const auto finding = upheldInShort(upheld);
    if (!rateAgrees(upheld))
        return HeadlineWords::tr("%1, but printed as %2%").arg(finding).arg(*upheld.rate);
    if (upheld.rateInDoubt)
        return withDoubt(finding, upheld);
    if (upheld.isSmall())
        return HeadlineWords::tr("%1; too few to compare with an average").arg(finding);
    if (upheld.verdict == Verdict::None)
        return HeadlineWords::tr("%1; %2").arg(finding, withoutAverage(upheld));
    if (upheld.verdict == Verdict::Same)
        return HeadlineWords::tr("%1, %2").arg(finding, verdictInShort(upheld.verdict));
    return HeadlineWords::tr("%1; %2").arg(finding, verdictInShort(upheld.verdict));
}

QString missingUpheldHeadline(const QList<MeasureFigures> &figures, const MeasureFigures &upheld)
{
    if (upheld.base && *upheld.base == 0)
        return HeadlineWords::tr("No complaint was investigated, so there is no upheld rate");
    if (std::ranges::all_of(figures, [](const auto &row) { return row.state == FieldState::NotFound; }))
        return HeadlineWords::tr("The figures were not found in this document");
    switch (upheld.state) {
    case FieldState::NotFound:
        return HeadlineWords::tr("The upheld rate was not found in this document");
    case FieldState::NotStated:
        return HeadlineWords::tr("The letter does not state an upheld rate");
    case FieldState::NotApplicable:
        return HeadlineWords::tr("The letter says that there is no upheld rate");
    case FieldState::Stated:
        break;
    }
    if (upheld.base && upheld.count)
        return HeadlineWords::tr("The upheld rate has no count that fits it");
    return HeadlineWords::tr("The upheld rate stands without its count");
}

QString dissatisfied(const MeasureFigures &compliance)
{
    return HeadlineWords::tr("The Ombudsman was not satisfied in %1 of %2 cases it checked")
        .arg(countRangeInWords(*compliance.notSatisfied))
        .arg(*compliance.base);
}

// Whether the finding is the upheld count, and not a matter that comes before it.
bool isAboutUpheld(const QList<MeasureFigures> &figures)
{
    const auto *upheld = find(figures, Measure::Upheld);
    const auto *compliance = find(figures, Measure::Compliance);
    const auto *remedy = find(figures, Measure::Remedy);
    if (!upheld || !upheld->isDrawn() || !compliance || !remedy)
        return false;
    const bool isDissatisfied = compliance->isDrawn() && compliance->notSatisfied->first > 0;
    return !isDissatisfied && (isOutside(upheld->verdict) || !isOutside(remedy->verdict));
}

QString countUpheld(const MeasureFigures &upheld)
{
    return HeadlineWords::tr("%1 of %2 upheld").arg(*upheld.count).arg(*upheld.base);
}

// Where two verdicts share a sentence.
QString verdictInFewWords(Verdict verdict)
{
    switch (verdict) {
    case Verdict::TooFew:
        return HeadlineWords::tr("too few to show a difference");
    case Verdict::Edge:
        return HeadlineWords::tr("at the edge of the usual range");
    case Verdict::More:
    case Verdict::Fewer:
    case Verdict::FarMore:
    case Verdict::FarFewer:
        return HeadlineWords::tr("%1 than usual").arg(outsideInShort(verdict));
    case Verdict::None:
    case Verdict::Same:
    case Verdict::Usual:
        break;
    }
    return verdictInShort(verdict);
}

// For those who see no marks, in a sentence that stays short: the gravest finding but the upheld count.
QString otherFinding(const QList<MeasureFigures> &figures)
{
    const auto *compliance = find(figures, Measure::Compliance);
    const auto *remedy = find(figures, Measure::Remedy);
    if (compliance && compliance->isDrawn() && compliance->notSatisfied->first > 0) {
        const auto finding = HeadlineWords::tr("Not satisfied in %1 of %2 cases checked")
                                 .arg(countRangeInWords(*compliance->notSatisfied))
                                 .arg(*compliance->base);
        return withDoubt(finding, *compliance);
    }
    if (!remedy || !isOutside(remedy->verdict))
        return {};
    return HeadlineWords::tr("%1 of %2 had a satisfactory remedy, %3")
        .arg(*remedy->count)
        .arg(*remedy->base)
        .arg(verdictInFewWords(remedy->verdict));
}

QString withRate(const MeasureFigures &upheld, Verdict per100k)
{
    return HeadlineWords::tr("%1, %2; per 100,000 residents %3")
        .arg(countUpheld(upheld), verdictInShort(upheld.verdict),
            isOutside(upheld.verdict) ? outsideInShort(per100k) : verdictInShort(per100k));
}
} // namespace

QString comparisonHeadline(const QList<MeasureFigures> &figures)
{
    const auto *upheld = find(figures, Measure::Upheld);
    const auto *compliance = find(figures, Measure::Compliance);
    const auto *remedy = find(figures, Measure::Remedy);
    if (!upheld || !compliance || !remedy)
        return {};
    if (compliance->isDrawn() && compliance->notSatisfied->first > 0)
        return withDoubt(dissatisfied(*compliance), *compliance);
    if (!isOutside(upheld->verdict) && isOutside(remedy->verdict)) {
        return HeadlineWords::tr("%1 of %2 had a satisfactory remedy; %3")
            .arg(*remedy->count)
            .arg(*remedy->base)
            .arg(verdictInShort(remedy->verdict));
    }
    return upheld->isDrawn() ? upheldHeadline(*upheld)
                             : withDoubt(missingUpheldHeadline(figures, *upheld), *upheld);
}

QString comparisonHeadline(const QList<MeasureFigures> &figures, const ResidentFigures &residents)
{
    const auto *upheld = find(figures, Measure::Upheld);
    if (!upheld || !isAboutUpheld(figures) || !isOutside(residentsVerdict(*upheld, residents)))
        return comparisonHeadline(figures);
    const auto per100k = residentsVerdict(*upheld, residents);
    if (isOutside(upheld->verdict))
        return withRate(*upheld, per100k);
    return HeadlineWords::tr("%1; per 100,000 residents %2")
        .arg(countUpheld(*upheld), verdictInShort(per100k));
}

QString comparisonFinding(const QList<MeasureFigures> &figures, const ResidentFigures &residents)
{
    const auto headline = comparisonHeadline(figures, residents);
    const auto *upheld = find(figures, Measure::Upheld);
    const auto per100k = upheld ? residentsVerdict(*upheld, residents) : Verdict::None;
    if (!isOutside(per100k))
        return headline;
    if (!isAboutUpheld(figures)) {
        const auto other = otherFinding(figures);
        return HeadlineWords::tr("%1; upheld per 100,000 residents %2")
            .arg(other.isEmpty() ? headline : other, verdictInFewWords(per100k));
    }
    if (upheld->verdict == Verdict::None)
        return headline;
    return HeadlineWords::tr("%1, %2; per 100,000 residents %3")
        .arg(countUpheld(*upheld), verdictInFewWords(upheld->verdict), verdictInFewWords(per100k));
}

Verdict residentsVerdict(const MeasureFigures &upheld, const ResidentFigures &residents)
{
    const auto count = residents.count.value_or(0);
    const auto base = upheld.base.value_or(count);
    const bool isDoubtful = upheld.rateInDoubt || residents.inDoubt || residents.averageInDoubt;
    const bool fits = count <= base && (!upheld.isDrawn() || rateAgrees(upheld));
    return isDoubtful || !fits || base < 5 ? Verdict::None : residents.verdict;
}

QString outsideInShort(Verdict verdict)
{
    switch (verdict) {
    case Verdict::More:
        return HeadlineWords::tr("more");
    case Verdict::Fewer:
        return HeadlineWords::tr("fewer");
    case Verdict::FarMore:
        return HeadlineWords::tr("far more");
    case Verdict::FarFewer:
        return HeadlineWords::tr("far fewer");
    case Verdict::None:
    case Verdict::Same:
    case Verdict::Usual:
    case Verdict::TooFew:
    case Verdict::Edge:
        break;
    }
    return {};
}

QString yearsHeadline(const QList<MeasureFigures> &figures)
{
    QList<MeasureFigures> upheld;
    std::ranges::copy_if(figures, std::back_inserter(upheld),
        [](const auto &row) { return row.measure == Measure::Upheld && row.isDrawn(); });
    if (upheld.isEmpty())
        return HeadlineWords::tr("No upheld rate was found in the letters held");
    const auto &newest = upheld.constLast();
    if (upheld.size() == 1)
        return withDoubt(HeadlineWords::tr("%1, year ending %2")
                             .arg(upheldInShort(newest), monthInWords(newest.yearEnding)),
            newest);
    const auto &before = upheld.at(upheld.size() - 2);
    const bool isSure = !before.rateInDoubt && !newest.rateInDoubt; // else every word is needed
    const auto finding =
        (isSure ? HeadlineWords::tr("Upheld: %1 of %2 to March %3, then %4 of %5 to March %6")
                : HeadlineWords::tr("Upheld: %1 of %2 to March %3, %4 of %5 to March %6"))
            .arg(*before.count)
            .arg(*before.base)
            .arg(before.yearEnding.year())
            .arg(*newest.count)
            .arg(*newest.base)
            .arg(newest.yearEnding.year());
    return withDoubt(finding, before.rateInDoubt ? before : newest);
}

QString yearsCaption(const QList<MeasureFigures> &figures)
{
    QList<MeasureFigures> upheld;
    std::ranges::copy_if(figures, std::back_inserter(upheld),
        [](const auto &row) { return row.measure == Measure::Upheld && row.isDrawn(); });
    if (upheld.size() < 2)
        return yearsHeadline(figures);
    const auto &newest = upheld.constLast();
    const auto &before = upheld.at(upheld.size() - 2);
    const bool isSure = !before.rateInDoubt && !newest.rateInDoubt; // else every word is needed
    const auto finding = (isSure ? HeadlineWords::tr("Upheld rate: %1 to %2, then %3 to %4")
                                 : HeadlineWords::tr("Upheld: %1 to %2, %3 to %4"))
                             .arg(before.figures, QString::number(before.yearEnding.year()), newest.figures,
                                 QString::number(newest.yearEnding.year()));
    return withDoubt(finding, before.rateInDoubt ? before : newest);
}

QString countsHeadline(const QList<MeasureFigures> &figures)
{
    QList<MeasureFigures> counted;
    std::ranges::copy_if(figures, std::back_inserter(counted), [](const auto &row) {
        return row.measure == Measure::Upheld && row.base && (row.count || *row.base == 0);
    });
    const auto counts = [](const MeasureFigures &row) {
        return *row.base == 0 ? HeadlineWords::tr("none investigated")
                              : HeadlineWords::tr("%1 of %2").arg(row.count.value_or(0)).arg(*row.base);
    };
    if (counted.isEmpty())
        return HeadlineWords::tr("No number of investigations was found in the letters held");
    const auto &newest = counted.constLast();
    if (counted.size() == 1)
        return withDoubt(HeadlineWords::tr("Upheld: %1 in the year to %2")
                             .arg(counts(newest), monthInWords(newest.yearEnding)),
            newest);
    const auto &before = counted.at(counted.size() - 2);
    const bool isSure = !before.rateInDoubt && !newest.rateInDoubt; // else every word is needed
    const auto finding = (isSure ? HeadlineWords::tr("Upheld: %1 to March %2, then %3 to March %4")
                                 : HeadlineWords::tr("Upheld: %1 to March %2, %3 to March %4"))
                             .arg(counts(before), QString::number(before.yearEnding.year()), counts(newest),
                                 QString::number(newest.yearEnding.year()));
    return withDoubt(finding, before.rateInDoubt ? before : newest);
}

QString councilsHeadline(
    const QList<MeasureFigures> &upheld, const QList<Verdict> &per100k, AuthorityType type)
{
    const auto outside =
        std::ranges::count_if(upheld, [](const auto &row) { return isOutside(row.verdict); });
    const auto open = std::ranges::count(upheld, Verdict::None, &MeasureFigures::verdict);
    const auto inside = upheld.size() - outside - open;
    const auto compared = per100k.size() - std::ranges::count(per100k, Verdict::None);
    if (inside + outside + compared == 0)
        return HeadlineWords::tr("Complaints upheld at %1: nothing can be compared with an average")
            .arg(councilsOfType(type, upheld.size()));
    auto finding =
        HeadlineWords::tr("Upheld rate: %1 inside usual range, %2 outside").arg(inside).arg(outside);
    if (open > 0)
        finding = HeadlineWords::tr("%1, %2 not compared").arg(finding).arg(open);
    if (per100k.isEmpty())
        return finding;
    return compared == 0 ? HeadlineWords::tr("%1; per 100,000: not compared").arg(finding)
                         : HeadlineWords::tr("%1; per 100,000: %2 outside")
                               .arg(finding)
                               .arg(std::ranges::count_if(per100k, isOutside));
}

QString councilsOfType(AuthorityType type, qsizetype count)
{
    switch (type) {
    case AuthorityType::County:
        return HeadlineWords::tr("%1 county councils").arg(count);
    case AuthorityType::District:
        return HeadlineWords::tr("%1 district councils").arg(count);
    case AuthorityType::Metropolitan:
        return HeadlineWords::tr("%1 metropolitan councils").arg(count);
    case AuthorityType::Unitary:
        return HeadlineWords::tr("%1 unitary councils").arg(count);
    case AuthorityType::London:
        return HeadlineWords::tr("%1 London boroughs").arg(count);
    case AuthorityType::Unknown:
    case AuthorityType::Other:
        break;
    }
    return HeadlineWords::tr("%1 councils").arg(count);
}

QString averageGroup(AuthorityType type)
{
    switch (type) {
    case AuthorityType::County:
        return HeadlineWords::tr("all county councils in England (the Ombudsman’s group)");
    case AuthorityType::District:
        return HeadlineWords::tr("all district councils in England (the Ombudsman’s group)");
    case AuthorityType::Metropolitan:
        return HeadlineWords::tr("all metropolitan councils in England (the Ombudsman’s group)");
    case AuthorityType::Unitary:
        return HeadlineWords::tr("all unitary councils in England (the Ombudsman’s group)");
    case AuthorityType::London:
        return HeadlineWords::tr("all London boroughs (the Ombudsman’s group)");
    case AuthorityType::Unknown:
    case AuthorityType::Other:
        break;
    }
    return HeadlineWords::tr("councils of its type");
}

QString chartAltText(const QString &chartType, const QString &headline, int table, int lastTable)
{
    if (lastTable > table)
        return HeadlineWords::tr("%1: %2; figures in tables %3 to %4.")
            .arg(chartType, headline)
            .arg(table)
            .arg(lastTable);
    if (table > 0)
        return HeadlineWords::tr("%1: %2; figures in table %3.").arg(chartType, headline).arg(table);
    return HeadlineWords::tr("%1: %2.").arg(chartType, headline);
}
