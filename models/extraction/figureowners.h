// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/bodynames.h"
#include "extraction/letterblocks.h"

#include <QSet>

/// Whose figures a page, or a part of it, gives.
struct PageOwners {
    QSet<int> others; ///< blocks under another body's name
    QString other; ///< that name, as printed
    bool namesOwn = false; ///< the letter's council is named, and nobody else
    bool unsure = false; ///< the council and another body are named, or figures stand before another's name
};

/// Tells by the names on a page whether its figures are those of the council that a letter is written to.
/// Pages are judged in their order, since a page without names goes on with what the one before it ended
/// with. Keeps references to what it is made from.
class FigureOwners {
public:
    /// For the letter whose head stands from \a begin to before \a salutation and that is about the year
    /// ending \a day.
    FigureOwners(
        const LetterBlocks &blocks, const ReferenceData &reference, int begin, int salutation, QDate day);

    /// The blocks from \a from to before \a to, which stand on one page; \a isWhole: that page holds nothing
    /// else, so a heading or a foot speaks for all of it.
    [[nodiscard]] PageOwners judge(int from, int to, bool isWhole);
    /// Forgets the page before: the next one judged does not follow it.
    void startAnew() { m_isOther = false; }

private:
    struct Mark {
        bool own = false;
        bool other = false;
        bool isHead = false; // speaks for what stands around it
        bool byPopulation = false;
        bool unsure = false; // may be short for the letter's council
        bool figure = false; // the block states a figure
        QString name; // the other body's
    };

    [[nodiscard]] Mark markOf(int index, bool isAbove) const;
    [[nodiscard]] static bool speaksForAll(const QList<Mark> &marks);
    void adoptOwn(int from, int to);

    const LetterBlocks &m_blocks;
    const ReferenceData &m_reference;
    QDate m_day;
    QList<NamedBody> m_own;
    bool m_isAdopted = false; // the letter's head names nobody: the first one named behind it
    QSet<QString> m_heads; // what is printed on the letter's own pages as well: the head of a pack
    bool m_isOther = false; // the page before ended with another body's figures
    QString m_other;
};
