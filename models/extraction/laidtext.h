// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"
#include "letter/place.h"

#include <QList>
#include <QString>

#include <span>

/// Where one character of laid-out text comes from.
struct Origin {
    int page = -1; ///< index of the page in the document; -1: no word stands here (a space between words)
    int word = -1; ///< index in the page's words
    int first = 0; ///< first UTF-16 unit in the word's text
    int count = 0; ///< how many units became this character
};

/// Text put together from words, in a form that is easy to match, and the way back to the words of each
/// character.
struct LaidText {
    QString text; ///< straight quotes, plain hyphens, plain digits, no ligatures, no soft hyphens; '\n'
                  ///< between lines
    QString printed; ///< of the same length, quotes and dashes and digits as printed
    QList<Origin> origins; ///< one for each unit of text
    bool odd = false; ///< holds digits of another script, marks that change the order of characters, or
                      ///< unseen characters between digits

    [[nodiscard]] qsizetype size() const { return text.size(); }
    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
    [[nodiscard]] LaidText mid(qsizetype from, qsizetype length = -1) const;
    void append(const LaidText &other);
    void appendSpace(QChar space);
    /// Removes the last character.
    void chop();
};

/// The text of \a word, which is words[\a index] of the page at \a page.
[[nodiscard]] LaidText laidWord(const Word &word, int page, int index);

/// The place of \a length characters of \a text from \a from: the characters and nothing else, a union where
/// they wrap, only the part on the first page where they go over a page's end.
[[nodiscard]] Place placeOf(
    std::span<const Page> pages, const LaidText &text, qsizetype from, qsizetype length);
/// These characters as printed, one space for each gap and line end.
[[nodiscard]] QString printedText(const LaidText &text, qsizetype from, qsizetype length);
/// The lowest confidence of the words of these characters; 1 where no word was read by OCR.
[[nodiscard]] float confidenceOf(
    std::span<const Page> pages, const LaidText &text, qsizetype from, qsizetype length);
/// Whether any of these characters is a look-alike: a digit of another script, or full-width.
[[nodiscard]] bool hasLookAlikes(const LaidText &text, qsizetype from, qsizetype length);
