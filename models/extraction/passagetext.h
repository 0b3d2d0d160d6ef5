// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// A part of a text.
struct TextSpan {
    qsizetype from = 0;
    qsizetype length = 0;

    [[nodiscard]] qsizetype end() const { return from + length; }
    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// The sentences of \a text in order, without the spaces between them. A stop after an abbreviation or inside
/// a web address ends none; two sentences may touch ("residents.The average").
[[nodiscard]] QList<TextSpan> sentencesOf(const QString &text);

/// The words of \a text as they are compared: lower case, ligatures resolved, without possessive s,
/// apostrophes and hyphens at line ends; "#" for a number; "council" for council, authority and organisation,
/// "councils" for the plurals, since letters of one year use them in turn.
[[nodiscard]] QStringList comparedWords(QStringView text);
