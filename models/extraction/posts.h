// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// How many characters of \a text are words of a post ("Chief Executive"), from its start.
[[nodiscard]] qsizetype postLength(const QString &text);

/// Where the first post in \a text begins; -1 where none does.
[[nodiscard]] qsizetype firstPost(const QString &text);
