// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/reviewwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
struct ReviewTexts {
    Q_DECLARE_TR_FUNCTIONS(ReviewWords)
};
} // namespace

QString ReviewWords::fieldCount(int count)
{
    return count == 1 ? ReviewTexts::tr("1 field") : ReviewTexts::tr("%1 fields").arg(count);
}

QString ReviewWords::letterCount(int count)
{
    return count == 1 ? ReviewTexts::tr("1 letter") : ReviewTexts::tr("%1 letters").arg(count);
}

QString ReviewWords::ofLetter(const Standings &standings)
{
    QStringList parts;
    if (standings.letter == LetterStanding::Confirmed)
        parts.append(ReviewTexts::tr("confirmed"));
    else if (standings.left == 0)
        parts.append(ReviewTexts::tr("every field is checked"));
    else if (standings.flaggedLeft == 0)
        parts.append(ReviewTexts::tr("%1 left").arg(fieldCount(standings.left)));
    else if (standings.flaggedLeft == 1)
        parts.append(ReviewTexts::tr("%1 left, 1 stands out").arg(fieldCount(standings.left)));
    else
        parts.append(ReviewTexts::tr("%1 left, %2 stand out")
                         .arg(fieldCount(standings.left), QString::number(standings.flaggedLeft)));
    if (standings.inQuery > 0)
        parts.append(ReviewTexts::tr("%1 in query").arg(standings.inQuery));
    else if (standings.letter == LetterStanding::InQuery)
        parts.append(ReviewTexts::tr("letter in query"));
    return parts.join(u" · "_s);
}

QString ReviewWords::ofCaseFile(const LetterTable::Counts &counts)
{
    if (counts.toReview == 0 && counts.inQuery == 0)
        return counts.confirmed == 0 ? QString() : ReviewTexts::tr("every letter is confirmed");
    QStringList parts;
    if (counts.toReview > 0)
        parts.append(ReviewTexts::tr("%1 to review, %2 left")
                         .arg(letterCount(counts.toReview), fieldCount(counts.fieldsLeft)));
    if (counts.inQuery > 0)
        parts.append(ReviewTexts::tr("%1 in query").arg(counts.inQuery));
    if (counts.confirmed > 0)
        parts.append(ReviewTexts::tr("%1 confirmed").arg(counts.confirmed));
    return parts.join(u" · "_s);
}

QString ReviewWords::whyNotConfirmed(const Standings &standings)
{
    if (standings.flaggedLeft == 1)
        return ReviewTexts::tr("The letter is not confirmed: 1 field stands out. Look at it first.");
    if (standings.flaggedLeft > 1)
        return ReviewTexts::tr("The letter is not confirmed: %1 fields stand out. Look at them first.")
            .arg(standings.flaggedLeft);
    if (standings.inQuery > 0)
        return ReviewTexts::tr(
            "The letter is not confirmed: %1 in query. F9 on a field takes it out of query.")
            .arg(standings.inQuery == 1 ? ReviewTexts::tr("1 field is")
                                        : ReviewTexts::tr("%1 fields are").arg(standings.inQuery));
    if (standings.letter == LetterStanding::InQuery)
        return ReviewTexts::tr(
            "The letter is not confirmed: it is in query. Shift+F9 takes it out of query.");
    if (standings.nothingFound)
        return ReviewTexts::tr(
            "The letter is not confirmed: none of its figures was found, so none was checked. "
            "F4 shows the page with the figures: type those that stand there, and press Enter on "
            "each that does not.");
    return {};
}
