// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// A piece of a text.
struct TextRange {
    int begin = 0;
    int length = 0;
};

/// The sentences of \a text. One ends at a full stop also where no space follows ("residents.The"), and
/// before each of \a openers, phrases that open a sentence of the figures ("… 2024 This compares"), where the
/// full stop is missing.
[[nodiscard]] QList<TextRange> sentencesOf(const QString &text, const QStringList &openers);
