// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"
#include "ui/document/typedtext.h"

#include <QFont>
#include <QPainter>

/// A typed page laid out for showing: its lines wrapped to the sheet, with faint line numbers. A value, for
/// any thread. The sheet has one width in points and is scaled as a drawn page is, so that its lights are
/// page boxes too.
class TypedPage {
public:
    /// More rows than these are not shown, so that no file can fill the memory.
    static constexpr int mostRows = 100'000;

    TypedPage() = default;
    /// Lays out \a page in the family of \a font. Takes long for a huge file: not the GUI thread.
    TypedPage(const Page &page, const QFont &font);

    /// Of the sheet, in points.
    [[nodiscard]] QSizeF size() const;
    /// What a letter's value covers, in parts of the page: one box for each row it touches. \a line and \a
    /// column as in Place; \a texts, without marks: the first that stands there, else the word that does.
    [[nodiscard]] QList<QRectF> boxes(int line, int column, const QStringList &texts) const;
    /// The boxes of each of the page's \a words; a word of more rows than one has one for each. Costs less
    /// than boxes() for each.
    [[nodiscard]] QList<QList<QRectF>> wordBoxes(const QList<Word> &words) const;
    /// Where a part of the sheet from \a top on, at most \a height points high, can end: between two rows.
    [[nodiscard]] double rowBreak(double top, double height) const;
    /// Draws what stands within \a part; \a painter's unit is a point, its origin the sheet's top left.
    void paint(QPainter &painter, const QRectF &part) const;

private:
    struct Row {
        int line = 0; ///< index into m_lines
        int start = 0; ///< UTF-16 units
        int length = 0;
    };

    void layOut(int line);
    [[nodiscard]] QString textOf(const Row &row) const;
    [[nodiscard]] QList<TextRun> runs(int line, int column, const QStringList &texts) const;
    class RowMeasure;
    [[nodiscard]] QList<QRectF> boxesOf(const QList<TextRun> &runs, RowMeasure &measure) const;
    [[nodiscard]] QRectF boxOf(int row, const TextRun &run, RowMeasure &measure) const;
    void paintRow(QPainter &painter, int row) const;

    QStringList m_lines; ///< as shown: one character for each of the file's
    int m_firstLine = 1;
    QFont m_font;
    QList<Row> m_rows;
    bool m_cut = false;
};
