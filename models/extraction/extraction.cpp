// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/extraction.h"

#include "extraction/continuations.h"
#include "extraction/figures.h"
#include "extraction/headlines.h"
#include "extraction/letterdoubts.h"
#include "extraction/letterparts.h"
#include "extraction/oldtables.h"
#include "extraction/passages.h"
#include "extraction/picturedoubts.h"
#include "extraction/repeatedfigures.h"
#include "letter/uprightpage.h"

#include <QSet>

#include <algorithm>

namespace {
// The words of a letter, twice over. Laying out compares each line with others of its page, and a typed file
// may be one page of any length.
constexpr qsizetype portionWords = 3'000;
constexpr qsizetype mostPortionWords = 9'000;

// Whether a typed page may be cut before word \a at: behind an empty line, and not behind a number that
// would look like the page's.
bool isCut(const Page &page, qsizetype at, qsizetype begin)
{
    const int before = page.words[at - 1].line;
    const int gap = page.words[at].line - before;
    if (gap > 0 && at - begin >= mostPortionWords)
        return true;
    const auto line = page.lines.value(before - page.firstLine);
    return gap > 1 && at - begin >= portionWords && line.size() > 60;
}

QList<TextBlock> layOutPortion(const Page &page, qsizetype begin, qsizetype end, int index)
{
    const int firstLine = page.words[begin].line;
    const int lines = page.words[end - 1].line - firstLine + 1;
    const Page portion{.number = page.number,
        .size = page.size,
        .typed = true,
        .words = page.words.mid(begin, end - begin),
        .lines = page.lines.mid(firstLine - page.firstLine, lines),
        .firstLine = firstLine};
    auto blocks = layOut(portion, index);
    for (TextBlock &block : blocks) {
        for (Origin &origin : block.text.origins)
            origin.word += int(begin);
    }
    return blocks;
}

// A typed page's blocks, in time that grows no faster than its length.
QList<TextBlock> layOutTyped(const Page &page, int index)
{
    QList<TextBlock> blocks;
    qsizetype begin = 0;
    for (qsizetype at = 1; at <= page.words.size(); ++at) {
        if (at < page.words.size() && !isCut(page, at, begin))
            continue;
        blocks += layOutPortion(page, begin, at, index);
        begin = at;
    }
    return blocks;
}

QList<TextBlock> blocksOf(const QList<Page> &pages)
{
    QList<TextBlock> blocks;
    for (int index = 0; index < pages.size(); ++index) {
        const Page &page = pages[index];
        const bool isLong = page.typed && page.words.size() > mostPortionWords;
        blocks += isLong ? layOutTyped(page, index) : layOut(page, index);
    }
    joinParagraphs(blocks);
    return blocks;
}

QList<Paragraph> bodyOf(const LetterText &text)
{
    QList<Paragraph> body;
    for (int index = text.span.salutation + 1; index < text.span.bodyEnd; ++index)
        body.append(text.blocks[index].toParagraph(text.pages));
    return body;
}

// The blocks that are the letter's own, the figures that stand elsewhere behind the others, and the span in
// them.
std::pair<QList<TextBlock>, LetterSpan> ownBlocks(const QList<TextBlock> &all, LetterSpan span)
{
    QList<TextBlock> own;
    for (int index = span.begin; index < span.end; ++index) {
        if (!span.others.contains(index))
            own.append(all[index]);
    }
    for (const int index : std::as_const(span.apart)) {
        own.append(all[index]);
        own.last().continues = false;
    }
    span.salutation -= span.begin;
    span.bodyEnd -= span.begin;
    span.begin = 0;
    span.end = int(own.size());
    return {own, span};
}

Letter readLetter(const LetterText &text, const QList<TextBlock> &all, const PagedDocument &document,
    const ReferenceData &reference)
{
    Letter letter{.firstPage = document.pages[text.span.firstPage].number,
        .lastPage = document.pages[text.span.lastPage].number,
        .quality = document.quality,
        .fields = emptyFields()};
    const auto [headBlocks, headSpan] = withWholeHead(text);
    const LetterText whole{text.pages, headBlocks, headSpan, text.wordings};
    readPeriod(letter, text);
    readLetterDate(letter, whole);
    readPublicationDate(letter, text);
    readAddress(letter, whole, reference);
    readSignature(letter, text);

    const FigurePages part{text.blocks, text.span.salutation, text.span.bodyEnd, letter.yearEnding(),
        letter.field(Key::authority).text};
    const FigureContext context{text.pages, reference, letter.type, letter.gssCode};
    readFigures(letter, part, context, text.wordings);
    for (const BlockStretch &one : text.span.again)
        compareRepeated(letter, {all.mid(one.from, one.to - one.from), part}, context, text.wordings);
    letter.passages = findPassages(bodyOf(text), letter.yearEnding());
    letter.passages += oldTablePassages(all, text.span.tables, text.pages);
    doubtPages(letter, text.span, text.pages);
    doubtPictures(
        letter, text.pages.subspan(text.span.firstPage, text.span.lastPage - text.span.firstPage + 1));
    return letter;
}

// Lines can only be put together on pages that stand upright.
QList<Page> uprightPages(const QList<Page> &pages)
{
    if (std::ranges::all_of(pages, isUpright))
        return pages;
    QList<Page> upright;
    for (const Page &page : pages)
        upright.append(uprightPage(page));
    return upright;
}

// The places of \a letter, which was read on upright pages, on \a pages as they are drawn.
void showPlaces(Letter &letter, const QList<Page> &pages)
{
    const auto show = [&pages](Place &place) {
        const auto page = std::ranges::find(pages, place.page, &Page::number);
        if (page != pages.end())
            place.box = shownBox(place.box, *page);
    };
    for (FieldReading &field : letter.fields)
        show(field.place);
    for (Passage &passage : letter.passages)
        show(passage.place);
}

bool sharesPages(const Letter &one, const QList<Letter> &letters)
{
    return std::ranges::count_if(letters, [&one](const Letter &other) {
        return other.firstPage <= one.lastPage && one.firstPage <= other.lastPage;
    }) > 1;
}

// Of \a page the words that stand in \a blocks.
Page ownPart(const Page &page, int index, const QList<TextBlock> &blocks)
{
    QSet<int> own;
    for (const auto &block : blocks) {
        for (const auto &origin : block.text.origins) {
            if (origin.page == index)
                own.insert(origin.word);
        }
    }
    auto part = page;
    part.words.clear();
    for (int word = 0; word < page.words.size(); ++word) {
        if (own.contains(word))
            part.words.append(page.words.at(word));
    }
    if (page.typed && !part.words.isEmpty()) {
        part.firstLine = part.words.first().line;
        part.lines =
            page.lines.mid(part.firstLine - page.firstLine, part.words.last().line - part.firstLine + 1);
    }
    return part;
}
} // namespace

QList<QList<Page>> pagesOfLetters(
    const PagedDocument &document, const QList<Letter> &letters, const ReferenceData &reference)
{
    const bool isShared =
        std::ranges::any_of(letters, [&letters](const Letter &one) { return sharesPages(one, letters); });
    const auto blocks = isShared ? blocksOf(uprightPages(document.pages)) : QList<TextBlock>();
    const auto spans = isShared
        ? findLetters(blocks, int(document.pages.size()), bundledWordings(), reference)
        : QList<LetterSpan>();
    QList<QList<Page>> pages;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const auto &letter = letters.at(i);
        const auto own = sharesPages(letter, letters) && i < spans.size() ? ownBlocks(blocks, spans[i]).first
                                                                          : QList<TextBlock>();
        QList<Page> of;
        for (int index = 0; index < document.pages.size(); ++index) {
            const auto &page = document.pages.at(index);
            if (page.number >= letter.firstPage && page.number <= letter.lastPage)
                of.append(own.isEmpty() ? page : ownPart(page, index, own));
        }
        pages.append(of);
    }
    return pages;
}

std::optional<qsizetype> letterLike(const Letter &before, const QList<Letter> &letters)
{
    const auto onlyOne = [&letters](auto isLike) -> std::optional<qsizetype> {
        const auto first = std::ranges::find_if(letters, isLike);
        if (first == letters.end() || std::find_if(first + 1, letters.end(), isLike) != letters.end())
            return std::nullopt;
        return first - letters.begin();
    };
    if (letters.size() == 1)
        return 0;
    const auto isThere = [&before](const Letter &letter) { return letter.firstPage == before.firstPage; };
    if (const auto there = onlyOne(isThere))
        return there;
    return onlyOne([&](const Letter &letter) {
        return isThere(letter) && letter.authorityName == before.authorityName
            && letter.yearEnding() == before.yearEnding();
    });
}

QList<Letter> extractLetters(const PagedDocument &document, const ReferenceData &reference)
{
    const Wordings &wordings = bundledWordings();
    const QList<Page> pages = uprightPages(document.pages);
    const auto blocks = blocksOf(pages);
    QList<Letter> letters;
    for (const LetterSpan &found : findLetters(blocks, int(document.pages.size()), wordings, reference)) {
        if (letters.size() == mostLetters) {
            for (Letter &letter : letters)
                letter.quality = ReadingQuality::Incomplete;
            break;
        }
        const auto [own, span] = ownBlocks(blocks, found);
        letters.append(readLetter({pages, own, span, wordings}, blocks, document, reference));
        showPlaces(letters.last(), document.pages);
    }
    return letters;
}
