// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"
#include "letter/place.h"

#include <QByteArray>

/// The words of one page, as one text to search in, with where each stands.
struct PageWords {
    struct Word {
        int first = 0; ///< its first character in the text
        int count = 0;
        Place place;
    };
    QString text; ///< words parted by blanks; ligatures and soft hyphens resolved, no control characters
    QList<Word> words;
};

/// Pages can hold anything: what is over 50,000 words of a page is left out.
[[nodiscard]] PageWords wordsOf(const Page &page);

/// The places as stored beside the text, and back. Bytes that make no sense give no words.
[[nodiscard]] QByteArray storedPlaces(const QList<PageWords::Word> &words);
[[nodiscard]] QList<PageWords::Word> placesFromStored(const QByteArray &stored, int page);
