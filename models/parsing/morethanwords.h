// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"

#include <QImage>

/// Dots per inch that show whether there is a picture at all.
inline constexpr double resolutionToLook = 50;

/// Whether \a picture, which may be small, shows more than paper and the words of \a page.
[[nodiscard]] bool showsMoreThanWords(const QImage &picture, const Page &page);
