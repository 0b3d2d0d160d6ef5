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

class Finder {
public:
    Finder(const QList<TextBlock> &blocks, int pageCount, const Wordings &wordings)
        : m_blocks(blocks, wordings)
        , m_pageCount(pageCount)
    {
    }

    QList<LetterSpan> find()
    {
        QList<LetterSpan> letters;
        QList<int> starts;
        for (int index = 0; index < m_blocks.size(); ++index) {
            if (m_blocks.isSalutation(index) && isLetter(index))
                starts.append(index);
        }
        if (starts.isEmpty())
            starts = startsWithoutSalutation();
        for (qsizetype at = 0; at < starts.size(); ++at) {
            const int next =
                at + 1 < starts.size() ? headerBegin(starts[at + 1], starts[at] + 1) : m_blocks.size();
            letters.append(span(starts[at], next, letters.isEmpty() ? 0 : letters.last().end));
        }
        return letters;
    }

private:
    [[nodiscard]] int closingAfter(int salutation) const
    {
        for (int index = salutation + 1; index < m_blocks.size() && !m_blocks.isSalutation(index); ++index) {
            if (m_blocks.isClosing(index))
                return index;
        }
        return -1;
    }

    [[nodiscard]] bool isLetter(int salutation) const
    {
        const int closing = closingAfter(salutation);
        const bool isSigned = closing > 0 && m_blocks.namesOmbudsman(closing, closing + 9);
        const bool hasTitle = m_blocks.says(salutation - 4, salutation + 4, Role::Title, 90);
        const bool hasOpening = m_blocks.says(salutation + 1, salutation + 7, Role::Opening, 4000);
        if (hasOpening)
            return isSigned || hasTitle || m_blocks.namesOmbudsman(salutation, salutation + 7);
        return hasTitle && isSigned;
    }

    // The page with the address is missing or a picture: the opening and the signature tell.
    [[nodiscard]] QList<int> startsWithoutSalutation() const
    {
        QList<int> starts;
        for (int index = 0; index < m_blocks.size(); ++index) {
            if (!m_blocks.says(index, index + 1, Role::Opening, 4000))
                continue;
            int closing = index;
            while (closing < m_blocks.size() && !m_blocks.isClosing(closing))
                ++closing;
            if (closing < m_blocks.size() && m_blocks.namesOmbudsman(closing, closing + 9)) {
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
            if (text.size() > 160 || m_blocks.isFigure(index) || m_blocks.isForeign(index))
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
        addFigurePages(letter, limit, m_pageCount, m_blocks);
        return letter;
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

    LetterBlocks m_blocks;
    int m_pageCount = 0;
};
} // namespace

QList<LetterSpan> findLetters(const QList<TextBlock> &blocks, int pageCount, const Wordings &wordings)
{
    return Finder(blocks, pageCount, wordings).find();
}
