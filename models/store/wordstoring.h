// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"
#include "store/casefile.h"

/// Keeps the words of those of \a pages that \a letter's newest reading spans, instead of those kept before.
/// Within a transaction of the caller.
[[nodiscard]] Outcome<void> storeWords(
    const QSqlDatabase &database, LetterId letter, const QList<Page> &pages);
