// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/figureowners.h"
#include "extraction/letterblocks.h"
#include "extraction/letterfinder.h"

/// Finds the figures of one letter, whose head, text and signature \a letter spans, among \a blocks, which
/// come from \a pageCount pages. Keeps references to what it is made from.
class FigurePageFinder {
public:
    FigurePageFinder(
        LetterSpan &letter, const LetterBlocks &blocks, int pageCount, const ReferenceData &reference);

    /// Where the letter is about a year before the three measures: stretches it over the tables that follow,
    /// and tells whether there are any.
    bool addOldTables(int limit);
    /// Stretches the letter over the figures that follow: on the same page, on the next ones (a page of notes
    /// may stand between), or as a picture on a page without words. \a limit is where the next letter begins.
    void addBehind(int limit);
    /// Notes the pages behind the letter's figures, up to \a limit, that state figures once more or correct
    /// them.
    void noteAgain(int limit);
    /// Takes the page of figures right before the letter, none of it before \a earliest.
    void addBefore(int earliest);
    /// Takes the page from \a from to before \a to if it gives figures and names the letter's council.
    void addNamed(int from, int to);
    /// Whether the page from \a from to before \a to gives figures that may be the letter's.
    [[nodiscard]] bool isApart(int from, int to) { return lookApart(from, to).isFigures; }

private:
    struct Search {
        int from = 0;
        int signaturePage = 0; // the last page before the figures
        QSet<int> present; // the blocks of figures found so far
        bool hasOverflown = false;
    };
    struct Found {
        int stop = 0; // where the agenda goes on, or the page ends
        int last = -1; // the last block that belongs to the letter
    };
    struct ApartPage {
        bool isFigures = false;
        bool isSure = false; // names the letter's council and year
        int from = 0;
        QSet<int> present; // the blocks of figures (enum Block) that it gives
    };

    [[nodiscard]] PageOwners look(int from, int to, bool isWhole);
    void noteLeftOut(int from, int to);
    void noteBeyond(int limit);
    [[nodiscard]] bool isTable(int from, int to) const;
    void take(const PageOwners &owners, const Found &found, int limit);
    Found figuresOnPage(Search &search, int pageStop) const;
    [[nodiscard]] bool goesOnWithBlock(const Search &search, int from, int to) const;
    [[nodiscard]] bool isStamp(const Search &search, int foreign, int pageStop) const;
    [[nodiscard]] bool isSurelyFigures(int from, int pageStop) const;
    [[nodiscard]] bool isPause(const Search &search, int from, int pageStop, int limit) const;
    [[nodiscard]] bool isOverflow(Search &search, int pageStop, int limit) const;
    [[nodiscard]] int figureScore(int from, int to, QSet<int> &present, int *last) const;
    [[nodiscard]] int firstForeign(int from, int to) const;
    [[nodiscard]] bool mayBeFigures(int from, int to, int score) const;
    [[nodiscard]] int tailEnd(int last, int to) const;
    void addPicturePage(int page, int limit);
    [[nodiscard]] ApartPage lookApart(int from, int to);
    void takeApart(const ApartPage &page, int to);

    LetterSpan &m_letter;
    const LetterBlocks &m_blocks;
    int m_pageCount = 0;
    int m_year = 0; // that the letter is about; 0 where its opening does not say
    FigureOwners m_owners;
    QSet<int> m_apart; // enum Block: of what the pages apart give figures
    QSet<int> m_others; // blocks of other bodies on the page looked at
};
