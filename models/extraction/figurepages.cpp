// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/figurepages.h"

#include "extraction/cells.h"
#include "extraction/oldtables.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Role = Wording::Role;

// A few words of a letter that its page had no room for.
constexpr qsizetype longestOverflow = 200;

// What a page break can part from the one block of figures that it falls into.
constexpr qsizetype longestRest = 700;

// A table of figures without a sentence.
constexpr qsizetype longestTable = 800;

// Pages of other bodies' figures that may stand before the letter's own.
constexpr int mostSkipped = 4;

// Pages without figures, such as blank or explaining ones, that may stand between those of figures.
constexpr int mostPauses = 2;

// How many pages behind the letter's figures are looked at for figures once more.
constexpr int mostAgain = 6;

// The year that \a token names; 0 where none.
int yearNamed(const Token &token)
{
    if (token.kind == Token::Kind::Year)
        return token.yearEnding;
    return token.kind == Token::Kind::Date && token.date.isValid()
        ? token.date.addMonths(-3).addDays(-1).year() + 1
        : 0;
}

// A paragraph that looks back on another year quotes that year's figures.
bool namesOnlyOtherYears(const QList<Token> &tokens, int year)
{
    bool hasOther = false;
    for (const Token &token : tokens) {
        const int named = yearNamed(token);
        if (named == year)
            return false;
        hasOther = hasOther || named > 0;
    }
    return hasOther && year > 0;
}

// The year that the letter is about, from its opening.
int yearOf(int salutation, const LetterBlocks &blocks)
{
    for (int index = salutation + 1; index < std::min(salutation + 7, blocks.size()); ++index) {
        for (const Token &token : tokensOf(blocks.text(index))) {
            if (token.kind == Token::Kind::Date && token.date.isValid() && token.date.month() == 3
                && token.date.day() == 31)
                return token.date.year();
        }
    }
    return 0;
}
} // namespace

FigurePageFinder::FigurePageFinder(
    LetterSpan &letter, const LetterBlocks &blocks, int pageCount, const ReferenceData &reference)
    : m_letter(letter)
    , m_blocks(blocks)
    , m_pageCount(pageCount)
    , m_year(yearOf(letter.salutation, blocks))
    , m_owners(
          blocks, reference, letter.begin, letter.salutation, m_year > 0 ? QDate(m_year, 3, 31) : QDate())
{
}

bool FigurePageFinder::addOldTables(int limit)
{
    if (m_year == 0 || m_year >= firstYearOfMeasures)
        return false;
    m_letter.tables = findOldTables(m_blocks, m_letter.end, limit);
    for (const BlockStretch &table : std::as_const(m_letter.tables))
        m_letter.lastPage = std::max(m_letter.lastPage, m_blocks.at(table.from).page);
    return !m_letter.tables.isEmpty();
}

void FigurePageFinder::addBehind(int limit)
{
    Search search{m_letter.end, m_blocks.at(m_letter.end - 1).page, {}};
    const int first = search.signaturePage;
    int page = first; // the last one that may be the letter's
    int skipped = 0;
    while (search.from < limit) {
        const int pageStop = std::min(m_blocks.pageEnd(search.from), limit);
        const int current = m_blocks.at(search.from).page;
        const PageOwners owners = look(search.from, pageStop, current != first);
        const Found found = figuresOnPage(search, pageStop);
        if (found.last >= 0) {
            take(owners, found, limit);
            if (m_letter.end < found.stop)
                return;
        } else if (current != first && m_others.contains(search.from) && ++skipped <= mostSkipped) {
            m_letter.others += m_others;
            search.signaturePage = current;
            search.from = pageStop;
            continue;
        } else if (current != first && isPause(search, search.from, pageStop, limit)) {
            for (int index = search.from; index < pageStop; ++index)
                m_letter.others.insert(index);
            search.from = pageStop;
            continue;
        } else if (current != search.signaturePage && !isOverflow(search, pageStop, limit)) {
            noteLeftOut(search.from, pageStop);
            break;
        }
        page = current;
        if (found.stop < pageStop)
            return;
        search.from = found.stop;
    }
    addPicturePage(page, limit);
}

// A page right behind that looks like figures and was not taken: where figures are missing, a person must
// look.
void FigurePageFinder::noteLeftOut(int from, int to)
{
    QSet<int> present;
    const int score = figureScore(from, to, present, nullptr);
    if (score < 2 || m_blocks.isProse(from, to))
        return;
    m_letter.leftOut = present;
    m_letter.leftOutPage = m_blocks.at(from).page;
}

// A blank page or one of notes between two pages of figures, which give different blocks of them.
bool FigurePageFinder::isPause(const Search &search, int from, int pageStop, int limit) const
{
    if (search.present.isEmpty() || m_blocks.at(from).page > m_letter.lastPage + mostPauses)
        return false;
    for (int next = pageStop; next < limit;) {
        const int stop = std::min(m_blocks.pageEnd(next), limit);
        if (m_blocks.at(next).page > m_letter.lastPage + mostPauses + 1)
            return false;
        QSet<int> present;
        const int score = figureScore(next, stop, present, nullptr);
        if (score >= 3) {
            present.remove(int(Block::DealtWith));
            return firstForeign(next, stop) == stop && !m_blocks.isProse(next, stop) && !present.isEmpty()
                && !present.intersects(search.present);
        }
        next = stop;
    }
    return false;
}

// Rates beside the names of measures, whosever they are.
bool FigurePageFinder::isTable(int from, int to) const
{
    static const QStringList measures{u"upheld"_s, u"uphold"_s, u"complian"_s, u"remed"_s};
    QString all;
    for (int index = from; index < to; ++index)
        all += m_blocks.text(index) + u'\n';
    return all.size() <= 2 * longestTable && all.contains(u'%') && !m_blocks.isForeign(from)
        && !m_blocks.isProse(from, to) && !all.contains(u"stage ", Qt::CaseInsensitive)
        && std::ranges::any_of(
            measures, [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

// A page of figures that a few others part from a letter without any: a report may have been bound in
// between.
void FigurePageFinder::noteBeyond(int limit)
{
    int from = m_letter.end;
    for (int looked = 0; m_letter.leftOut.isEmpty() && from < limit && looked < mostPauses + 2; ++looked) {
        const int stop = std::min(m_blocks.pageEnd(from), limit);
        (void)look(from, stop, m_blocks.at(from).page != m_letter.lastPage);
        if (m_others.isEmpty() && isSurelyFigures(from, stop))
            noteLeftOut(from, stop);
        const bool isNext = m_blocks.at(from).page <= m_letter.lastPage + 1;
        if (m_letter.leftOut.isEmpty() && isNext && m_letter.other.isEmpty() && isTable(from, stop)) {
            m_letter.leftOut = {int(Block::Upheld), int(Block::Compliance), int(Block::Remedy)};
            m_letter.leftOutPage = m_blocks.at(from).page;
        }
        from = stop;
    }
}

void FigurePageFinder::noteAgain(int limit)
{
    if (!m_letter.hasFigures)
        noteBeyond(limit);
    int from = m_letter.end;
    for (int looked = 0; m_letter.hasFigures && from < limit && looked < mostAgain; ++looked) {
        const int stop = std::min(m_blocks.pageEnd(from), limit);
        const int page = m_blocks.at(from).page;
        (void)look(from, stop, page != m_blocks.at(m_letter.end - 1).page);
        const int foreign = firstForeign(from, stop);
        const bool isHeaded = foreign == from && isSurelyFigures(from + 1, stop);
        if (foreign == from && !isHeaded)
            return;
        const int end = isHeaded ? stop : foreign;
        QSet<int> present;
        const bool isFigures = figureScore(from, end, present, nullptr) >= 3;
        const bool corrects =
            page <= m_letter.lastPage + 1 && m_blocks.says(from, end, Role::Correction, longestRest);
        if ((isFigures || corrects) && !m_others.contains(from) && !m_blocks.isProse(from, end))
            m_letter.again.append({from, end});
        if (end < stop)
            return;
        from = stop;
    }
}

PageOwners FigurePageFinder::look(int from, int to, bool isWhole)
{
    const PageOwners owners = m_owners.judge(from, to, isWhole);
    m_others.clear();
    QSet<int> figures;
    int score = 0;
    for (const int index : owners.others)
        score += m_blocks.statesFigure(index) ? figureScore(index, index + 1, figures, nullptr) : 0;
    if (score > 0 && m_letter.other.isEmpty()) {
        m_letter.other = owners.other;
        m_letter.otherPage = m_blocks.at(from).page;
        m_letter.otherFigures = figures;
    }
    m_others = owners.others;
    return owners;
}

void FigurePageFinder::take(const PageOwners &owners, const Found &found, int limit)
{
    m_letter.others += m_others;
    m_letter.namesOwn = m_letter.namesOwn || owners.namesOwn;
    m_letter.hasFigures = true;
    m_letter.end = std::min(tailEnd(found.last, found.stop), limit);
    m_letter.lastPage = m_blocks.at(m_letter.end - 1).page;
    if (owners.unsure)
        m_letter.unsurePages.insert(m_letter.lastPage);
}

// The figures from the search's place to \a pageStop.
FigurePageFinder::Found FigurePageFinder::figuresOnPage(Search &search, int pageStop) const
{
    const int from = search.from;
    const bool isSamePage = m_blocks.at(from).page == search.signaturePage;
    const auto known = search.present.size();
    const bool isFirst = known == 0 && m_blocks.at(from).page <= search.signaturePage + 1;
    Found found{firstForeign(from, pageStop)};
    if (isFirst && isStamp(search, found.stop, pageStop))
        found.stop = firstForeign(found.stop + 1, pageStop);
    auto present = search.present;
    const int score = figureScore(from, found.stop, present, &found.last);
    const bool isKnown = isSamePage ? score >= 2 : score >= 3 && !m_blocks.isProse(from, found.stop);
    const bool isGuess = !isKnown && isFirst && mayBeFigures(from, found.stop, score);
    if (isGuess)
        found.last = found.stop - 1;
    const bool isMore = isSamePage || known == 0 || present.size() > known;
    if ((!isKnown && !isGuess) || !isMore) {
        const bool goesOn = known > 0 && goesOnWithBlock(search, from, found.stop);
        found.last = goesOn ? found.last : -1;
        if (!goesOn)
            return found;
    }
    search.present = present;
    return found;
}

// Figures whose heading stands at the end of the page before: few words, none of them a heading again.
bool FigurePageFinder::goesOnWithBlock(const Search &search, int from, int to) const
{
    if (from >= to || m_letter.lastPage + 1 != m_blocks.at(from).page || m_blocks.isProse(from, to))
        return false;
    qsizetype length = 0;
    QSet<int> present;
    for (int index = from; index < to; ++index) {
        length += m_blocks.text(index).size();
        if (headingBlock(m_blocks.text(index), m_blocks.wordings()))
            return false;
    }
    const int score = figureScore(from, to, present, nullptr);
    return score >= 2 && length <= longestRest
        && (search.present - present).size() + 1 >= search.present.size();
}

// A line such as "Appendix 2" that a council printed above the figures: they come right behind it.
bool FigurePageFinder::isStamp(const Search &search, int foreign, int pageStop) const
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
    if (namesOnlyOtherYears(tokens, m_year))
        return false;
    return isSurelyFigures(foreign + 1, pageStop);
}

bool FigurePageFinder::isSurelyFigures(int from, int pageStop) const
{
    QSet<int> present;
    const int stop = firstForeign(from, pageStop);
    const int score = figureScore(from, stop, present, nullptr);
    return score >= 6 && present.size() >= 2 && !m_blocks.isProse(from, stop);
}

// The last words of the letter, left over on a page of their own, or a page of notes: the figures may be
// on the next. That page becomes the search's signature page.
bool FigurePageFinder::isOverflow(Search &search, int pageStop, int limit) const
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
        if (search.hasOverflown || !isSurelyFigures(pageStop, next))
            return false;
    }
    search.hasOverflown = true;
    search.signaturePage = m_blocks.at(search.from).page;
    return true;
}

// How much on a page speaks for the letter's page of figures; the blocks of figures it holds go to \a
// present.
int FigurePageFinder::figureScore(int from, int to, QSet<int> &present, int *last) const
{
    int score = 0;
    for (int index = from; index < to; ++index) {
        if (m_others.contains(index))
            continue;
        int found = 0;
        if (const auto heading = headingBlock(m_blocks.text(index), m_blocks.wordings())) {
            found = 1;
            present.insert(int(*heading));
        }
        if (namesOnlyOtherYears(tokensOf(m_blocks.text(index)), m_year))
            continue;
        for (const auto *wording : m_blocks.figureWordings(index)) {
            if (wording->block)
                present.insert(int(*wording->block));
            found = std::max(found, wording->role == Role::WholeBlock ? 3 : 2);
        }
        if (m_blocks.isRemnant(index))
            found = 3;
        if (found > 0 && last)
            *last = index;
        score += found;
    }
    return score;
}

int FigurePageFinder::firstForeign(int from, int to) const
{
    int index = from;
    while (index < to && (!m_blocks.isForeign(index) || m_blocks.isFigure(index)))
        ++index;
    return index;
}

// Figures in words that no wording knows: per cents under a heading, or beside the Ombudsman's words.
bool FigurePageFinder::mayBeFigures(int from, int to, int score) const
{
    QString all;
    for (int index = from; index < to; ++index) {
        if (!m_others.contains(index))
            all += m_blocks.text(index) + u'\n';
    }
    const bool hasNumber = std::ranges::any_of(all, [](QChar unit) { return unit.isDigit(); });
    static const QStringList subjects{u"ombudsman"_s, u"upheld"_s, u"complian"_s, u"remed"_s};
    static const QStringList measures{
        u"upheld"_s, u"uphold"_s, u"complian"_s, u"complied"_s, u"remed"_s, u"satisfied"_s};
    const auto named = [&all](const QStringList &words) {
        return std::ranges::count_if(
            words, [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
    };
    // A table says little more than "Investigated, Upheld, % upheld".
    const bool isShort = all.size() <= longestTable;
    const bool isOwn =
        score > 0 || (all.contains(u'%') && (named(subjects) >= 2 || (isShort && named(measures) >= 1)));
    return hasNumber && isOwn && !m_blocks.isProse(from, to) && !all.contains(u"stage ", Qt::CaseInsensitive);
}

// What follows the last known figure on its page: a note, or a figure in words that nobody knows yet. In
// typed files an agenda may go on right there, so long paragraphs and new headings end it.
int FigurePageFinder::tailEnd(int last, int to) const
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
void FigurePageFinder::addPicturePage(int page, int limit)
{
    const bool isAtEnd = m_letter.lastPage == page;
    const int next = m_letter.lastPage + 1;
    const bool isBeforeNext = limit >= m_blocks.size() || m_blocks.at(limit).page > next;
    if (isAtEnd && next < m_pageCount && !m_blocks.hasWords(next) && isBeforeNext)
        m_letter.lastPage = next;
}

void FigurePageFinder::addBefore(int earliest)
{
    int to = m_letter.begin;
    while (to > earliest) {
        const int from = std::max(earliest, m_blocks.pageBegin(to - 1));
        const ApartPage page = lookApart(from, to);
        if (!page.isFigures)
            return;
        takeApart(page, to);
        to = from;
    }
}

void FigurePageFinder::addNamed(int from, int to)
{
    ApartPage page = lookApart(from, to);
    if (!page.isFigures || !page.isSure)
        return;
    page.isSure = false; // it stands where no page of this letter is looked for
    takeApart(page, to);
}

// Away from its letter a page must be nothing but figures, and of no other year.
FigurePageFinder::ApartPage FigurePageFinder::lookApart(int from, int to)
{
    m_owners.startAnew();
    const PageOwners owners = look(from, to, true);
    ApartPage page{.from = from};
    if (m_blocks.text(from).startsWith(u"Appendix", Qt::CaseInsensitive))
        ++page.from;
    bool hasYear = false;
    bool hasOtherYear = false;
    for (int index = page.from; index < to; ++index) {
        for (const Token &token : tokensOf(m_blocks.text(index)))
            hasYear = hasYear || (m_year > 0 && yearNamed(token) == m_year);
        hasOtherYear = hasOtherYear || namesOnlyOtherYears(tokensOf(m_blocks.text(index)), m_year);
    }
    QSet<int> present;
    const int score = figureScore(page.from, to, present, nullptr);
    const bool isFirst = m_letter.apart.isEmpty();
    const bool isMore =
        !isFirst && score >= 3 && !m_blocks.isProse(page.from, to) && !m_apart.contains(present);
    page.isFigures = m_others.isEmpty() && firstForeign(page.from, to) == to && (hasYear || !hasOtherYear)
        && (isFirst ? isSurelyFigures(page.from, to) : isMore);
    page.present = present;
    page.isSure = owners.namesOwn && !owners.unsure && hasYear && !hasOtherYear;
    return page;
}

void FigurePageFinder::takeApart(const ApartPage &found, int to)
{
    QList<int> blocks;
    for (int index = found.from; index < to; ++index)
        blocks.append(index);
    m_letter.apart = blocks + m_letter.apart;
    m_letter.hasFigures = true;
    m_letter.namesOwn = m_letter.namesOwn || found.isSure;
    m_apart += found.present;
    const int page = m_blocks.at(found.from).page;
    m_letter.firstPage = std::min(m_letter.firstPage, page);
    m_letter.lastPage = std::max(m_letter.lastPage, page);
    if (!found.isSure)
        m_letter.unsurePages.insert(page);
}
