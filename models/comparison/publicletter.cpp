// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/publicletter.h"

#include "comparison/dates.h"
#include "letter/fields.h"
#include "letter/settled.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct PublicLetterWords {
    Q_DECLARE_TR_FUNCTIONS(PublicLetter)
};

/// \a text: the words of the field in the letter, for as many decimals as they have.
QString valueInWords(QAnyStringView key, const QVariant &value, const QString &text)
{
    const auto shortest = valueToText(key, value);
    if (shortest.isEmpty())
        return PublicLetterWords::tr("no value");
    const auto *definition = fieldDefinition(key);
    if (definition && definition->kind == FieldKind::Per100k)
        return decimalAsPrinted(value.toDouble(), text);
    return definition && definition->kind == FieldKind::PerCent ? PublicLetterWords::tr("%1%").arg(shortest)
                                                                : shortest;
}

QString changeInWords(const HandChange &change, const QString &text)
{
    const auto label = fieldLabel(change.key);
    const auto printed = valueInWords(change.key, change.printed, text);
    const auto entered = valueInWords(change.key, change.entered, text);
    if (change.kind == HandChange::Kind::LetterInError) {
        // The hand's own value is all that is known: what it rests on is not.
        return valueToText(change.key, change.entered).isEmpty()
            ? PublicLetterWords::tr("In dispute: %1, printed as %2, which the council holds to be wrong.")
                  .arg(label, printed)
            : PublicLetterWords::tr("In dispute: %1, printed as %2, is %3 by the council’s correction.")
                  .arg(label, printed, entered);
    }
    if (change.kind == HandChange::Kind::Revised)
        return PublicLetterWords::tr("Revised by the Ombudsman: %1, printed as %2, is %3 (entered on %4).")
            .arg(label, printed, entered, dateInWords(change.on));
    return {};
}
} // namespace

QString handChangeKey(HandChange::Kind kind)
{
    switch (kind) {
    case HandChange::Kind::Misread:
        return u"misread"_s;
    case HandChange::Kind::LetterInError:
        return u"letter_in_error"_s;
    case HandChange::Kind::Revised:
        return u"revised"_s;
    case HandChange::Kind::Entered:
        return u"entered"_s;
    }
    Q_UNREACHABLE();
}

const HandChange *PublicLetter::change(QAnyStringView key) const
{
    const auto found = std::ranges::find(changes, key.toString(), &HandChange::key);
    return found == changes.end() ? nullptr : &*found;
}

const LentAverage *PublicLetter::lentAverage(QAnyStringView key) const
{
    const auto state = letter().field(key).state;
    if (state == FieldState::Stated || state == FieldState::NotApplicable)
        return nullptr;
    const auto found = std::ranges::find(lent, key.toString(), &LentAverage::key);
    return found == lent.end() ? nullptr : &*found;
}

QString PublicLetter::reason(QAnyStringView key) const
{
    const auto *definition = fieldDefinition(key);
    const bool counts = letter().field(key).state == FieldState::Stated
        || (definition && isFieldExpected(*definition, letter().yearEnding()));
    // What is in dispute is not settled by being looked at: every check counts.
    return counts
        ? unsettledReason(checked, key, confirmed.contains(key.toString()) && !isInDispute(key), answered)
        : QString();
}

bool PublicLetter::isInDispute(QAnyStringView key) const
{
    const auto *changed = change(key);
    return changed && changed->kind == HandChange::Kind::LetterInError;
}

QString decimalAsPrinted(const Letter &letter, QAnyStringView key)
{
    const auto value = letter.decimal(key);
    return value ? decimalAsPrinted(*value, letter.field(key).text) : QString();
}

QString changesInWords(const PublicLetter &letter, const QStringList &keys)
{
    QStringList sentences;
    for (const auto &key : keys) {
        if (const auto *change = letter.change(key))
            sentences.append(changeInWords(*change, letter.letter().field(key).text));
    }
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString doubtsInWords(const PublicLetter &letter, const QStringList &keys)
{
    QStringList flagged;
    for (const auto &key : keys) {
        const bool isLent = letter.lentAverage(key) != nullptr; // what is shown is not the doubtful one
        if (letter.isFlagged(key) && !letter.isInDispute(key) && !isLent)
            flagged.append(fieldLabel(key));
    }
    const auto unconfirmed =
        flagged.isEmpty() ? QString() : PublicLetterWords::tr("In doubt: %1.").arg(flagged.join(u", "_s));
    QStringList sentences{unconfirmed, changesInWords(letter, keys)};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}
