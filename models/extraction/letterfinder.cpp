// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/letterfinder.h"

#include "extraction/cells.h"
#include "extraction/figurepages.h"
#include "extraction/letterblocks.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Role = Wording::Role;

// How far away from a letter its page of figures is looked for, and how many pages are looked at in all.
constexpr int nearPages = 8;
constexpr int mostLooks = 400;

class Finder {
public:
    Finder(const QList<TextBlock> &blocks, int pageCount, const Wordings &wordings,
        const ReferenceData &reference)
        : m_blocks(blocks, wordings)
        , m_pageCount(pageCount)
        , m_reference(reference)
    {
        findClosings();
    }

    QList<LetterSpan> find()
    {
        QList<int> starts = startsWithSalutation();
        if (starts.isEmpty())
            starts = startsWithoutSalutation();
        QList<LetterSpan> letters;
        QList<int> limits;
        for (qsizetype at = 0; at < starts.size(); ++at) {
            limits.append(
                at + 1 < starts.size() ? headerBegin(starts[at + 1], starts[at] + 1) : m_blocks.size());
            letters.append(span(starts[at], limits.last(), letters.isEmpty() ? 0 : letters.last().end));
        }
        addFigures(letters, limits);
        return letters;
    }

private:
    void findClosings()
    {
        m_closings.resize(m_blocks.size() + 1);
        m_salutations.resize(m_blocks.size() + 1);
        m_closings.back() = m_salutations.back() = m_blocks.size();
        for (int index = m_blocks.size() - 1; index >= 0; --index) {
            m_closings[index] = m_blocks.isClosing(index) ? index : m_closings[index + 1];
            m_salutations[index] = m_blocks.isSalutation(index) ? index : m_salutations[index + 1];
        }
    }

    // The closing that follows before the next salutation; -1 where none does.
    [[nodiscard]] int closingAfter(int index) const
    {
        const int closing = index + 1 < m_blocks.size() ? m_closings[index + 1] : m_blocks.size();
        return closing < m_blocks.size() && closing < m_salutations[index + 1] ? closing : -1;
    }

    [[nodiscard]] bool isSigned(int closing) const
    {
        return closing > 0 && closing < m_blocks.size() && m_blocks.namesOmbudsman(closing, closing + 9);
    }

    [[nodiscard]] bool isLetter(int salutation) const
    {
        const int closing = closingAfter(salutation);
        const bool hasTitle = m_blocks.says(salutation - 4, salutation + 4, Role::Title, 90);
        const bool hasOpening = m_blocks.says(salutation + 1, salutation + 7, Role::Opening, 4000);
        if (hasOpening)
            return isSigned(closing) || hasTitle || m_blocks.namesOmbudsman(salutation, salutation + 7);
        return hasTitle && isSigned(closing);
    }

    // One more than is read: the caller sees that there are more.
    [[nodiscard]] static bool isFull(const QList<int> &starts) { return starts.size() > mostLetters; }

    [[nodiscard]] QList<int> startsWithSalutation() const
    {
        QList<int> starts;
        for (int index = 0; index < m_blocks.size() && !isFull(starts); ++index) {
            if (m_blocks.isSalutation(index) && isLetter(index))
                starts.append(index);
        }
        return starts;
    }

    // The page with the address is missing or a picture: the opening and the signature tell.
    [[nodiscard]] QList<int> startsWithoutSalutation() const
    {
        QList<int> starts;
        for (int index = 0; index < m_blocks.size() && !isFull(starts); ++index) {
            const int closing = m_closings[index];
            if (closing == m_blocks.size())
                break;
            if (!m_blocks.says(index, index + 1, Role::Opening, 4000))
                continue;
            if (isSigned(closing)) {
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
            const TextBlock &above = m_blocks.at(begin - 1);
            const bool isProse =
                above.text.size() > 160 || (above.text.size() > 60 && above.text.text.endsWith(u'.'));
            if (above.page != m_blocks.at(salutation).page || isProse || m_blocks.isClosing(begin - 1)
                || m_blocks.isFigure(begin - 1))
                break;
            --begin;
        }
        return begin;
    }

    // A line of the signature that breaks in the middle of the post.
    [[nodiscard]] bool goesOn(int index) const
    {
        static const QRegularExpression open(
            u"(?:\\b(?:for|in|of|and|the|local|social|care|government)|[,&])$"_s,
            QRegularExpression::CaseInsensitiveOption);
        return open.match(m_blocks.text(index)).hasMatch();
    }

    [[nodiscard]] int signatureEnd(int closing, int limit) const
    {
        int end = closing + 1;
        for (int index = closing + 1; index < std::min(limit, closing + 10); ++index) {
            const QString &text = m_blocks.text(index);
            const bool isNextPage = end > closing + 1 && m_blocks.at(index).page > m_blocks.at(end - 1).page;
            if (text.size() > 160 || m_blocks.isFigure(index) || m_blocks.isForeign(index)
                || namesOtherOmbudsman(text) || (isNextPage && !goesOn(end - 1)))
                break;
            const bool isRest = index == end && end > closing + 1 && text.size() <= 60 && goesOn(end - 1);
            if (isRest || text.contains(u"ombudsman", Qt::CaseInsensitive)
                || text.startsWith(u"Chair", Qt::CaseInsensitive) || text.contains(u"Commission for Local"))
                end = index + 1;
        }
        return end;
    }

    [[nodiscard]] LetterSpan span(int salutation, int limit, int earliest) const
    {
        LetterSpan letter{.begin = headerBegin(salutation, earliest), .salutation = salutation};
        const int closing = closingAfter(salutation);
        letter.bodyEnd = closing > 0 && closing < limit ? closing : lastBodyBlock(salutation, limit);
        letter.end = signatureEnd(letter.bodyEnd, limit);
        letter.firstPage = m_blocks.at(letter.begin).page;
        letter.lastPage = m_blocks.at(letter.end - 1).page;
        return letter;
    }

    [[nodiscard]] FigurePageFinder figuresOf(LetterSpan &letter) const
    {
        return {letter, m_blocks, m_pageCount, m_reference};
    }

    void addFigures(QList<LetterSpan> &letters, const QList<int> &limits) const
    {
        const QList<LetterSpan> bare = letters;
        for (qsizetype at = 0; at < letters.size(); ++at)
            addBehind(letters[at], limits[at]);
        if (const auto turned = withFiguresFirst(bare, letters))
            letters = *turned;
        for (qsizetype at = 0; at < letters.size(); ++at) {
            if (!letters[at].hasFigures && letters[at].tables.isEmpty())
                figuresOf(letters[at]).addBefore(at > 0 ? letters[at - 1].end : 0);
        }
        addNamedFigures(letters);
        dropTaken(letters);
        doubtNeighbours(letters);
        for (qsizetype at = 1; at < letters.size(); ++at)
            letters[at].isMixed = isMixed(bare[at - 1], bare[at], limits[at]);
    }

    void addBehind(LetterSpan &letter, int limit) const
    {
        FigurePageFinder finder = figuresOf(letter);
        if (finder.addOldTables(limit))
            return;
        finder.addBehind(limit);
        finder.noteAgain(limit);
    }

    // Several letters, each of which stands behind its page of figures: else every letter would get those of
    // the next. Pages that name their council need no such guess.
    [[nodiscard]] std::optional<QList<LetterSpan>> withFiguresFirst(
        QList<LetterSpan> bare, const QList<LetterSpan> &letters) const
    {
        if (letters.size() < 2 || letters.last().hasFigures
            || std::ranges::any_of(letters, &LetterSpan::namesOwn))
            return {};
        for (qsizetype at = 0; at < bare.size(); ++at) {
            figuresOf(bare[at]).addBefore(at > 0 ? bare[at - 1].end : 0);
            if (!bare[at].hasFigures)
                return {};
        }
        return bare;
    }

    // Pages put together in a wrong order: figures that name their council, a few pages away from its letter.
    void addNamedFigures(QList<LetterSpan> &letters) const
    {
        QList<int> pages; // first blocks
        for (int index = 0; index < m_blocks.size(); index = m_blocks.pageEnd(index))
            pages.append(index);
        QSet<int> taken = takenPages(letters);
        int looks = 0;
        for (LetterSpan &letter : letters) {
            for (qsizetype at = 0;
                 at < pages.size() && looks < mostLooks && !letter.hasFigures && letter.tables.isEmpty();
                 ++at) {
                const int page = m_blocks.at(pages[at]).page;
                const bool isNear =
                    page >= letter.firstPage - nearPages && page <= letter.lastPage + nearPages;
                if (!isNear || taken.contains(page))
                    continue;
                ++looks;
                figuresOf(letter).addNamed(pages[at], m_blocks.pageEnd(pages[at]));
                if (letter.hasFigures)
                    taken.insert(page);
            }
        }
    }

    // Figures that are another letter's are not said once more.
    void dropTaken(QList<LetterSpan> &letters) const
    {
        const QSet<int> taken = takenPages(letters);
        for (LetterSpan &letter : letters) {
            letter.again.removeIf([&](const BlockStretch &one) {
                const int page = m_blocks.at(one.from).page;
                return page > letter.lastPage && taken.contains(page);
            });
        }
    }

    [[nodiscard]] QSet<int> takenPages(const QList<LetterSpan> &letters) const
    {
        QSet<int> taken;
        for (const LetterSpan &letter : letters) {
            for (int index = letter.begin; index < letter.end; ++index) {
                if (!letter.others.contains(index))
                    taken.insert(m_blocks.at(index).page);
            }
            for (const int index : letter.apart)
                taken.insert(m_blocks.at(index).page);
            for (const BlockStretch &table : letter.tables)
                taken.insert(m_blocks.at(table.from).page);
        }
        return taken;
    }

    // Figures without a name between a letter that has none and another may be either's.
    void doubtNeighbours(QList<LetterSpan> &letters) const
    {
        for (qsizetype at = 0; at < letters.size(); ++at) {
            const LetterSpan &bare = letters[at];
            if (bare.hasFigures || !m_blocks.hasWords(bare.lastPage))
                continue;
            if (at > 0 && !letters[at - 1].namesOwn)
                doubt(letters[at - 1]);
            if (at + 1 < letters.size() && !letters[at + 1].namesOwn && isFollowedByFigures(letters[at + 1]))
                doubt(letters[at + 1]);
            noteUnnamed(letters, at);
        }
    }

    // Figures without a name, next to a letter that has none or left over behind the last one, may be its.
    void noteUnnamed(QList<LetterSpan> &letters, qsizetype at) const
    {
        int page = -1;
        if (at > 0 && letters[at - 1].hasFigures && !letters[at - 1].namesOwn)
            page = letters[at - 1].lastPage;
        auto next = at + 1;
        while (next < letters.size() && !letters[next].hasFigures)
            ++next;
        if (page < 0 && next < letters.size() && !letters[next].namesOwn
            && (isFollowedByFigures(letters[next]) || !letters[next].again.isEmpty() || next > at + 1))
            page = letters[next].lastPage;
        if (page < 0 || !letters[at].leftOut.isEmpty())
            return;
        letters[at].leftOut = {int(Block::Upheld), int(Block::Compliance), int(Block::Remedy)};
        letters[at].leftOutPage = page;
    }

    static void doubt(LetterSpan &letter)
    {
        for (int page = letter.firstPage; letter.hasFigures && page <= letter.lastPage; ++page)
            letter.unsurePages.insert(page);
    }

    [[nodiscard]] bool isFollowedByFigures(LetterSpan letter) const
    {
        const int next = letter.end;
        const bool isWhole = next < m_blocks.size() && m_blocks.pageBegin(next) == next;
        return letter.hasFigures && isWhole && figuresOf(letter).isApart(next, m_blocks.pageEnd(next));
    }

    // Its signature and another one follow, while the letter before it has none.
    [[nodiscard]] bool isMixed(const LetterSpan &before, const LetterSpan &letter, int limit) const
    {
        const int closing = closingAfter(letter.salutation);
        const int second = closing > 0 ? closingAfter(closing) : -1;
        return closingAfter(before.salutation) < 0 && second > 0 && second < limit && isSigned(second);
    }

    // Where the signature is missing, the body ends where the figures begin, two pages on at the latest.
    [[nodiscard]] int lastBodyBlock(int salutation, int limit) const
    {
        const int page = m_blocks.at(salutation).page;
        int end = salutation + 1;
        for (; end < limit && m_blocks.at(end).page <= page + 2; ++end) {
            if (headingBlock(m_blocks.text(end), m_blocks.wordings()) && m_blocks.at(end).page > page)
                break;
        }
        return end - 1;
    }

    const LetterBlocks m_blocks;
    int m_pageCount = 0;
    const ReferenceData &m_reference;
    QList<int> m_closings; // the first one from each block on
    QList<int> m_salutations;
};
} // namespace

QList<LetterSpan> findLetters(
    const QList<TextBlock> &blocks, int pageCount, const Wordings &wordings, const ReferenceData &reference)
{
    return Finder(blocks, pageCount, wordings, reference).find();
}
