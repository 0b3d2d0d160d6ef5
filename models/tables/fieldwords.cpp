// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/fieldwords.h"

#include "letter/decimals.h"
#include "letter/fields.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {
struct Words {
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
        return Words::tr("%1 by hand (%2)")
            .arg(FieldWords::state(row.field.state), FieldWords::was(row.printed));
    switch (row.kind) {
    case CorrectionKind::Misread:
        return Words::tr("corrected (%1)").arg(FieldWords::was(row.printed));
    case CorrectionKind::LetterInError:
        return Words::tr("letter in error (%1)").arg(FieldWords::was(row.printed));
    case CorrectionKind::Revised:
        return Words::tr("revised (%1)").arg(FieldWords::was(row.printed));
    case CorrectionKind::Entered:
        return Words::tr("entered by hand");
    }
    Q_UNREACHABLE();
}
} // namespace

QString FieldWords::state(FieldState state)
{
    switch (state) {
    case FieldState::Stated:
        return Words::tr("stated");
    case FieldState::NotApplicable:
        return Words::tr("not applicable");
    case FieldState::NotStated:
        return Words::tr("not stated");
    case FieldState::NotFound:
        return Words::tr("not found");
    }
    Q_UNREACHABLE();
}

QString FieldWords::value(const FieldReading &field)
{
    if (field.state != FieldState::Stated)
        return state(field.state);
    const auto words = oneLine(statedWords(field));
    return words.isEmpty() ? Words::tr("(empty)") : words;
}

QString FieldWords::place(const Place &place)
{
    if (!place.isValid())
        return {};
    return place.line > 0 ? Words::tr("line %1").arg(place.line) : Words::tr("p %1").arg(place.page);
}

QString FieldWords::kind(CorrectionKind kind)
{
    switch (kind) {
    case CorrectionKind::Misread:
        return Words::tr("misread by the program");
    case CorrectionKind::LetterInError:
        return Words::tr("letter in error");
    case CorrectionKind::Revised:
        return Words::tr("revised by the Ombudsman");
    case CorrectionKind::Entered:
        return Words::tr("entered by hand");
    }
    Q_UNREACHABLE();
}

QString FieldWords::standing(FieldStanding standing, CorrectionKind kind)
{
    switch (standing) {
    case FieldStanding::Unchecked:
        return Words::tr("Unchecked");
    case FieldStanding::Confirmed:
        return Words::tr("Confirmed");
    case FieldStanding::Corrected:
        return Words::tr("Corrected: %1").arg(FieldWords::kind(kind));
    case FieldStanding::InQuery:
        return Words::tr("In query");
    }
    Q_UNREACHABLE();
}

QString FieldWords::was(const QString &printed)
{
    return printed.isEmpty() ? Words::tr("none was read") : Words::tr("was %1").arg(oneLine(printed));
}

QString FieldWords::rowState(const RowFacts &row)
{
    const bool isStated = row.field.state == FieldState::Stated;
    if (row.standing == FieldStanding::InQuery)
        return row.corrected ? Words::tr("in query (%1)").arg(was(row.printed))
            : isStated       ? Words::tr("in query")
                             : Words::tr("%1, in query").arg(FieldWords::state(row.field.state));
    if (row.corrected)
        return handWords(row);
    if (row.standing == FieldStanding::Confirmed)
        return isStated ? Words::tr("confirmed")
                        : Words::tr("%1, confirmed").arg(FieldWords::state(row.field.state));
    if (!row.expected && row.field.state != FieldState::Stated)
        return Words::tr("not in letters of this year");
    if (!isStated)
        return FieldWords::state(row.field.state);
    return row.flagged ? Words::tr("look at this") : Words::tr("unchecked");
}

QString FieldWords::spoken(const FieldReading &field, bool corrected, const QString &reason)
{
    // Several values at once: a council's name may hold "%2".
    auto words = corrected ? Words::tr("%1: %2, corrected by hand").arg(fieldLabel(field.key), value(field))
                           : Words::tr("%1: %2").arg(fieldLabel(field.key), value(field));
    if (!reason.isEmpty())
        words = Words::tr("%1. Stands out: %2").arg(words, oneLine(reason));
    return words;
}

QString FieldWords::oneLine(const QString &text, qsizetype limit)
{
    const auto line = text.left(4 * limit).simplified();
    return line.size() <= limit ? line : QString(line.left(limit - 1) + u'…');
}
