// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A text file of any bytes: its encoding, its lines and marks, the letters in it and their checks.
#include "checkletters.h"
#include "fuzz.h"

#include "parsing/decode.h"
#include "parsing/typedpages.h"

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > 30'000)
        return 0;
    const auto text = decodeText(Fuzz::bytesOf(data, size));
    if (!text)
        return 0;
    Fuzz::require(!text->contains(QChar(u'\0')), "a decoded text holds no NUL");
    PagedDocument document;
    document.pages = typedPages(*text);
    for (const Page &page : document.pages) {
        for (const Word &word : page.words)
            Fuzz::require(word.line >= page.firstLine && word.line < page.firstLine + page.lines.size()
                    && word.column >= 1 && !word.text.isEmpty(),
                "a word stands on its page");
    }
    Fuzz::checkLetters(document);
    return 0;
}
