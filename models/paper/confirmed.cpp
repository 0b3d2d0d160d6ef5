// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/confirmed.h"

#include "comparison/dates.h"
#include "letter/fields.h"
#include "paper/translating.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
void add(Confirmation &sum, const PaperLetter &letter)
{
    for (const auto &key : keysToConfirm(letter.letter.letter())) {
        ++sum.figures;
        sum.unconfirmed += letter.confirmed.contains(key) ? 0 : 1;
    }
}

QDate publicationOf(const PaperInput &input)
{
    const auto printed = input.letter.letter.letter().field(Key::publicationDate);
    return printed.state == FieldState::Stated ? printed.value.toDate() : input.publication;
}
} // namespace

QStringList figureKeys(const Letter &letter)
{
    QStringList keys;
    for (const auto &definition : fieldDefinitions()) {
        if (definition.block != Block::Letter && letter.field(definition.key).state == FieldState::Stated)
            keys.append(definition.key);
    }
    return keys;
}

QStringList keysToConfirm(const Letter &letter)
{
    QStringList keys;
    for (const auto &definition : fieldDefinitions()) {
        const bool isStated = letter.field(definition.key).state == FieldState::Stated;
        if (definition.block != Block::Letter
            && (isStated || isFieldExpected(definition, letter.yearEnding())))
            keys.append(definition.key);
    }
    return keys;
}

Confirmation confirmationOf(const PaperInput &input)
{
    Confirmation sum;
    add(sum, input.letter);
    for (const auto &letter : input.years)
        add(sum, letter);
    for (const auto &letter : input.councils)
        add(sum, letter);
    return sum;
}

QString draftLine(const Confirmation &confirmation)
{
    return PaperWords::tr("DRAFT: %1 of %2 figures not yet checked")
        .arg(confirmation.unconfirmed)
        .arg(confirmation.figures);
}

QString draftSource(const Confirmation &confirmation)
{
    return PaperWords::tr("%1 of %2 figures in this paper not yet checked against it.")
        .arg(confirmation.unconfirmed)
        .arg(confirmation.figures);
}

bool saysDraft(const QString &text)
{
    // What was written, in any language, with its two numbers left open.
    const auto isLike = [&text](const QString &written, const QString &before) {
        auto pattern = QRegularExpression::escape(written);
        static const QRegularExpression number(u"\\d+"_s);
        pattern.replace(number, u"\\d+"_s);
        return QRegularExpression(before + pattern + u'$').match(text.simplified()).hasMatch();
    };
    return isLike(draftLine({.figures = 9, .unconfirmed = 9}), u"^"_s)
        || isLike(draftSource({.figures = 9, .unconfirmed = 9}), u"; "_s);
}

QDate embargoedUntil(const PaperInput &input)
{
    const auto day = publicationOf(input);
    const bool isDue = !input.embargoOff && day.isValid() && day > input.madeOn;
    return isDue ? day : QDate();
}

QString embargoLine(const QList<PublicLetter> &letters, QDate today)
{
    QDate latest;
    for (const auto &letter : letters) {
        const auto printed = letter.letter().field(Key::publicationDate);
        const auto day = printed.state == FieldState::Stated ? printed.value.toDate() : QDate();
        if (day > today && (!latest.isValid() || day > latest))
            latest = day;
    }
    return latest.isValid()
        ? PaperWords::tr("Embargoed: the Ombudsman publishes on %1").arg(dateInWords(latest))
        : QString();
}

bool needsPublicationDate(const PaperInput &input)
{
    return !publicationOf(input).isValid() && !input.embargoOff;
}

QString paperFileName(const PaperInput &input, const QString &stem)
{
    const auto day = embargoedUntil(input);
    return day.isValid() ? stem + u"-embargoed-until-"_s + day.toString(Qt::ISODate) : stem;
}
