// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lettertext.h"

#include "extraction/layout.h"

QList<LetterParagraph> letterParagraphs(const PagedDocument &document, const Letter &letter)
{
    QList<LetterParagraph> paragraphs;
    for (qsizetype index = 0; index < document.pages.size(); ++index) {
        const auto &page = document.pages.at(index);
        if (page.number < letter.firstPage || page.number > letter.lastPage)
            continue;
        for (const auto &block : layOut(page, int(index))) {
            const auto text = block.text.printed.simplified();
            if (!text.isEmpty())
                paragraphs.append({page.number, text});
        }
    }
    return paragraphs;
}
