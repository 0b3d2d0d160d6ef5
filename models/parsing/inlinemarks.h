// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// What stands at one place of a marked line, and what it comes to in the text that a person sees.
struct MarkedToken {
    enum class Kind {
        Text, ///< \a text is seen
        Mark, ///< nothing is seen, the text goes on
        Seam, ///< nothing is seen, but what stands on either side are two words that touch
        Blank, ///< white space, or a break
    };
    Kind kind = Kind::Text;
    qsizetype length = 1; ///< in the line, in UTF-16 units
    QString text;
    qsizetype lead = 0; ///< units of the line before the first that is seen
};

/// Takes one line apart, from left to right. Takes time in proportion to the line.
class InlineMarks {
public:
    explicit InlineMarks(QStringView line);

    /// What stands at \a place; ask for places in rising order.
    [[nodiscard]] MarkedToken at(qsizetype place);

private:
    struct Span {
        qsizetype start;
        qsizetype length;
        MarkedToken::Kind kind;
    };
    void findLinks();
    qsizetype targetEnd(qsizetype from) const;
    [[nodiscard]] QChar before(qsizetype place) const;
    [[nodiscard]] QChar behind(qsizetype place) const;
    [[nodiscard]] MarkedToken white(qsizetype place) const;
    [[nodiscard]] MarkedToken escaped(qsizetype place) const;
    [[nodiscard]] MarkedToken emphasis(qsizetype place) const;
    [[nodiscard]] MarkedToken angle(qsizetype place);
    [[nodiscard]] MarkedToken entity(qsizetype place) const;
    [[nodiscard]] MarkedToken plain(qsizetype place) const;

    QStringView m_line;
    QList<Span> m_links; ///< brackets and targets, by start
    qsizetype m_nextLink = 0;
    bool m_noCommentEnd = false;
};
