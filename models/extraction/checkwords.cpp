// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/checkwords.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostDigits = 6;

bool isExpected(const Letter &letter, QAnyStringView key)
{
    const auto *definition = fieldDefinition(key);
    return definition && isFieldExpected(*definition, letter.yearEnding());
}

bool isWhole(double value)
{
    return std::abs(value - std::round(value)) < 1e-9;
}

/// Whether \a value, shown with \a digits, stands on a half of what has \a comparedDigits without being one.
bool looksLikeAHalf(double value, int digits, int comparedDigits)
{
    const double unit = std::pow(10, digits - comparedDigits);
    const double scaled = value * std::pow(10, digits);
    return std::fmod(std::round(scaled), unit) == unit / 2 && !isWhole(scaled);
}

QString withoutEndingZeros(QString number)
{
    while (number.contains(u'.') && (number.endsWith(u'0') || number.endsWith(u'.')))
        number.chop(1);
    return number;
}
} // namespace

QString shownNumber(double exact, int comparedDigits)
{
    int digits = comparedDigits + 1;
    while (digits < mostDigits && looksLikeAHalf(exact, digits, comparedDigits))
        ++digits;
    return withoutEndingZeros(QString::number(exact, 'f', digits));
}

QString shareInWords(int count, int base)
{
    return Checks::tr("%1 of %2 is %3%").arg(count).arg(base).arg(shownNumber(100.0 * count / base, 0));
}

bool isByHand(const Letter &letter, QAnyStringView key)
{
    return letter.field(key).method == Method::Hand;
}

QString saidFigure(const Letter &letter, QAnyStringView key, const QString &figure)
{
    return isByHand(letter, key) ? Checks::tr("Entered by hand: %1").arg(figure)
                                 : Checks::tr("The letter says %1").arg(figure);
}

QString dayInWords(QDate day)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, u"d MMMM yyyy"_s);
}

std::optional<int> expectedNumber(const Letter &letter, QAnyStringView key)
{
    return isExpected(letter, key) ? letter.number(key) : std::nullopt;
}

std::optional<double> expectedDecimal(const Letter &letter, QAnyStringView key)
{
    return isExpected(letter, key) ? letter.decimal(key) : std::nullopt;
}

QDate statedDate(const Letter &letter, QAnyStringView key)
{
    const auto field = letter.field(key);
    return field.state == FieldState::Stated ? field.value.toDate() : QDate();
}

CheckResult notChecked(const QString &check, const Letter &letter, const QStringList &keys)
{
    QStringList notApplicable, notStated, notFound;
    for (const auto &key : keys) {
        const auto state = letter.field(key).state;
        if (state == FieldState::NotApplicable)
            notApplicable.append(fieldLabel(key));
        else if (state == FieldState::NotStated)
            notStated.append(fieldLabel(key));
        else if (state == FieldState::NotFound)
            notFound.append(fieldLabel(key));
    }
    QStringList says;
    if (!notApplicable.isEmpty())
        says.append(Checks::tr("Not applicable: %1.").arg(notApplicable.join(u", "_s)));
    if (!notStated.isEmpty())
        says.append(Checks::tr("Not stated: %1.").arg(notStated.join(u", "_s)));
    if (!notFound.isEmpty())
        says.append(Checks::tr("Not found: %1.").arg(notFound.join(u", "_s)));
    if (says.isEmpty())
        says.append(Checks::tr("Letters for that year do not state this."));
    return {.check = check, .outcome = CheckOutcome::NotChecked, .says = says.join(u' '), .keys = keys};
}
