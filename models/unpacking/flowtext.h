// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// Puts a word processor's text together as a typed page has it: a paragraph a line, blank lines between,
/// form feeds where pages end. A table's rows follow each other; a text box stands behind the paragraph that
/// it hangs on.
class FlowText {
public:
    FlowText();

    void startParagraph();
    void endParagraph();
    /// Text of the paragraph that is open; outside one it is dropped.
    void add(QStringView text);
    /// The page ends here, or as soon as the paragraph does.
    void endPage();

    void startTable();
    void startRow();
    void startCell();
    void endCell();
    /// \a isShown: false drops it.
    void endRow(bool isShown = true);
    void endTable();

    /// Boxes of one paragraph are read from top to bottom, then from left to right.
    void startBox(double x, double y);
    void endBox();

    /// Whether more was added than any letter has; nothing is added any more.
    [[nodiscard]] bool isTooLong() const { return m_size > longest; }
    /// Everything so far. Call once all that was started has ended.
    [[nodiscard]] QString text() const;

private:
    static constexpr qsizetype longest = 20'000'000;
    static constexpr qsizetype mostLevels = 200;
    struct Box {
        double x = 0;
        double y = 0;
        QStringList blocks;
    };
    struct Row {
        QList<QStringList> cells; ///< the blocks of each
    };
    /// What can hold paragraphs: the text itself, a cell, a box.
    struct Level {
        QStringList blocks;
        QString paragraph;
        bool isInParagraph = false;
        bool endsPage = false; ///< once the paragraph is done
        QList<Box> boxes; ///< of the paragraph
        QList<QList<Row>> tables; ///< open, innermost last
        double x = 0;
        double y = 0;
    };
    void addBoxes();
    [[nodiscard]] static QStringList blocksOf(const QList<Row> &table);
    [[nodiscard]] static QStringList laidOut(const QList<Row> &table);

    QList<Level> m_levels;
    qsizetype m_size = 0;
    int m_tooDeep = 0; ///< levels that are not kept
};
