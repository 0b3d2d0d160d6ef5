// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/tokens.h"

/// Whether \a first is a month's name and \a second the day in it.
[[nodiscard]] bool isMonthBeforeDay(const Token &first, const Token &second);

/// The day that \a words name without a year: the first such from \a written on; invalid where they name
/// none.
[[nodiscard]] QDate dayAfter(const QString &words, QDate written);

/// A sentence's tokens as the wordings know dates: without the day of the week and articles before them ("on
/// Wednesday, the 24th of July"), the month before the day put together.
[[nodiscard]] QList<Token> plainDates(const QList<Token> &tokens);
