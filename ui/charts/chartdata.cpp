// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/fields.h"
#include "paper/comparisondata.h"
#include "paper/csvline.h"
#include "ui/charts/chartpicture.h"
#include "ui/charts/chartwords.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace {
const QStringList columns{u"authority"_s, u"gss_code"_s, u"type"_s, u"measure"_s, u"year_ending"_s,
    u"state"_s, u"count"_s, u"base"_s, u"rate"_s, u"average"_s, u"average_state"_s, u"not_satisfied_least"_s,
    u"not_satisfied_most"_s, u"usual_least"_s, u"usual_most"_s, u"wilson_least"_s, u"wilson_most"_s,
    u"markers"_s, u"figures"_s, u"shows"_s, u"not_confirmed"_s, u"changed_by_hand"_s, u"reason"_s,
    u"average_source"_s};

// What the letter's figures of one measure share with the letter as a whole: whose they are, and of when.
QStringList keysOfRow(const QStringList &keys)
{
    return QStringList{Key::authority, Key::periodEnd} + keys;
}

QStringList doubtCells(const PublicLetter &letter, const QStringList &keys)
{
    QStringList notConfirmed;
    QStringList changed;
    QStringList reasons;
    for (const auto &key : keys) {
        if (letter.isInDoubt(key))
            notConfirmed.append(key);
        if (letter.isFlagged(key))
            reasons.append(letter.reason(key).split(u'\n'));
        if (const auto *change = letter.change(key))
            changed.append(key + u": "_s + handChangeKey(change->kind));
    }
    reasons.removeDuplicates(); // one failed check is the reason of every field that takes part
    const auto changes = changesInWords(letter, keys);
    if (!changes.isEmpty())
        reasons.append(changes);
    return {notConfirmed.join(u' '), changed.join(u"; "_s), harmlessText(reasons.join(u' '))};
}

QByteArray lineOf(const PublicLetter &publicLetter, const ComparisonRow &row)
{
    const auto &letter = publicLetter.letter();
    QStringList cells{harmlessText(letter.authorityName), harmlessText(letter.gssCode), typeKey(letter.type),
        row.key, letter.yearEnding().toString(Qt::ISODate), stateKey(row.state)};
    for (const auto &value : {row.count, row.base, row.rate, row.average})
        cells.append(comparisonText(value));
    cells.append(stateKey(row.averageState));
    for (const auto &value : {row.notSatisfiedLeast, row.notSatisfiedMost, row.usualLeast, row.usualMost,
             row.intervalLeast, row.intervalMost})
        cells.append(comparisonText(value));
    cells += {row.markers, harmlessText(row.figures), harmlessText(row.words)};
    return csvLine(cells + doubtCells(publicLetter, keysOfRow(row.keys)) + QStringList{row.averageSource});
}
} // namespace

QByteArray chartData(const ChartContent &content)
{
    const bool several = isThroughYears(content.kind);
    const auto letters = lettersShown(content);
    QByteArray csv = csvLine(columns);
    for (const auto &letter : letters) {
        const auto rows = comparisonRows(letter, several);
        for (const auto &row : rows)
            csv += lineOf(letter, row);
    }
    return csv;
}
