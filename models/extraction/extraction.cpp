// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/extraction.h"

#include "extraction/continuations.h"
#include "extraction/figures.h"
#include "extraction/letterdoubts.h"
#include "extraction/letterparts.h"
#include "extraction/passages.h"

#include <algorithm>

namespace {
QList<TextBlock> blocksOf(const QList<Page> &pages)
{
    QList<TextBlock> blocks;
    for (int index = 0; index < pages.size(); ++index)
        blocks += layOut(pages[index], index);
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

Letter readLetter(const LetterText &text, const PagedDocument &document, const ReferenceData &reference)
{
    Letter letter{.firstPage = document.pages[text.span.firstPage].number,
        .lastPage = document.pages[text.span.lastPage].number,
        .quality = document.quality,
        .fields = emptyFields()};
    readPeriod(letter, text);
    readDates(letter, text);
    readAddress(letter, text, reference);
    readSignature(letter, text);

    const FigurePages part{text.blocks, text.span.salutation, text.span.bodyEnd, letter.yearEnding(),
        letter.field(Key::authority).text};
    readFigures(letter, part, {text.pages, reference, letter.type, letter.gssCode}, text.wordings);
    letter.passages = findPassages(bodyOf(text), letter.yearEnding());
    doubtPages(letter, text.span, text.pages);
    return letter;
}
} // namespace

QList<Letter> extractLetters(const PagedDocument &document, const ReferenceData &reference)
{
    const Wordings &wordings = bundledWordings();
    const auto blocks = blocksOf(document.pages);
    QList<Letter> letters;
    for (const LetterSpan &found : findLetters(blocks, int(document.pages.size()), wordings, reference)) {
        if (letters.size() == mostLetters) {
            for (Letter &letter : letters)
                letter.quality = ReadingQuality::Incomplete;
            break;
        }
        const auto [own, span] = ownBlocks(blocks, found);
        letters.append(readLetter({document.pages, own, span, wordings}, document, reference));
    }
    return letters;
}
