// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/dates.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {
struct DatesWords {
    Q_DECLARE_TR_FUNCTIONS(Dates)
};

QString written(QDate date, const QString &format)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(date, format);
}
} // namespace

QString dateInWords(QDate date)
{
    return written(date, u"d MMMM yyyy"_s);
}

QString monthInWords(QDate date)
{
    return written(date, u"MMMM yyyy"_s);
}

QString periodInWords(QDate yearEnding)
{
    if (!yearEnding.isValid())
        return DatesWords::tr("period not stated");
    return DatesWords::tr("%1 to %2")
        .arg(monthInWords(yearEnding.addYears(-1).addDays(1)), monthInWords(yearEnding));
}

bool isSamePractice(QDate yearEnding, QDate otherYearEnding)
{
    return (yearEnding.year() < firstYearOfNewPractice) == (otherYearEnding.year() < firstYearOfNewPractice);
}
