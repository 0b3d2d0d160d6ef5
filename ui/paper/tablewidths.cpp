// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/tablewidths.h"

#include <QFontMetricsF>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

QList<double> tableWidths(const QList<int> &wanted, const QList<double> &least, double available)
{
    const double sum = std::max(1, std::accumulate(wanted.begin(), wanted.end(), 0));
    QList<double> widths;
    for (qsizetype column = 0; column < wanted.size(); ++column)
        widths.append(std::max(least.at(column), available * wanted.at(column) / sum));
    // What the narrow ones took is given by those that can spare it, each in its part.
    const double over = std::accumulate(widths.begin(), widths.end(), -available);
    double spare = 0;
    for (qsizetype column = 0; column < widths.size(); ++column)
        spare += widths.at(column) - least.at(column);
    if (over <= 0 || spare <= 0)
        return widths;
    const double part = std::min(1.0, over / spare);
    for (qsizetype column = 0; column < widths.size(); ++column)
        widths[column] -= part * (widths.at(column) - least.at(column));
    return widths;
}

double longestWord(const QString &text, const QFontMetricsF &metrics)
{
    static const QRegularExpression space(u"[ \\t\\n]+"_s);
    double longest = 0;
    const auto words = text.split(space, Qt::SkipEmptyParts);
    for (const auto &word : words)
        longest = std::max(longest, metrics.horizontalAdvance(word));
    return longest;
}
