// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"

/// The pages of a text: a form feed ends a page, and line feed, carriage return or both a line. A form feed
/// is a character of the line it stands in, which goes on behind it on the next page.
[[nodiscard]] QList<Page> typedPages(const QString &text);
