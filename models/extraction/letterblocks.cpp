// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/letterblocks.h"

#include "extraction/cells.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Role = Wording::Role;

// Heads and feet have few lines.
constexpr int edgeBlocks = 2;

// "Page 3 of 12" differs from page to page, what stands beside it does not.
QString withoutPage(QString text)
{
    static const QRegularExpression page(
        u"\\bpage\\s*\\d+(?:\\s*(?:of|/)\\s*\\d+)?"_s, QRegularExpression::CaseInsensitiveOption);
    return text.remove(page).simplified();
}
} // namespace

LetterBlocks::LetterBlocks(const QList<TextBlock> &blocks, const Wordings &wordings)
    : m_blocks(blocks)
    , m_wordings(wordings)
{
    m_figureWordings.resize(size());
    m_pageEnds.resize(size());
    for (int index = size() - 1, end = size(); index >= 0; --index) {
        if (index + 1 < size() && m_blocks[index].page != m_blocks[index + 1].page)
            end = index + 1;
        m_pageEnds[index] = end;
        m_pagesWithWords.insert(m_blocks[index].page);
    }
    for (int index = 0; index < size(); index = pageEnd(index)) {
        for (const QString &edge : edges(index))
            ++m_edgePages[edge];
    }
}

// The heads and feet, each once, of the page that begins with \a begin.
QStringList LetterBlocks::edges(int begin) const
{
    QStringList found;
    const int end = pageEnd(begin);
    for (int index = begin; index < end; ++index) {
        if (index < begin + edgeBlocks || index >= end - edgeBlocks)
            found.append(withoutPage(text(index).left(100)));
    }
    found.removeDuplicates();
    return found;
}

bool LetterBlocks::isRunningHead(int index) const
{
    return text(index).size() <= 100 && m_edgePages.value(withoutPage(text(index))) > 1;
}

int LetterBlocks::pageBegin(int index) const
{
    return int(std::ranges::lower_bound(m_pageEnds, m_pageEnds[index]) - m_pageEnds.begin());
}

bool LetterBlocks::isSalutation(int index) const
{
    return text(index).startsWith(u"Dear "_s, Qt::CaseInsensitive) && text(index).size() <= 100
        && !text(index).endsWith(u'.');
}

bool LetterBlocks::isClosing(int index) const
{
    const QString lower = text(index).left(30).toLower();
    return std::ranges::any_of(
        m_wordings.list(u"closings"_s), [&](const QString &closing) { return lower.startsWith(closing); });
}

bool LetterBlocks::isFigure(int index) const
{
    return headingBlock(text(index), m_wordings) || isRemnant(index) || statesFigure(index);
}

const QList<const Wording *> &LetterBlocks::figureWordings(int index) const
{
    auto &known = m_figureWordings[index];
    if (!known) {
        known.emplace();
        for (const auto &found : m_wordings.find(tokensOf(text(index)), {Role::Figure, Role::WholeBlock}))
            known->append(found.wording);
    }
    return *known;
}

bool LetterBlocks::isRemnant(int index) const
{
    return text(index).size() < 140 && text(index).contains(u"period ending", Qt::CaseInsensitive);
}

bool LetterBlocks::isForeign(int index) const
{
    static const QStringList foreign{u"appendix"_s, u"agenda"_s, u"report of"_s, u"report to"_s,
        u"committee"_s, u"recommendation:"_s, u"recommendations:"_s, u"dear "_s, u"minutes"_s,
        u"background papers"_s, u"next steps"_s};
    static const QRegularExpression item(u"^Item \\d+\\b"_s, QRegularExpression::CaseInsensitiveOption);
    if (isRunningHead(index) && !isSalutation(index))
        return false;
    return item.match(text(index)).hasMatch() || std::ranges::any_of(foreign, [&](const QString &word) {
        return text(index).startsWith(word, Qt::CaseInsensitive);
    });
}

bool LetterBlocks::says(int from, int to, Role role, qsizetype longest) const
{
    for (int index = std::max(0, from); index < std::min<int>(to, size()); ++index) {
        if (text(index).size() <= longest && m_wordings.has(tokensOf(text(index).left(600)), role))
            return true;
    }
    return false;
}

bool LetterBlocks::namesOmbudsman(int from, int to) const
{
    for (int index = from; index < std::min<int>(to, size()); ++index) {
        if (text(index).contains(u"ombudsman", Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool LetterBlocks::isProse(int from, int to) const
{
    qsizetype prose = 0;
    qsizetype all = 1;
    for (int index = from; index < to; ++index) {
        all += text(index).size();
        prose += text(index).size() > 330 ? text(index).size() : 0;
    }
    return prose * 2 > all;
}
