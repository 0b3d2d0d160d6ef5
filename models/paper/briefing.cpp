// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/briefing.h"

#include "comparison/comparison.h"
#include "comparison/dates.h"
#include "comparison/measurewords.h"
#include "letter/fields.h"
#include "paper/confirmed.h"
#include "paper/papersentences.h"
#include "paper/paperwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct BriefingWords {
    Q_DECLARE_TR_FUNCTIONS(Briefing)
};

/// The first words of a long sentence.
QString atMost(const QString &sentence, qsizetype words)
{
    const auto all = sentence.split(u' ', Qt::SkipEmptyParts);
    return all.size() <= words ? sentence : all.mid(0, words).join(u' ') + u'…';
}

/// The gravest passages in their own words, the others by name.
QStringList passagesInShort(const Letter &letter)
{
    constexpr qsizetype quoted = 2;
    constexpr qsizetype mostWords = 35;
    const auto passages = orderedPassages(letter);
    if (passages.isEmpty())
        return {BriefingWords::tr("No paragraph about this Council alone was found.")};
    const auto share = mostWords / std::min(quoted, passages.size());
    QStringList lines;
    QStringList others;
    for (const auto &passage : passages) {
        const auto heading = withPage(passageHeading(passage.kind), letter, passage.place.page);
        if (lines.size() < quoted)
            lines.append(
                BriefingWords::tr("%1: “%2”").arg(heading, atMost(firstSentence(passage.text), share)));
        else
            others.append(heading);
    }
    if (!others.isEmpty())
        lines.append(BriefingWords::tr("Also about this Council alone: %1.").arg(others.join(u"; "_s)));
    return lines;
}

QString rowInShort(const MeasureFigures &row)
{
    const auto label = measureLabel(row.measure);
    if (!row.isDrawn() || row.rateInDoubt)
        return BriefingWords::tr("%1: %2").arg(
            label, row.figures.endsWith(u'.') ? row.figures : row.figures + u'.');
    const auto verdict = row.averageInDoubt ? QString() : verdictInShort(row.verdict);
    if (!row.average)
        return BriefingWords::tr("%1: %2.").arg(label, row.figures);
    if (row.measure == Measure::Compliance)
        return BriefingWords::tr("%1: %2; average %3. %4")
            .arg(label, row.figures, averageInWords(row), row.words);
    const auto figures = BriefingWords::tr("%1: %2; average %3").arg(label, row.figures, averageInWords(row));
    if (row.isSmall())
        return BriefingWords::tr("%1; too few cases to compare.").arg(figures);
    return verdict.isEmpty() ? figures + u'.' : BriefingWords::tr("%1; %2.").arg(figures, verdict);
}

/// The newest of the other letters before this one.
const PaperLetter *letterBefore(const PaperInput &input)
{
    const auto year = input.letter.letter.letter().yearEnding();
    const PaperLetter *before = nullptr;
    for (const auto &other : input.years) {
        const auto day = other.letter.letter().yearEnding();
        const bool isNewer = !before || day > before->letter.letter().yearEnding();
        if (day.isValid() && day < year && isNewer)
            before = &other;
    }
    return before;
}

QStringList sinceLastLetter(const PaperInput &input, const QList<MeasureFigures> &rows)
{
    const auto *before = letterBefore(input);
    if (!before)
        return {BriefingWords::tr("No earlier letter is held to compare with.")};
    const auto earlier = compareWithAverages(withConfirmed(*before));
    const auto changed = yearOnYear(earlier.at(0), rows.at(0));
    const auto period = periodInWords(before->letter.letter().yearEnding());
    QStringList lines{changed.isEmpty()
            ? BriefingWords::tr("Upheld counts since %1 cannot be compared.").arg(period)
            : BriefingWords::tr("Upheld since %1: %2").arg(period, changed)};
    const auto &compliance = earlier.at(1);
    if (compliance.isDrawn() && !compliance.rateInDoubt)
        lines.append(BriefingWords::tr("Compliance then: %1.").arg(compliance.figures));
    if (const auto remedies = yearOnYear(earlier.at(2), rows.at(2)); !remedies.isEmpty())
        lines.append(BriefingWords::tr("Satisfactory remedies: %1").arg(remedies));
    return lines;
}

/// What the figures alone would leave unsaid.
QString withoutInvestigations(const Letter &letter)
{
    return letter.number(Key::investigations) == 0 ? BriefingWords::tr(
               "This does not mean that nobody complained: the letter does not give the number received.")
                                                   : QString();
}

/// From 2025.
QString dealtWithInShort(const PublicLetter &sure)
{
    const auto cell = [&sure](QLatin1String key) { return markedCell(sure, key); };
    return sure.letter().field(Key::dealtWith).state == FieldState::Stated
        ? BriefingWords::tr(
            "Complaints dealt with: %1; not for the Ombudsman or not ready for it: %2; assessed and "
            "closed: %3; investigated: %4.")
              .arg(cell(Key::dealtWith), cell(Key::notForUs), cell(Key::assessedAndClosed),
                  cell(Key::investigations))
        : QString();
}

QString averagesInShort(const PublicLetter &letter)
{
    return hasAverage(letter) ? BriefingWords::tr("Averages: %1.").arg(shortGroup(letter.letter().type))
                              : QString();
}

QString publicOn(const PaperInput &input)
{
    const auto printed = input.letter.letter.letter().field(Key::publicationDate);
    const auto day = printed.state == FieldState::Stated ? printed.value.toDate() : input.publication;
    if (!day.isValid())
        return BriefingWords::tr(
            "The letter prints no day on which the figures become public: ask before passing on.");
    return day > input.madeOn
        ? BriefingWords::tr("The figures become public on %1.").arg(dateInWords(day))
        : BriefingWords::tr("The Ombudsman’s day for publishing was %1.").arg(dateInWords(day));
}

QString embargo(const PaperInput &input)
{
    const auto day = embargoedUntil(input);
    return day.isValid()
        ? BriefingWords::tr("Embargoed: the Ombudsman publishes on %1.").arg(dateInWords(day))
        : QString();
}
} // namespace

QString morningBriefing(const PaperInput &input)
{
    const auto sure = withConfirmed(input.letter);
    const auto &letter = sure.letter();
    const auto rows = compareWithAverages(sure);
    const auto confirmation = confirmationOf(input);
    QStringList lines;
    if (confirmation.unconfirmed > 0)
        lines.append(BriefingWords::tr("DRAFT: %1 of %2 figures not yet checked.")
                         .arg(confirmation.unconfirmed)
                         .arg(confirmation.figures));
    lines.append(embargo(input));
    lines.append(BriefingWords::tr("%1: Ombudsman’s annual review letter, %2.")
                     .arg(letter.authorityName, periodInWords(letter.yearEnding())));
    lines += passagesInShort(letter);
    lines.append(dealtWithInShort(sure));
    for (const auto &row : rows) {
        lines.append(rowInShort(row));
        // The one can be ordinary and the other not.
        const auto perResidents = row.measure == Measure::Upheld ? per100kSentence(input.letter) : QString();
        if (!perResidents.isEmpty())
            lines.append(perResidents);
    }
    lines += {withoutInvestigations(letter), averagesInShort(sure)};
    lines += sinceLastLetter(input, rows);
    lines.append(publicOn(input));
    lines.removeAll(QString());
    return lines.join(u'\n') + u'\n';
}
