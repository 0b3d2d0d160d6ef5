// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/figurescope.h"

#include "extraction/candidates.h"
#include "extraction/cells.h"
#include "extraction/yearsnamed.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Role = Wording::Role;

constexpr qsizetype longestHeading = 110;

// "Appendix B: the previous year's statistics", but no cell of a table such as "Last year".
bool announcesPast(const QString &text)
{
    static const QRegularExpression past(
        u"\\b(?:last|previous|prior|preceding|earlier) (?:year|period|letter)|\\byear before\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression figures(
        u"\\b(?:statistics|figures|data|performance|results|outcomes|numbers|letter)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.size() <= longestHeading && !text.contains(u'%') && text.contains(past)
        && text.contains(figures);
}

bool saysAny(std::span<const Token> tokens, const QStringList &words)
{
    return std::ranges::any_of(tokens, [&](const Token &token) { return words.contains(token.word); });
}

// A figure beside these is the type's average, though the country is named as well.
const QStringList &typeWords()
{
    static const QStringList words{
        u"similar"_s, u"type"_s, u"kind"_s, u"comparable"_s, u"like"_s, u"peers"_s};
    return words;
}

const QStringList &ownWords()
{
    static const QStringList words{u"you"_s, u"your"_s, u"yours"_s, u"council"_s, u"authority"_s};
    return words;
}
} // namespace

FigureScope::FigureScope(
    const FigurePages &pages, const QList<Statement> &statements, const Wordings &wordings)
    : m_pages(pages)
    , m_statements(statements)
    , m_present(wordings.list(u"present"_s))
{
    findElsewhere();
    findPast(wordings);
    findDoubtfulHeads(wordings);
}

FigureScope::Verdict FigureScope::judge(
    const Statement &statement, int token, const WordingMatch &match, Wording::Role role) const
{
    const auto [first, last] = clauseAround(statement.tokens, token);
    const auto clause = std::span(statement.tokens).subspan(size_t(first), size_t(last - first));
    for (const auto &found : statement.wordings) {
        const bool isElsewhere = found.wording->role == Role::Elsewhere;
        if (!isElsewhere && found.wording->role != Role::Decoy)
            continue;
        const bool isInClause = found.match.first < last && found.match.last > first;
        // "The Ombudsman did not uphold any complaints"
        const bool mayYield = found.wording->yields || role == Role::WholeBlock;
        const bool isOwnWord = mayYield && found.match.first >= match.first && found.match.last <= match.last;
        if (isInClause && !isOwnWord && !(isElsewhere && saysAny(clause, typeWords())))
            return Verdict::Decoy;
    }
    if (looksBack(statement, token, clause))
        return Verdict::OtherYear;
    if (isElsewhere(statement) && !saysAny(clause, typeWords()) && !saysAny(clause, ownWords()))
        return Verdict::Decoy;
    return nameAnotherYear(clause, m_pages.yearEnding) ? Verdict::OtherYear : Verdict::Fine;
}

// "Last year we upheld 4 complaints, 80% of the 5 that we investigated." "This was 80% last year (4 of 5)."
bool FigureScope::looksBack(const Statement &statement, int token, std::span<const Token> clause) const
{
    const bool isPresent = saysAny(clause, m_present) || nameTheYear(clause, m_pages.yearEnding)
        || std::ranges::adjacent_find(clause,
               [](const Token &first, const Token &second) {
                   return first.word == u"this" && (second.word == u"year" || second.word == u"period");
               })
            != clause.end();
    if (isPresent)
        return false;
    const auto &tokens = statement.tokens;
    const auto firstNumber = int(std::ranges::find_if(tokens, &Token::isNumber) - tokens.begin());
    int outside = token;
    while (outside >= 0 && tokens[outside].aside != 0)
        --outside;
    const auto around = clauseAround(tokens, std::max(outside, 0));
    const bool isAside = tokens[token].aside != 0 && outside >= 0;
    return std::ranges::any_of(statement.wordings, [&](const FoundWording &found) {
        const auto &match = found.match;
        return found.wording->past
            && (match.last <= firstNumber
                || (isAside && match.first < around.second && match.last > around.first));
    });
}

bool FigureScope::isElsewhere(const Statement &statement) const
{
    const auto number = std::ranges::find_if(statement.tokens, &Token::isNumber);
    const auto before = int(number - statement.tokens.begin());
    return m_elsewhere.contains(int(&statement - m_statements.constData()))
        || std::ranges::any_of(statement.wordings, [before](const FoundWording &found) {
               return found.wording->role == Role::Elsewhere && found.match.last <= before;
           });
}

void FigureScope::findElsewhere()
{
    for (int index = 1; index < m_statements.size(); ++index) {
        const Statement &statement = m_statements[index];
        const Statement &before = m_statements[index - 1];
        if (m_pages.isBody(statement.block) && before.block == statement.block && isElsewhere(before)
            && !saysAny(statement.tokens, ownWords()))
            m_elsewhere.insert(index);
    }
}

// Only what stands below such a heading on its page, up to words that name the letter's own year; below one
// that names another body, up to a heading of ours.
void FigureScope::findPast(const Wordings &wordings)
{
    QHash<int, QList<const Statement *>> byBlock;
    for (const Statement &statement : m_statements)
        byBlock[statement.block].append(&statement);
    QHash<int, bool> otherYears; // by page
    int pastPage = -1;
    int foreignPage = -1;
    for (int index = m_pages.bodyEnd; index < m_pages.blocks.size(); ++index) {
        const TextBlock &block = m_pages.blocks[index];
        const bool isOwn = std::ranges::any_of(
            byBlock.value(index), [this](const Statement *one) { return namesItsYear(*one); });
        if (announcesPast(block.text.text) && !isOwn)
            pastPage = block.page;
        else if (block.page != pastPage || isOwn)
            pastPage = -1;
        const QString &heading = block.text.text;
        const bool isForeign = heading.size() <= longestHeading && !heading.endsWith(u'.')
            && !heading.contains(u'%') && namesOtherBody(heading, wordings);
        if (isForeign)
            foreignPage = block.page;
        else if (block.page != foreignPage || headingBlock(heading, wordings))
            foreignPage = -1;
        if (!otherYears.contains(block.page))
            otherYears.insert(block.page, isOtherYearsPage(block.page));
        if (pastPage >= 0 || foreignPage >= 0 || otherYears.value(block.page))
            m_pastBlocks.insert(index);
    }
}

// No cell of a table, which has others beside it, and no name of the letter's own council.
bool FigureScope::isDoubtfulHead(int block, const QStringList &scopes) const
{
    const TextBlock &head = m_pages.blocks[block];
    const QString text = head.text.text.toLower();
    if (text.size() > longestHeading || text.contains(u'%') || text.contains(u'|') || text.endsWith(u'.')
        || text.contains(u"ombudsman") || text.contains(u"commission"))
        return false;
    if (!m_pages.authority.isEmpty() && text.contains(m_pages.authority.toLower()))
        return false;
    const bool isCell = std::ranges::any_of(m_pages.blocks, [&head](const TextBlock &other) {
        return &other != &head && other.page == head.page
            && std::abs(other.box.center().y() - head.box.center().y()) < 0.4 * head.height;
    });
    QString words = u" "_s;
    for (const Token &token : tokensOf(text))
        words += token.word + u' ';
    return !isCell && std::ranges::any_of(scopes, [&words](const QString &scope) {
        return words.contains(u' ' + scope + u' ');
    });
}

// Only what stands above the first figure of a page speaks for it.
void FigureScope::findDoubtfulHeads(const Wordings &wordings)
{
    auto scopes = wordings.list(u"other_scopes"_s);
    if (!m_pages.isAgain)
        scopes += wordings.list(u"other_versions"_s);
    QSet<int> stating; // blocks
    for (const Statement &statement : m_statements) {
        const auto isFigure = [](const FoundWording &one) {
            return one.wording->role == Role::Figure || one.wording->role == Role::WholeBlock;
        };
        if (std::ranges::any_of(statement.wordings, isFigure))
            stating.insert(statement.block);
    }
    int page = -1;
    bool isAbove = true;
    QString head;
    for (int index = m_pages.bodyEnd; index < m_pages.blocks.size(); ++index) {
        const TextBlock &block = m_pages.blocks[index];
        if (block.page != page) {
            page = block.page;
            isAbove = true;
            head.clear();
        }
        const bool isHeading = headingBlock(block.text.text, wordings).has_value();
        isAbove = isAbove && !isHeading && !stating.contains(index);
        if (isAbove && isDoubtfulHead(index, scopes))
            head = block.text.text.simplified();
        if (!head.isEmpty())
            m_doubtfulHeads.insert(index, head);
    }
}

// A page whose sentences give only other years' periods.
bool FigureScope::isOtherYearsPage(int page) const
{
    bool hasOther = false;
    for (const Statement &statement : m_statements) {
        if (statement.block < m_pages.bodyEnd || m_pages.blocks[statement.block].page != page)
            continue;
        if (namesItsYear(statement))
            return false;
        const bool isPeriod = statement.text.text.contains(u"period"_s, Qt::CaseInsensitive);
        hasOther = hasOther || (isPeriod && nameAnotherYear(statement.tokens, m_pages.yearEnding));
    }
    return hasOther;
}

bool FigureScope::namesItsYear(const Statement &statement) const
{
    return nameTheYear(statement.tokens, m_pages.yearEnding);
}

bool FigureScope::sharesClause(const Statement &statement, int token)
{
    const auto [first, last] = clauseAround(statement.tokens, token);
    const auto clause = std::span(statement.tokens).subspan(size_t(first), size_t(last - first));
    return std::ranges::count_if(clause, &Token::isNumber) > 1;
}
