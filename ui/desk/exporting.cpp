// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/exporting.h"

#include "paper/safefile.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

Outcome<void> writeChart(const ChartContent &content, const QString &path)
{
    if (path.endsWith(u".csv"_s, Qt::CaseInsensitive))
        return writeWhole(path, chartData(content));
    const auto format = pictureFormatOf(path);
    if (!format)
        return tl::unexpected(Problem{.kind = Problem::Kind::Unsupported, .file = path});
    const auto picture = chartPicture(content, *format);
    if (!picture)
        return tl::unexpected(picture.error());
    return writeWhole(path, *picture);
}

QString exportName(const Letter &letter)
{
    static const QRegularExpression unsafe(u"[^A-Za-z0-9]+"_s);
    auto name = letter.authorityName.left(80).replace(unsafe, u"-"_s);
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    while (name.endsWith(u'-'))
        name.chop(1);
    const auto end = letter.yearEnding();
    const auto year = end.isValid() ? u"-%1"_s.arg(end.year()) : QString();
    return (name.isEmpty() ? u"letter"_s : name) + year;
}
