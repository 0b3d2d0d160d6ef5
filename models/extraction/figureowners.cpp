// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/figureowners.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestHead = 110;
constexpr qsizetype longestLead = 200; // a sentence above the figures that says whose they are
constexpr qsizetype longestLooked = 600; // of a block: names stand early in it

bool anyOf(const QList<NamedBody> &named, const NamedBody &body, const ReferenceData &reference)
{
    return std::ranges::any_of(named, [&](const NamedBody &one) { return one.maybe(body, reference); });
}

// "… in similar organisations such as Kent County Council"
bool isPeer(const QString &text, const QString &name)
{
    static const QRegularExpression peers(
        u"\\b(?:similar|such as|including|comparable)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    const auto at = text.indexOf(name);
    return at > 0 && text.left(at).contains(peers);
}
} // namespace

FigureOwners::FigureOwners(
    const LetterBlocks &blocks, const ReferenceData &reference, int begin, int salutation, QDate day)
    : m_blocks(blocks)
    , m_reference(reference)
    , m_day(day)
{
    QString head;
    for (int index = begin; index < salutation; ++index)
        head += m_blocks.text(index).left(longestLooked) + u'\n';
    m_own = bodiesNamed(head, reference, day);
    for (int index = begin; index < std::min(m_blocks.size(), salutation + 60); ++index) {
        if (m_blocks.isRunningHead(index))
            m_heads.insert(m_blocks.text(index));
    }
}

// A letter whose address is a picture is read as that of the council which its figures name first.
void FigureOwners::adoptOwn(int from, int to)
{
    for (int index = from; index < to && m_own.isEmpty(); ++index) {
        if (m_blocks.text(index).size() <= longestHead || m_blocks.statesFigure(index))
            m_own = bodiesNamed(m_blocks.text(index).left(longestLooked), m_reference, m_day);
        m_isAdopted = !m_own.isEmpty();
    }
}

FigureOwners::Mark FigureOwners::markOf(int index, bool isAbove) const
{
    Mark mark{.figure = m_blocks.statesFigure(index)};
    const QString text = m_blocks.text(index).left(longestLooked);
    if (m_heads.contains(text))
        return mark;
    const bool isShort = !text.contains(u'%')
        && (isAbove ? text.size() <= longestLead : text.size() <= longestHead && !text.endsWith(u'.'));
    for (const NamedBody &body : bodiesNamed(text, m_reference, m_day)) {
        const bool isOwn = anyOf(m_own, body, m_reference);
        // A note names neighbours and those that a council was made from, a sentence on averages its peers.
        const bool isAside = mark.figure && isPeer(text, body.name);
        if (!isOwn && !body.byPopulation && (isAside || (!isShort && !mark.figure)))
            continue;
        // "Adjusted for BCP's population": short forms that no register holds.
        mark.unsure = mark.unsure || (!isOwn && body.byPopulation && body.gssCode.isEmpty());
        if (mark.unsure)
            continue;
        (isOwn ? mark.own : mark.other) = true;
        mark.byPopulation = mark.byPopulation || (!isOwn && body.byPopulation);
        if (!isOwn)
            mark.name = body.name;
    }
    if (namesOtherOmbudsman(text) && (isShort || mark.figure)) {
        mark.own = false;
        mark.other = true;
        mark.name = text.left(60).simplified();
    }
    mark.isHead = mark.byPopulation || (mark.other && !mark.own && isShort && !mark.figure);
    return mark;
}

// A head above all figures, a foot beneath all, or the name of the population that they are divided by.
bool FigureOwners::speaksForAll(const QList<Mark> &marks)
{
    const auto head = std::ranges::find_if(marks, &Mark::isHead);
    if (head == marks.end())
        return false;
    const bool isFoot = marks.end() - head <= 3;
    return head->byPopulation || std::none_of(marks.begin(), head, std::mem_fn(&Mark::figure))
        || (isFoot && std::none_of(head, marks.end(), std::mem_fn(&Mark::figure)));
}

PageOwners FigureOwners::judge(int from, int to, bool isWhole)
{
    adoptOwn(from, to);
    QList<Mark> marks;
    bool isAbove = true;
    for (int index = from; index < to; ++index) {
        marks.append(markOf(index, isAbove));
        isAbove = isAbove && !marks.last().figure;
    }
    const bool hasOwn = std::ranges::any_of(marks, &Mark::own);
    const bool hasOther = std::ranges::any_of(marks, &Mark::other);
    const bool isAll = !hasOwn && isWhole && speaksForAll(marks);
    if (hasOwn || hasOther)
        m_isOther = isAll;
    PageOwners owners{.namesOwn = hasOwn && !hasOther && !m_isAdopted};
    owners.unsure = std::ranges::any_of(
        marks, [isAll](const Mark &mark) { return mark.unsure || (mark.isHead && !isAll); });
    const auto head = std::ranges::find_if(marks, &Mark::isHead);
    const auto named = head != marks.end() ? head : std::ranges::find_if(marks, &Mark::other);
    if (named != marks.end())
        m_other = named->name;
    for (int index = from; index < to; ++index) {
        const Mark &mark = marks[index - from];
        if (mark.own != mark.other)
            m_isOther = mark.other;
        if (m_isOther)
            owners.others.insert(index);
    }
    owners.other = m_other;
    return owners;
}
