// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/figurepages.h"

#include "extraction/cells.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Role = Wording::Role;

// A few words of a letter that its page had no room for.
constexpr qsizetype longestOverflow = 200;

// A paragraph that looks back on another year quotes that year's figures.
bool namesOnlyOtherYears(const QList<Token> &tokens, int year)
{
    bool hasOther = false;
    for (const Token &token : tokens) {
        const int named = token.kind == Token::Kind::Year ? token.yearEnding
            : token.kind == Token::Kind::Date && token.date.isValid()
            ? token.date.addMonths(-3).addDays(-1).year() + 1
            : 0;
        if (named == year)
            return false;
        hasOther = hasOther || named > 0;
    }
    return hasOther && year > 0;
}

class FigurePages {
public:
    FigurePages(const LetterBlocks &blocks, int pageCount)
        : m_blocks(blocks)
        , m_pageCount(pageCount)
    {
    }

    void add(LetterSpan &letter, int limit) const
    {
        Search search{letter.end, m_blocks.at(letter.end - 1).page, yearOf(letter.salutation), {}};
        int page = search.signaturePage;
        while (search.from < limit) {
            const int pageStop = std::min(m_blocks.pageEnd(search.from), limit);
            const Found found = figuresOnPage(search, pageStop);
            if (found.last >= 0) {
                letter.end = std::min(tailEnd(found.last, found.stop), limit);
                letter.lastPage = m_blocks.at(letter.end - 1).page;
                if (letter.end < found.stop)
                    return;
            } else if (m_blocks.at(search.from).page != search.signaturePage
                && !isOverflow(search, pageStop, limit)) {
                break;
            }
            page = m_blocks.at(search.from).page;
            if (found.stop < pageStop)
                return;
            search.from = found.stop;
        }
        addPicturePage(letter, page, limit);
    }

private:
    struct Search {
        int from = 0;
        int signaturePage = 0; // the last page before the figures
        int year = 0;
        QSet<int> present; // the blocks of figures found so far
        bool hasOverflown = false;
    };
    struct Found {
        int stop = 0; // where the agenda goes on, or the page ends
        int last = -1; // the last block that belongs to the letter
    };

    // The figures from the search's place to \a pageStop.
    Found figuresOnPage(Search &search, int pageStop) const
    {
        const int from = search.from;
        const bool isSamePage = m_blocks.at(from).page == search.signaturePage;
        const auto known = search.present.size();
        const bool isFirst = known == 0 && m_blocks.at(from).page <= search.signaturePage + 1;
        Found found{firstForeign(from, pageStop)};
        if (isFirst && isStamp(search, found.stop, pageStop))
            found.stop = firstForeign(found.stop + 1, pageStop);
        const int score = figureScore(from, found.stop, search.year, search.present, &found.last);
        const bool isKnown = isSamePage ? score >= 2 : score >= 3 && !m_blocks.isProse(from, found.stop);
        const bool isGuess = !isKnown && isFirst && mayBeFigures(from, found.stop, score);
        if (isGuess)
            found.last = found.stop - 1;
        const bool isMore = isSamePage || known == 0 || search.present.size() > known;
        if ((!isKnown && !isGuess) || !isMore)
            found.last = -1;
        return found;
    }

    // A line such as "Appendix 2" that a council printed above the figures: they come right behind it.
    bool isStamp(const Search &search, int foreign, int pageStop) const
    {
        static const QRegularExpression earlier(
            u"\\b(?:previous|earlier|last|past|prior) years?"_s, QRegularExpression::CaseInsensitiveOption);
        if (foreign >= pageStop || foreign > search.from + 1 || m_blocks.text(foreign).size() > 100
            || earlier.match(m_blocks.text(foreign)).hasMatch())
            return false;
        // Figures of another year behind an "Appendix" are no letter's.
        QList<Token> tokens;
        for (int index = foreign; index < firstForeign(foreign + 1, pageStop); ++index)
            tokens += tokensOf(m_blocks.text(index));
        if (namesOnlyOtherYears(tokens, search.year))
            return false;
        return isSurelyFigures(foreign + 1, pageStop, search.year);
    }

    bool isSurelyFigures(int from, int pageStop, int year) const
    {
        QSet<int> present;
        const int stop = firstForeign(from, pageStop);
        const int score = figureScore(from, stop, year, present, nullptr);
        return score >= 6 && present.size() >= 2 && !m_blocks.isProse(from, stop);
    }

    // The last words of the letter, left over on a page of their own, or a page of notes: the figures may be
    // on the next. That page becomes the search's signature page.
    bool isOverflow(Search &search, int pageStop, int limit) const
    {
        qsizetype length = 0;
        for (int index = search.from; index < pageStop; ++index) {
            length += m_blocks.text(index).size();
            if (m_blocks.isForeign(index) && !m_blocks.isFigure(index))
                return false;
        }
        const bool isNext = m_blocks.at(search.from).page == search.signaturePage + 1;
        if (!search.present.isEmpty() || !isNext)
            return false;
        if (length > longestOverflow) {
            const int next = pageStop < limit ? std::min(m_blocks.pageEnd(pageStop), limit) : pageStop;
            if (search.hasOverflown || !isSurelyFigures(pageStop, next, search.year))
                return false;
        }
        search.hasOverflown = true;
        search.signaturePage = m_blocks.at(search.from).page;
        return true;
    }

    // The year that the letter is about, from its opening.
    int yearOf(int salutation) const
    {
        for (int index = salutation + 1; index < std::min(salutation + 7, m_blocks.size()); ++index) {
            for (const Token &token : tokensOf(m_blocks.text(index))) {
                if (token.kind == Token::Kind::Date && token.date.isValid() && token.date.month() == 3
                    && token.date.day() == 31)
                    return token.date.year();
            }
        }
        return 0;
    }

    // How much on a page speaks for the letter's page of figures; the blocks of figures it holds go to \a
    // present.
    int figureScore(int from, int to, int year, QSet<int> &present, int *last) const
    {
        int score = 0;
        for (int index = from; index < to; ++index) {
            int found = 0;
            if (const auto heading = headingBlock(m_blocks.text(index), m_blocks.wordings())) {
                found = 1;
                present.insert(int(*heading));
            }
            const auto tokens = tokensOf(m_blocks.text(index));
            if (namesOnlyOtherYears(tokens, year))
                continue;
            for (const auto &one : m_blocks.wordings().find(tokens, {Role::Figure, Role::WholeBlock})) {
                if (one.wording->block)
                    present.insert(int(*one.wording->block));
                found = std::max(found, one.wording->role == Role::WholeBlock ? 3 : 2);
            }
            if (m_blocks.isRemnant(index))
                found = 3;
            if (found > 0 && last)
                *last = index;
            score += found;
        }
        return score;
    }

    int firstForeign(int from, int to) const
    {
        int index = from;
        while (index < to && (!m_blocks.isForeign(index) || m_blocks.isFigure(index)))
            ++index;
        return index;
    }

    // Figures in words that no wording knows: per cents under a heading, or beside the Ombudsman's words.
    bool mayBeFigures(int from, int to, int score) const
    {
        QString all;
        for (int index = from; index < to; ++index)
            all += m_blocks.text(index) + u'\n';
        const bool hasNumber = std::ranges::any_of(all, [](QChar unit) { return unit.isDigit(); });
        const bool isOwn =
            score > 0 || (all.contains(u'%') && all.contains(u"Ombudsman") && all.contains(u"upheld"));
        return hasNumber && isOwn && !m_blocks.isProse(from, to)
            && !all.contains(u"stage ", Qt::CaseInsensitive);
    }

    // What follows the last known figure on its page: a note, or a figure in words that nobody knows yet. In
    // typed files an agenda may go on right there, so long paragraphs and new headings end it.
    int tailEnd(int last, int to) const
    {
        int end = last + 1;
        for (int longer = 0; end < to && longer < 6; ++end) {
            longer += m_blocks.text(end).size() > 60 ? 1 : 0;
            if (m_blocks.text(end).size() > 420 || m_blocks.isForeign(end))
                break;
        }
        return end;
    }

    // A page without any word right after the signature: the figures, as a picture.
    void addPicturePage(LetterSpan &letter, int page, int limit) const
    {
        const bool isAtEnd = letter.lastPage == page;
        const int next = letter.lastPage + 1;
        bool hasWords = false;
        for (int index = letter.begin; index < m_blocks.size() && !hasWords; ++index)
            hasWords = m_blocks.at(index).page == next;
        const bool isBeforeNext = limit >= m_blocks.size() || m_blocks.at(limit).page > next;
        if (isAtEnd && next < m_pageCount && !hasWords && isBeforeNext)
            letter.lastPage = next;
    }

    const LetterBlocks &m_blocks;
    int m_pageCount = 0;
};
} // namespace

void addFigurePages(LetterSpan &letter, int limit, int pageCount, const LetterBlocks &blocks)
{
    FigurePages(blocks, pageCount).add(letter, limit);
}
