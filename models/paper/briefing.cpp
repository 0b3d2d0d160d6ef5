// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/briefing.h"

#include "comparison/comparison.h"
#include "comparison/dates.h"
#include "letter/fields.h"
#include "paper/confirmed.h"
#include "paper/papersentences.h"
#include "paper/paperwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Briefing)
};

QString passagesInShort(const Letter &letter)
{
    QStringList named;
    for (const auto &passage : orderedPassages(letter))
        named.append(Words::tr("%1 (%2)").arg(
            passageHeading(passage.kind).toLower(), pageInWords(letter, passage.place.page)));
    return named.isEmpty()
        ? Words::tr("The letter has no paragraph about this Council alone.")
        : Words::tr("The Ombudsman has paragraphs about this Council alone, to be read first: %1.")
              .arg(named.join(u"; "_s));
}

QString rowInShort(const MeasureFigures &row)
{
    const auto label = measureLabel(row.measure);
    if (!row.isDrawn() || row.rateInDoubt)
        return Words::tr("%1: %2").arg(label, row.figures.endsWith(u'.') ? row.figures : row.figures + u'.');
    const auto verdict = row.averageInDoubt ? QString() : verdictInShort(row.verdict);
    if (!row.average)
        return Words::tr("%1: %2.").arg(label, row.figures);
    const auto figures = Words::tr("%1: %2; average %3%").arg(label, row.figures).arg(*row.average);
    if (row.isSmall())
        return Words::tr("%1; too few cases to compare.").arg(figures);
    return verdict.isEmpty() ? figures + u'.' : Words::tr("%1; %2.").arg(figures, verdict);
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

QString sinceLastLetter(const PaperInput &input, const QList<MeasureFigures> &rows)
{
    const auto *before = letterBefore(input);
    if (!before)
        return Words::tr("No earlier letter is held to compare with.");
    const auto changed = yearOnYear(compareWithAverages(withConfirmed(*before)).at(0), rows.at(0));
    const auto period = periodInWords(before->letter.letter().yearEnding());
    return changed.isEmpty() ? Words::tr("Upheld counts since %1 cannot be compared.").arg(period)
                             : Words::tr("Upheld since %1: %2").arg(period, changed);
}

QString publicOn(const PaperInput &input)
{
    const auto printed = input.letter.letter.letter().field(Key::publicationDate);
    const auto day = printed.state == FieldState::Stated ? printed.value.toDate() : input.publication;
    if (!day.isValid())
        return Words::tr(
            "The letter prints no day on which the figures become public: ask before passing on.");
    return day > input.madeOn ? Words::tr("Embargoed: the Ombudsman publishes on %1.").arg(dateInWords(day))
                              : Words::tr("The Ombudsman’s day for publishing was %1.").arg(dateInWords(day));
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
        lines.append(Words::tr("DRAFT: %1 of %2 figures not yet checked.")
                         .arg(confirmation.unconfirmed)
                         .arg(confirmation.figures));
    lines.append(Words::tr("%1: Ombudsman’s annual review letter, %2.")
                     .arg(letter.authorityName, periodInWords(letter.yearEnding())));
    lines.append(passagesInShort(letter));
    for (const auto &row : rows) {
        lines.append(rowInShort(row));
        // The one can be ordinary and the other not.
        const auto perResidents = row.measure == Measure::Upheld ? per100kSentence(input.letter) : QString();
        if (!perResidents.isEmpty())
            lines.append(perResidents);
    }
    lines.append(sinceLastLetter(input, rows));
    lines.append(publicOn(input));
    return lines.join(u'\n') + u'\n';
}
