// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartwords.h"

#include "comparison/comparison.h"
#include "comparison/dates.h"
#include "comparison/headline.h"
#include "comparison/lentaverages.h"
#include "comparison/measurewords.h"
#include "letter/fields.h"
#include "ui/charts/councilfate.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct ChartTexts {
    Q_DECLARE_TR_FUNCTIONS(ChartWords)
};

QString letterInWords(const Letter &letter)
{
    const auto written = letter.field(Key::letterDate);
    if (written.state == FieldState::Stated)
        return ChartTexts::tr("Ombudsman’s annual review letter of %1")
            .arg(dateInWords(written.value.toDate()));
    return ChartTexts::tr("Ombudsman’s annual review letter (date not found)");
}

QString lettersInWords(const QList<PublicLetter> &letters)
{
    const auto first = letters.constFirst().letter().yearEnding().year();
    const auto last = letters.constLast().letter().yearEnding().year();
    return ChartTexts::tr("%1 annual review letters of the Ombudsman, %2 to %3")
        .arg(letters.size())
        .arg(first)
        .arg(last);
}

QString lettersToCouncils(const QList<PublicLetter> &letters)
{
    return ChartTexts::tr("annual review letters of the Ombudsman to %1 councils, year ending %2")
        .arg(QString::number(letters.size()),
            letters.isEmpty() ? QString() : monthInWords(letters.constFirst().letter().yearEnding()));
}

// What is not sure of the letter as a whole, and what became of its council.
QStringList headDoubts(const PublicLetter &letter)
{
    QStringList doubts{
        doubtsInWords(letter, {Key::authority, Key::periodStart, Key::periodEnd}), fateInWords(letter)};
    doubts.removeAll(QString());
    return doubts;
}

QString residentsParagraph(const PublicLetter &letter)
{
    const auto words = compareWithResidents(letter).words;
    return words.isEmpty() ? words : ChartTexts::tr("Upheld per 100,000. %1").arg(words);
}

QStringList comparedInWords(const PublicLetter &letter)
{
    auto paragraphs = headDoubts(letter);
    const auto figures = compareWithAverages(letter);
    for (const auto &each : figures) {
        paragraphs.append(ChartTexts::tr("%1. %2").arg(measureLabel(each.measure), each.words));
        if (each.measure == Measure::Upheld)
            paragraphs.append(residentsParagraph(letter));
    }
    return paragraphs;
}

QStringList councilsInWords(const ChartContent &content)
{
    const auto shown = councilsShown(content);
    QStringList paragraphs;
    for (const auto &letter : shown.letters) {
        auto sentences = headDoubts(letter);
        sentences.append(compareWithAverages(letter).constFirst().words);
        sentences.append(compareWithResidents(letter).words);
        sentences.removeAll(QString());
        // All at once: a name may hold a %1 of its own.
        paragraphs.append(
            ChartTexts::tr("%1. %2").arg(councilInWords(letter.letter()), sentences.join(u' ')));
    }
    paragraphs.append(missingInWords(shown));
    return paragraphs;
}

// The newest two years that follow each other in the list.
QStringList changesThroughYears(const QList<PublicLetter> &letters, bool upheldAlone)
{
    QStringList paragraphs;
    if (letters.size() < 2)
        return paragraphs;
    const auto before = compareWithAverages(letters.at(letters.size() - 2));
    const auto after = compareWithAverages(letters.constLast());
    const auto years = ChartTexts::tr("%1 and %2")
                           .arg(letters.at(letters.size() - 2).letter().yearEnding().year())
                           .arg(letters.constLast().letter().yearEnding().year());
    for (const auto measure : measures) {
        if (upheldAlone && measure != Measure::Upheld)
            continue;
        const auto index = static_cast<qsizetype>(measure);
        const auto change = yearOnYear(before.at(index), after.at(index));
        paragraphs.append(
            ChartTexts::tr("%1, years to March %2. %3")
                .arg(measureLabel(measure), years,
                    change.isEmpty() ? ChartTexts::tr("One of them has no count, so nothing is compared.")
                                     : change));
    }
    return paragraphs;
}

// "10.7 (average 4.6), far more than chance usually gives".
QString residentsOf(const PublicLetter &letter, bool saysOrdinary)
{
    const auto figures = compareWithResidents(letter);
    if (!figures.printed)
        return {};
    const auto number = [](const QString &printed, bool inDoubt) {
        return inDoubt ? printed + u" ?"_s : printed;
    };
    auto words = number(figures.printedAs, figures.inDoubt);
    if (figures.average)
        words = ChartTexts::tr("%1 (average %2)")
                    .arg(words,
                        withLentSign(number(figures.averageAs, figures.averageInDoubt),
                            figures.averageFrom.has_value()));
    const auto verdict = residentsVerdict(compareWithAverages(letter).constFirst(), figures);
    return isOutside(verdict) || (saysOrdinary && verdict != Verdict::None)
        ? ChartTexts::tr("%1, %2").arg(words, verdictInShort(verdict))
        : words;
}

QString residentsOfPoint(const PublicLetter &letter, const MeasureFigures &upheld)
{
    const auto figures = compareWithResidents(letter);
    if (!figures.printed)
        return {};
    auto words = ChartTexts::tr("%1 per 100,000").arg(figures.printedAs);
    if (figures.average)
        words =
            ChartTexts::tr("%1, average %2").arg(words, withSource(figures.averageAs, figures.averageFrom));
    if (figures.inDoubt || figures.averageInDoubt)
        return ChartTexts::tr("%1 (in doubt)").arg(words);
    const auto verdict = residentsVerdict(upheld, figures);
    return isOutside(verdict) ? ChartTexts::tr("%1, %2").arg(words, verdictInShort(verdict)) : words;
}
} // namespace

QString councilInWords(const Letter &letter, qsizetype mostLetters)
{
    const auto &name = letter.authorityName;
    if (name.isEmpty())
        return ChartTexts::tr("Council not found");
    if (name.size() <= mostLetters)
        return name;
    const auto half = mostLetters / 2;
    return name.left(half).trimmed() + u'…' + name.right(half).trimmed();
}

QString leftOutInWords(const YearsShown &shown)
{
    const auto listed = [](const QList<int> &years) {
        QStringList words;
        for (const int year : years)
            words.append(QString::number(year));
        return words.join(u", "_s);
    };
    QStringList sentences;
    if (!shown.apart.isEmpty())
        sentences.append(
            ChartTexts::tr("Left out: %1, far from the other years (misread?).").arg(listed(shown.apart)));
    if (shown.undated > 0)
        sentences.append(shown.undated == 1
                ? ChartTexts::tr("Left out: 1 letter without a year.")
                : ChartTexts::tr("Left out: %1 letters without a year.").arg(shown.undated));
    if (!shown.doubled.isEmpty())
        sentences.append(
            ChartTexts::tr("Two letters held for %1: one of them is shown.").arg(listed(shown.doubled)));
    return sentences.join(u' ');
}

QString sourceInWords(const ChartContent &content)
{
    const auto letters = lettersShown(content);
    const auto source = content.kind == ChartContent::Kind::Councils ? lettersToCouncils(letters)
        : letters.size() > 1                                         ? lettersInWords(letters)
                                                                     : letterInWords(content.letter.letter());
    return (content.sample ? ChartTexts::tr("Sample (fictional council): %1") : ChartTexts::tr("Source: %1"))
        .arg(source);
}

QString pointInWords(const PublicLetter &letter, const MeasureFigures &figures)
{
    QStringList parts{ChartTexts::tr("%1: %2%3")
                          .arg(measureLabel(figures.measure), figures.figures,
                              figures.rateInDoubt ? ChartTexts::tr(" (in doubt)") : QString())};
    if (figures.average)
        parts.append(ChartTexts::tr("average %1%2")
                         .arg(averageInWords(figures),
                             figures.averageInDoubt ? ChartTexts::tr(" (in doubt)") : QString()));
    if (figures.usual)
        parts.append(
            ChartTexts::tr("%1 to %2 would be usual").arg(figures.usual->first).arg(figures.usual->second));
    if (figures.measure == Measure::Upheld)
        parts.append(residentsOfPoint(letter, figures));
    parts.removeAll(QString());
    return ChartTexts::tr("%1, %2. %3.")
        .arg(councilInWords(letter.letter()), periodInWords(letter.letter().yearEnding()),
            parts.join(u"; "_s));
}

QString residentsInShort(const QList<PublicLetter> &letters)
{
    QStringList parts;
    for (const auto &letter : letters) {
        const auto words = residentsOf(letter, letters.size() == 1);
        if (words.isEmpty())
            continue;
        parts.append(letters.size() > 1
                ? ChartTexts::tr("%1: %2").arg(QString::number(letter.letter().yearEnding().year()), words)
                : words);
    }
    return parts.isEmpty() ? QString()
                           : ChartTexts::tr("Upheld per 100,000 residents: %1.").arg(parts.join(u"; "_s));
}

QString averagePer100kInWords(const QList<PublicLetter> &letters)
{
    QStringList averages;
    for (const auto &letter : letters) {
        const auto figures = compareWithResidents(letter);
        if (!figures.printed || !figures.average)
            continue;
        const auto words = withLentSign(figures.averageAs, figures.averageFrom.has_value());
        averages.append(figures.averageInDoubt ? words + u" ?"_s : words);
    }
    averages.removeDuplicates();
    return averages.isEmpty()
        ? QString()
        : ChartTexts::tr("Average per 100,000 residents: %1.").arg(averages.join(ChartTexts::tr(" or ")));
}

QString withLentSign(const QString &words, bool isLent)
{
    return isLent ? words + u" \u2020"_s : words;
}

QString lentInWords(const QList<PublicLetter> &letters, bool upheldAlone, bool byCouncil)
{
    QStringList parts;
    for (const auto source : {LentAverage::Source::OtherLetter, LentAverage::Source::PublishedTable}) {
        QStringList of;
        for (const auto &letter : letters) {
            const bool isLent = std::ranges::any_of(letter.lent, [&](const LentAverage &lent) {
                const bool isUpheld = lent.key == Key::upheldAverage || lent.key == Key::upheldPer100kAverage;
                return lent.source == source && (isUpheld || !upheldAlone) && letter.lentAverage(lent.key);
            });
            if (isLent)
                of.append(byCouncil ? councilInWords(letter.letter(), 60)
                                    : QString::number(letter.letter().yearEnding().year()));
        }
        if (of.isEmpty())
            continue;
        parts.append(letters.size() > 1
                ? ChartTexts::tr("%1 (%2)").arg(averageSourceInWords(source), of.join(u", "_s))
                : averageSourceInWords(source));
    }
    return parts.isEmpty() ? QString()
                           : ChartTexts::tr("\u2020 Not printed in the letter: %1.").arg(parts.join(u"; "_s));
}

QString missingInWords(const CouncilsShown &shown)
{
    return shown.missing.isEmpty()
        ? QString()
        : ChartTexts::tr("No letter of that year is held of: %1.").arg(shown.missing.join(u", "_s));
}

QString showingInWords(const ChartContent &content)
{
    auto paragraphs = [&content] {
        switch (content.kind) {
        case ChartContent::Kind::Comparison:
            return comparedInWords(content.letter);
        case ChartContent::Kind::Councils:
            return councilsInWords(content);
        case ChartContent::Kind::Years:
        case ChartContent::Kind::Counts:
            break;
        }
        const auto shown = yearsShown(content);
        const bool isCounts = content.kind == ChartContent::Kind::Counts;
        auto changes = changesThroughYears(shown.letters, isCounts);
        if (!shown.letters.isEmpty())
            changes.append(fateInWords(shown.letters.constLast()));
        if (!shown.letters.isEmpty() && !isCounts)
            changes.append(residentsParagraph(shown.letters.constLast()));
        changes.append(leftOutInWords(shown));
        return changes;
    }();
    paragraphs.removeAll(QString());
    return paragraphs.join(u"\n\n"_s);
}
