// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/decimals.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

QString decimalAsPrinted(double number, const QString &printed)
{
    // A hand may have changed the value since: the words count only where they are this number.
    static const QRegularExpression decimal(u"^\\d{1,6}\\.\\d{1,4}$"_s);
    const auto words = printed.trimmed();
    if (decimal.match(words).hasMatch() && qFuzzyCompare(1 + words.toDouble(), 1 + number))
        return words;
    return QString::number(number, 'f', QLocale::FloatingPointShortest);
}
