// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/fieldwords.h"

#include "letter/decimals.h"
#include "letter/fields.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {
struct FieldTexts {
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};

// As the letters write: the reader compares the table with the page.
const QLocale &english()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

QString statedWords(const FieldReading &field)
{
    const auto *definition = fieldDefinition(field.key);
    const auto text = valueToText(field.key, field.value);
    switch (definition ? definition->kind : FieldKind::Text) {
    case FieldKind::Text:
        return definition ? text : field.value.toString();
    case FieldKind::Date:
        return english().toString(field.value.toDate(), u"d MMMM yyyy"_s);
    case FieldKind::PerCent:
        return text + u'%';
    case FieldKind::Count:
        return english().toString(field.value.toInt());
    case FieldKind::Per100k:
        return text.isEmpty() ? text : decimalAsPrinted(field.value.toDouble(), field.text);
    }
    Q_UNREACHABLE();
}

QString handWords(const FieldWords::RowFacts &row)
{
    if (row.field.state != FieldState::Stated)
        return FieldTexts::tr("%1 by hand (%2)")
            .arg(FieldWords::state(row.field.state), FieldWords::was(row.printed));
    switch (row.kind) {
    case CorrectionKind::Misread:
        return FieldTexts::tr("corrected (%1)").arg(FieldWords::was(row.printed));
    case CorrectionKind::LetterInError:
        return FieldTexts::tr("letter in error (%1)").arg(FieldWords::was(row.printed));
    case CorrectionKind::Revised:
        return FieldTexts::tr("revised (%1)").arg(FieldWords::was(row.printed));
    case CorrectionKind::Entered:
        return FieldTexts::tr("entered by hand");
    }
    Q_UNREACHABLE();
}
} // namespace

QString FieldWords::state(FieldState state)
{
    switch (state) {
    case FieldState::Stated:
        return FieldTexts::tr("stated");
    case FieldState::NotApplicable:
        return FieldTexts::tr("not applicable");
    case FieldState::NotStated:
        return FieldTexts::tr("not stated");
    case FieldState::NotFound:
        return FieldTexts::tr("not found");
    }
    Q_UNREACHABLE();
}

QString FieldWords::value(const FieldReading &field)
{
    if (field.state != FieldState::Stated)
        return state(field.state);
    const auto words = oneLine(statedWords(field));
    return words.isEmpty() ? FieldTexts::tr("(empty)") : words;
}

QString FieldWords::place(const Place &place)
{
    if (!place.isValid())
        return {};
    return place.line > 0 ? FieldTexts::tr("line %1").arg(place.line)
                          : FieldTexts::tr("p %1").arg(place.page);
}

QString FieldWords::kind(CorrectionKind kind)
{
    switch (kind) {
    case CorrectionKind::Misread:
        return FieldTexts::tr("misread by the program");
    case CorrectionKind::LetterInError:
        return FieldTexts::tr("letter in error");
    case CorrectionKind::Revised:
        return FieldTexts::tr("revised by the Ombudsman");
    case CorrectionKind::Entered:
        return FieldTexts::tr("entered by hand");
    }
    Q_UNREACHABLE();
}

QString FieldWords::standing(FieldStanding standing, CorrectionKind kind)
{
    switch (standing) {
    case FieldStanding::Unchecked:
        return FieldTexts::tr("Unchecked");
    case FieldStanding::Confirmed:
        return FieldTexts::tr("Confirmed");
    case FieldStanding::Corrected:
        return FieldTexts::tr("Corrected: %1").arg(FieldWords::kind(kind));
    case FieldStanding::InQuery:
        return FieldTexts::tr("In query");
    }
    Q_UNREACHABLE();
}

QString FieldWords::was(const QString &printed)
{
    return printed.isEmpty() ? FieldTexts::tr("none was read")
                             : FieldTexts::tr("was %1").arg(oneLine(printed));
}

QString FieldWords::rowState(const RowFacts &row)
{
    const bool isStated = row.field.state == FieldState::Stated;
    if (row.standing == FieldStanding::InQuery)
        return row.corrected ? FieldTexts::tr("in query (%1)").arg(was(row.printed))
            : isStated       ? FieldTexts::tr("in query")
                             : FieldTexts::tr("%1, in query").arg(FieldWords::state(row.field.state));
    if (row.corrected)
        return handWords(row);
    if (row.standing == FieldStanding::Confirmed)
        return isStated ? FieldTexts::tr("confirmed")
                        : FieldTexts::tr("%1, confirmed").arg(FieldWords::state(row.field.state));
    if (!row.expected && row.field.state != FieldState::Stated)
        return FieldTexts::tr("not in letters of this year");
    if (!isStated)
        return FieldWords::state(row.field.state);
    return row.flagged ? FieldTexts::tr("look at this") : FieldTexts::tr("unchecked");
}

QString FieldWords::spoken(const FieldReading &field, bool corrected, const QString &reason)
{
    // Several values at once: a council's name may hold "%2".
    auto words = corrected
        ? FieldTexts::tr("%1: %2, corrected by hand").arg(fieldLabel(field.key), value(field))
        : FieldTexts::tr("%1: %2").arg(fieldLabel(field.key), value(field));
    if (!reason.isEmpty())
        words = FieldTexts::tr("%1. Stands out: %2").arg(words, oneLine(reason));
    return words;
}

QString FieldWords::oneLine(const QString &text, qsizetype limit)
{
    const auto line = text.left(4 * limit).simplified();
    return line.size() <= limit ? line : QString(line.left(limit - 1) + u'…');
}
