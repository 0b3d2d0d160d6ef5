// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

namespace Support {

/// A piece of one line, all in one weight.
struct Run {
    double x = 0; ///< left edge, points from the page's left
    double baseline = 0; ///< points from the page's top
    double size = 11; ///< points
    bool bold = false;
    int grey = 0; ///< 0 black .. 255 white
    QString text;
};

/// A ring chart: \a percent of it is dark.
struct Ring {
    QPointF centre; ///< points, from the top left
    double radius = 40;
    int percent = 0;
};

struct DrawnPage {
    QSizeF size{595, 842}; ///< points
    QList<Run> runs; ///< in reading order
    QList<Ring> rings;
    QList<QRectF> rules; ///< thin lines and bars, filled
    bool picture = false; ///< drawn as one grey picture, without text
};

/// Where a maker put a value.
struct Spot {
    QString key;
    int page = 0; ///< from 1
    QRectF box; ///< parts of the page
};

/// A document set in lines, ready for any maker of PDF.
struct DrawnDocument {
    QList<DrawnPage> pages;
    QList<Spot> spots;
};

/// How a paragraph is set. The text may hold marks (see marks.h) and **bold** pieces.
struct TextStyle {
    double size = 10.5;
    bool bold = false;
    int grey = 0;
    double leading = 1.35; ///< line height as a multiple of the size
    double after = 7; ///< points below the paragraph
    bool centred = false;
};

/// Sets paragraphs into boxes of a page, line by line, and remembers where the values stand.
class Typesetter {
public:
    explicit Typesetter(QSizeF pageSize = {595, 842});

    void newPage();
    [[nodiscard]] DrawnPage &page() { return m_document.pages.last(); }
    /// Sets \a text from \a top in a column \a width wide at \a left; gives the top of what follows.
    double setText(const QString &text, double left, double top, double width, const TextStyle &style);
    /// Like setText() on the body column, with a new page where the text would pass \a bottom.
    double flowText(
        const QString &text, double left, double top, double width, const TextStyle &style, double bottom);
    [[nodiscard]] DrawnDocument document() const { return m_document; }

private:
    struct Piece;
    struct LineBreaker;
    using Line = QList<Piece>;
    [[nodiscard]] static QList<Line> brokenLines(const QString &text, double width, const TextStyle &style);
    void setLine(const Line &line, double left, double baseline, double width, const TextStyle &style);
    void startSpot(QChar mark, double x, double baseline, double size);
    void endSpot(double x);

    DrawnDocument m_document;
    bool m_spotOpen = false; // a value may wrap: then each line has a spot of its own
};

} // namespace Support
