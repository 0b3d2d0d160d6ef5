// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/lettertext.h"

#include "extraction/extraction.h"
#include "extraction/layout.h"

QList<LetterParagraph> letterParagraphs(const QList<Page> &pages)
{
    QList<LetterParagraph> paragraphs;
    for (int index = 0; index < pages.size(); ++index) {
        for (const auto &block : layOut(pages.at(index), index)) {
            const auto text = block.text.printed.simplified();
            if (!text.isEmpty())
                paragraphs.append({pages.at(index).number, text});
        }
    }
    return paragraphs;
}

QList<LetterParagraph> letterParagraphs(
    const PagedDocument &document, const Letter &letter, const ReferenceData &reference)
{
    const auto letters = extractLetters(document, reference);
    const auto like = letterLike(letter, letters);
    return like ? letterParagraphs(pagesOfLetters(document, letters, reference).at(*like))
                : QList<LetterParagraph>();
}
