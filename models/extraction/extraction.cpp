// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/extraction.h"

#include "extraction/continuations.h"
#include "extraction/figures.h"
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

    const auto own = text.blocks.mid(text.span.begin, text.span.end - text.span.begin);
    const FigurePages part{own, text.span.salutation - text.span.begin, text.span.bodyEnd - text.span.begin,
        letter.yearEnding(), letter.field(Key::authority).text};
    readFigures(letter, part, {text.pages, reference, letter.type, letter.gssCode}, text.wordings);
    letter.passages = findPassages(bodyOf(text), letter.yearEnding());
    return letter;
}
} // namespace

QList<Letter> extractLetters(const PagedDocument &document, const ReferenceData &reference)
{
    const Wordings &wordings = bundledWordings();
    const auto blocks = blocksOf(document.pages);
    QList<Letter> letters;
    for (const LetterSpan &span : findLetters(blocks, int(document.pages.size()), wordings))
        letters.append(readLetter({document.pages, blocks, span, wordings}, document, reference));
    return letters;
}
