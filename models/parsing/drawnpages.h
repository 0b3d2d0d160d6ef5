// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"
#include "letter/problem.h"

#include <QImage>

#include <memory>
#include <optional>

/// A file whose pages are drawn for the program's own eyes, one by one. One thread.
class DrawnPages {
public:
    DrawnPages() = default;
    virtual ~DrawnPages() = default;
    DrawnPages(const DrawnPages &) = delete;
    DrawnPages &operator=(const DrawnPages &) = delete;

    /// Page \a number (from 1) with its own words; empty where there is none.
    [[nodiscard]] virtual std::optional<Page> page(int number) = 0;
    /// \a part (0..1) of it; null where it cannot be drawn. A PDF's with \a dotsPerInch, a picture's with its
    /// own dots.
    [[nodiscard]] virtual QImage draw(
        int number, double dotsPerInch, const QRectF &part = QRectF(0, 0, 1, 1)) = 0;
};

/// The pages of a PDF or picture. Damaged, Locked, TooLarge; Unsupported for other kinds.
[[nodiscard]] Outcome<std::unique_ptr<DrawnPages>> drawnPages(const QByteArray &bytes);
