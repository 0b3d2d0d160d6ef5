// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"

#include <QStringList>

/// All words of \a document in their order, with a space between them.
[[nodiscard]] inline QString wordsOf(const PagedDocument &document)
{
    QStringList words;
    for (const Page &page : document.pages)
        for (const Word &word : page.words)
            words.append(word.text);
    return words.join(u' ');
}
