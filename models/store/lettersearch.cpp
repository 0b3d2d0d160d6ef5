// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lettersearch.h"

#include "store/pagewords.h"
#include "store/sqlstatement.h"
#include "store/sqltransaction.h"
#include "store/wordstoring.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
// Round each hit in what SQLite gives; searchTextOf() lets no such character into the text.
constexpr QChar hitBegins(2);
constexpr QChar hitEnds(3);
// One letter begins words on every page.
constexpr qsizetype shortestBeginning = 2;

using Ranges = QList<std::pair<int, int>>; // first character, count

/// \a marked without its marks, and where they stood.
std::pair<QString, Ranges> unmarked(const QString &marked)
{
    QString text;
    Ranges ranges;
    int begins = 0;
    for (const QChar c : marked) {
        if (c == hitBegins)
            begins = static_cast<int>(text.size());
        else if (c == hitEnds)
            ranges.append({begins, static_cast<int>(text.size()) - begins});
        else
            text.append(c);
    }
    return {text, ranges};
}

/// What FTS5 is asked for: each term in quotes, so that nothing in it is an operator. Empty where there is
/// none.
QString matchFor(const QString &words)
{
    constexpr qsizetype longest = 1000;
    const auto parts = words.left(longest).normalized(QString::NormalizationForm_KC).split(u'"');
    QStringList terms;
    bool isBeginning = false; // the last term may be the beginning of a word
    const auto add = [&](const QString &term, bool quoted) {
        if (!std::ranges::any_of(term, [](QChar c) { return c.isLetterOrNumber(); }))
            return;
        terms.append(u'"' + term + u'"');
        isBeginning = !quoted && term.size() >= shortestBeginning;
    };
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i % 2 == 1) {
            add(parts.at(i), true);
            continue;
        }
        const auto single = parts.at(i).simplified().split(u' ', Qt::SkipEmptyParts);
        for (const auto &term : single)
            add(term, false);
    }
    return terms.join(u' ') + (isBeginning ? u" *"_s : QString());
}

SearchHit hitOf(const QSqlQuery &row)
{
    SearchHit hit{.letter = LetterId{row.value(0).toLongLong()}, .page = row.value(1).toInt()};
    std::tie(hit.snippet, hit.marks) = unmarked(row.value(2).toString());
    return hit;
}

struct PageRange {
    int first = 0;
    int last = 0;
};

Outcome<PageRange> pagesOf(const QSqlDatabase &database, LetterId letter)
{
    return firstRowOf(
        readSql(database,
            u"SELECT first_page, last_page FROM run WHERE letter = ? ORDER BY run DESC LIMIT 1"_s,
            {idNumber(letter)}),
        [](const QSqlQuery &row) {
            return PageRange{row.value(0).toInt(), row.value(1).toInt()};
        })
        .map([](const std::optional<PageRange> &range) { return range.value_or(PageRange()); });
}

Outcome<void> storePage(const QSqlDatabase &database, LetterId letter, const Page &page)
{
    const auto stored = writeSql(
        database, u"INSERT INTO page_words (letter, page) VALUES (?, ?)"_s, {idNumber(letter), page.number});
    if (!stored)
        return tl::unexpected(stored.error());
    return writeSql(database, u"INSERT INTO page_search (rowid, text) VALUES (?, ?)"_s,
        {stored->lastInsertId(), boundText(searchTextOf(page))})
        .map([](const QSqlQuery &) {});
}
} // namespace

Outcome<QList<SearchHit>> findWords(const CaseFile &caseFile, const QString &words, int limit)
{
    const auto match = matchFor(words);
    if (match.isEmpty())
        return QList<SearchHit>();
    // First which pages, then the words round the hits of these alone: they cost more than the search.
    return rowsOf(readSql(caseFile.database(),
                      u"SELECT page_words.letter, page_words.page,"
                      " snippet(page_search, 0, char(2), char(3), '…', 24)"
                      " FROM page_search JOIN page_words ON page_words.id = page_search.rowid"
                      " WHERE page_search MATCH ? AND +page_search.rowid IN"
                      " (SELECT page_words.id"
                      " FROM page_search JOIN page_words ON page_words.id = page_search.rowid"
                      " JOIN letter ON letter.id = page_words.letter"
                      " WHERE page_search MATCH ? AND letter.removed = 0"
                      " ORDER BY page_search.rank, page_words.letter, page_words.page LIMIT ?)"
                      " ORDER BY page_search.rank, page_words.letter, page_words.page"_s,
                      {match, match, limit}),
        hitOf);
}

Outcome<void> storeWords(const QSqlDatabase &database, LetterId letter, const QList<Page> &pages)
{
    const auto range = pagesOf(database, letter);
    if (!range)
        return tl::unexpected(range.error());
    for (const auto &sql :
        {u"DELETE FROM page_search WHERE rowid IN (SELECT id FROM page_words WHERE letter = ?)"_s,
            u"DELETE FROM page_words WHERE letter = ?"_s}) {
        if (const auto cleared = writeSql(database, sql, {idNumber(letter)}); !cleared)
            return tl::unexpected(cleared.error());
    }
    for (const auto &page : pages) {
        if (page.number < range->first || page.number > range->last)
            continue;
        if (const auto stored = storePage(database, letter, page); !stored)
            return stored;
    }
    return {};
}

Outcome<void> keepWords(CaseFile &caseFile, LetterId letter, const QList<Page> &pages)
{
    return inTransaction(caseFile.database(), [&] { return storeWords(caseFile.database(), letter, pages); });
}

Outcome<QList<LetterId>> lettersWithoutWords(const CaseFile &caseFile)
{
    return rowsOf(
        readSql(caseFile.database(),
            u"SELECT id FROM letter WHERE removed = 0"
            " AND NOT EXISTS (SELECT 1 FROM page_words WHERE page_words.letter = letter.id) ORDER BY id"_s),
        [](const QSqlQuery &row) { return LetterId{row.value(0).toLongLong()}; });
}
