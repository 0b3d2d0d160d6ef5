// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"

#include <QString>

/// The pages of a typed letter, as the reader program would give them: bold marks, underline tags and links
/// taken away, form feeds between pages.
[[nodiscard]] PagedDocument typedDocument(const QString &text);

/// A page on which words are put down as a PDF would have them: A4, points from the top left.
class DrawnPage {
public:
    explicit DrawnPage(int number = 1);

    /// A line of words from (\a x, \a y), \a size points high; each character is half as wide as it is high.
    DrawnPage &line(double x, double y, const QString &text, double size = 11);
    /// Lines of at most \a width points, broken between words. Gives the y beneath the last.
    double paragraph(double x, double y, double width, const QString &text, double size = 11);
    /// The page's words in an order that \a seed decides.
    [[nodiscard]] Page shuffled(unsigned seed) const;
    [[nodiscard]] const Page &page() const { return m_page; }

private:
    Page m_page;
};
