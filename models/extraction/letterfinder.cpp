// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/letterfinder.h"

#include "extraction/cells.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Role = Wording::Role;

class Finder
{
public:
    Finder(const QList<TextBlock> &blocks, int pageCount, const Wordings &wordings)
        : m_blocks(blocks)
        , m_pageCount(pageCount)
        , m_wordings(wordings)
    {
    }

    QList<LetterSpan> find()
    {
        QList<LetterSpan> letters;
        QList<int> starts;
        for (int index = 0; index < m_blocks.size(); ++index) {
            if (isSalutation(index) && isLetter(index))
                starts.append(index);
        }
        if (starts.isEmpty())
            starts = startsWithoutSalutation();
        for (qsizetype at = 0; at < starts.size(); ++at) {
            const int next = at + 1 < starts.size() ? headerBegin(starts[at + 1], starts[at] + 1) : int(m_blocks.size());
            letters.append(span(starts[at], next, letters.isEmpty() ? 0 : letters.last().end));
        }
        return letters;
    }

private:
    [[nodiscard]] const QString &text(int index) const { return m_blocks[index].text.text; }

    [[nodiscard]] bool isSalutation(int index) const
    {
        return text(index).startsWith(u"Dear "_s, Qt::CaseInsensitive) && text(index).size() <= 100
            && !text(index).endsWith(u'.');
    }

    [[nodiscard]] bool isClosing(int index) const
    {
        const QString lower = text(index).left(30).toLower();
        return std::ranges::any_of(
            m_wordings.list(u"closings"_s), [&](const QString &closing) { return lower.startsWith(closing); });
    }

    [[nodiscard]] bool says(int from, int to, Role role, qsizetype longest) const
    {
        for (int index = std::max(0, from); index < std::min<int>(to, int(m_blocks.size())); ++index) {
            if (text(index).size() <= longest && m_wordings.has(tokensOf(text(index).left(600)), role))
                return true;
        }
        return false;
    }

    [[nodiscard]] int closingAfter(int salutation) const
    {
        for (int index = salutation + 1; index < m_blocks.size() && !isSalutation(index); ++index) {
            if (isClosing(index))
                return index;
        }
        return -1;
    }

    [[nodiscard]] bool namesOmbudsman(int from, int to) const
    {
        for (int index = from; index < std::min<int>(to, int(m_blocks.size())); ++index) {
            if (text(index).contains(u"ombudsman", Qt::CaseInsensitive))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool isLetter(int salutation) const
    {
        const int closing = closingAfter(salutation);
        const bool isSigned = closing > 0 && namesOmbudsman(closing, closing + 9);
        const bool hasTitle = says(salutation - 4, salutation + 4, Role::Title, 90);
        const bool hasOpening = says(salutation + 1, salutation + 7, Role::Opening, 4000);
        if (hasOpening)
            return isSigned || hasTitle || namesOmbudsman(salutation, salutation + 7);
        return hasTitle && isSigned;
    }

    // The page with the address is missing or a picture: the opening and the signature tell.
    [[nodiscard]] QList<int> startsWithoutSalutation() const
    {
        QList<int> starts;
        for (int index = 0; index < m_blocks.size(); ++index) {
            if (!says(index, index + 1, Role::Opening, 4000))
                continue;
            int closing = index;
            while (closing < m_blocks.size() && !isClosing(closing))
                ++closing;
            if (closing < m_blocks.size() && namesOmbudsman(closing, closing + 9)) {
                starts.append(index);
                index = closing;
            }
        }
        return starts;
    }

    [[nodiscard]] int headerBegin(int salutation, int earliest) const
    {
        int begin = salutation;
        while (begin > earliest && salutation - begin < 14) {
            const TextBlock &above = m_blocks[begin - 1];
            const bool isProse = above.text.size() > 160 || (above.text.size() > 60 && above.text.text.endsWith(u'.'));
            if (above.page != m_blocks[salutation].page || isProse || isClosing(begin - 1))
                break;
            --begin;
        }
        return begin;
    }

    // How much on a page speaks for the letter's page of figures; the blocks of figures it holds go to \a present.
    [[nodiscard]] int figureScore(int from, int to, QSet<int> &present, int *last) const
    {
        int score = 0;
        for (int index = from; index < to; ++index) {
            int found = 0;
            if (const auto heading = headingBlock(text(index), m_wordings)) {
                found = 1;
                present.insert(int(*heading));
            }
            for (const auto &one : m_wordings.find(tokensOf(text(index)), {Role::Figure, Role::WholeBlock})) {
                if (one.wording->block)
                    present.insert(int(*one.wording->block));
                found = std::max(found, one.wording->role == Role::WholeBlock ? 3 : 2);
            }
            if (isRemnant(index))
                found = 3;
            if (found > 0 && last)
                *last = index;
            score += found;
        }
        return score;
    }

    [[nodiscard]] bool isRemnant(int index) const
    {
        return text(index).size() < 140 && text(index).contains(u"period ending", Qt::CaseInsensitive);
    }

    [[nodiscard]] int pageEnd(int index) const
    {
        int end = index;
        while (end < m_blocks.size() && m_blocks[end].page == m_blocks[index].page)
            ++end;
        return end;
    }

    // A report is prose; the page of figures is not.
    [[nodiscard]] bool isProse(int from, int to) const
    {
        qsizetype prose = 0;
        qsizetype all = 1;
        for (int index = from; index < to; ++index) {
            all += text(index).size();
            prose += text(index).size() > 330 ? text(index).size() : 0;
        }
        return prose * 2 > all;
    }

    [[nodiscard]] int signatureEnd(int closing, int limit) const
    {
        int end = closing + 1;
        for (int index = closing + 1; index < std::min(limit, closing + 10); ++index) {
            if (text(index).size() > 160 || headingBlock(text(index), m_wordings))
                break;
            if (text(index).contains(u"ombudsman", Qt::CaseInsensitive) || text(index).startsWith(u"Chair", Qt::CaseInsensitive)
                || text(index).contains(u"Commission for Local"))
                end = index + 1;
        }
        return end;
    }

    [[nodiscard]] LetterSpan span(int salutation, int limit, int earliest) const
    {
        LetterSpan letter {.begin = headerBegin(salutation, earliest), .salutation = salutation};
        const int closing = closingAfter(salutation);
        letter.bodyEnd = closing > 0 && closing < limit ? closing : lastBodyBlock(salutation, limit);
        letter.end = signatureEnd(letter.bodyEnd, limit);
        letter.firstPage = m_blocks[letter.begin].page;
        letter.lastPage = m_blocks[letter.end - 1].page;
        addFigures(letter, limit);
        return letter;
    }

    // Where the signature is missing, the body ends where the figures begin, two pages on at the latest.
    [[nodiscard]] int lastBodyBlock(int salutation, int limit) const
    {
        const int page = m_blocks[salutation].page;
        int end = salutation + 1;
        for (; end < limit && m_blocks[end].page <= page + 2; ++end) {
            if (headingBlock(text(end), m_wordings) && m_blocks[end].page > page)
                break;
        }
        return end - 1;
    }

    void addFigures(LetterSpan &letter, int limit) const
    {
        QSet<int> present;
        int from = letter.end;
        int page = m_blocks[letter.end - 1].page;
        while (from < limit) {
            const int to = std::min(pageEnd(from), limit);
            const bool isSamePage = m_blocks[from].page == m_blocks[letter.end - 1].page;
            const auto known = present.size();
            int last = -1;
            const int score = figureScore(from, to, present, &last);
            const bool isFigures = isSamePage ? score >= 2 : score >= 3 && !isProse(from, to);
            if (last >= 0 && isFigures && present.size() >= known) {
                if (!isSamePage && known > 0 && present.size() == known)
                    break;
                letter.end = std::min(tailEnd(last, to), limit);
                letter.lastPage = m_blocks[letter.end - 1].page;
                if (letter.end < to)
                    return;
            } else if (!isSamePage) {
                break;
            }
            page = m_blocks[from].page;
            from = to;
        }
        addPicturePage(letter, page, limit);
    }

    // What follows the last known figure on its page: a note, or a figure in words that nobody knows yet. In typed
    // files an agenda may go on right there, so long paragraphs and new headings end it.
    [[nodiscard]] int tailEnd(int last, int to) const
    {
        int end = last + 1;
        for (; end < to && end <= last + 6; ++end) {
            const QString &next = text(end);
            static const QStringList foreign {u"appendix"_s, u"agenda"_s, u"report"_s, u"committee"_s, u"recommendation"_s,
                u"background"_s, u"item"_s, u"dear"_s, u"minutes"_s, u"conclusion"_s, u"next steps"_s, u"contact"_s};
            const bool isForeign = std::ranges::any_of(
                foreign, [&](const QString &word) { return next.startsWith(word, Qt::CaseInsensitive); });
            if (next.size() > 420 || isForeign)
                break;
        }
        return end;
    }

    // A page without any word right after the signature: the figures, as a picture.
    void addPicturePage(LetterSpan &letter, int page, int limit) const
    {
        const bool isAtEnd = letter.lastPage == page;
        const int next = letter.lastPage + 1;
        const bool hasWords = std::ranges::any_of(m_blocks, [next](const TextBlock &block) { return block.page == next; });
        const bool isBeforeNext = limit >= m_blocks.size() || m_blocks[limit].page > next;
        if (isAtEnd && next < m_pageCount && !hasWords && isBeforeNext)
            letter.lastPage = next;
    }

    const QList<TextBlock> &m_blocks;
    int m_pageCount = 0;
    const Wordings &m_wordings;
};
}

QList<LetterSpan> findLetters(const QList<TextBlock> &blocks, int pageCount, const Wordings &wordings)
{
    return Finder(blocks, pageCount, wordings).find();
}
