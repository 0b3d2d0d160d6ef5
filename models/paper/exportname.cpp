// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/exportname.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

QString exportName(const Letter &letter)
{
    static const QRegularExpression unsafe(u"[^A-Za-z0-9]+"_s);
    auto name = letter.authorityName.left(80).replace(unsafe, u" "_s).simplified();
    name.replace(u' ', u'-');
    const auto end = letter.yearEnding();
    const auto year = end.isValid() ? u"-%1"_s.arg(end.year()) : QString();
    return (name.isEmpty() ? u"letter"_s : name) + year;
}
