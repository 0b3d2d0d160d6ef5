// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>

/// A word as it stands on a page. Values only: it crosses processes and threads.
struct Word {
    QString
        text; ///< never empty, without Markdown marks; otherwise as printed (ligatures, soft hyphens kept)
    QRectF box; ///< parts of the page, 0..1, origin top left; null in typed pages
    /// Left edge of each UTF-16 unit of text and the right edge of the last, 0..1 of the page's width, size
    /// text.size() + 1. Empty in typed pages and where the parser gave none (then share the box out evenly).
    QList<float> edges;
    int line = 0; ///< typed pages: from 1, counted through the whole file
    int column =
        0; ///< typed pages: from 1, of the word's first character in the decoded line, in code points
    float confidence = 1; ///< 0..1; below 1 only for words read by OCR
    bool spaceAfter = true; ///< false where the parser saw the next word touch this one

    friend bool operator==(const Word &, const Word &) = default;
};

/// One page of a file: drawn (a PDF's, words with boxes) or typed (a text file's, words with line and
/// column).
struct Page {
    int number = 0; ///< from 1, in the file
    QSizeF size; ///< in points as shown (after rotation); empty in typed pages
    bool typed = false;
    QList<Word> words; ///< drawn pages: in the parser's order, which is no reading order
    QStringList lines; ///< typed pages: the decoded lines, marks and all, for showing
    int firstLine = 0; ///< typed pages: number of lines.first(), from 1 through the whole file
    int turns = 0; ///< scanned pages: quarter turns clockwise that bring the page upright, 0..3
    float skew = 0; ///< scanned pages: degrees clockwise that straighten it once it is upright

    friend bool operator==(const Page &, const Page &) = default;
};

/// How well a file could be read. The names are those of the command line's "reading".
enum class ReadingQuality { Complete, Complaints, Incomplete };

/// What the reader program gives for one file.
struct PagedDocument {
    QList<Page> pages;
    ReadingQuality quality = ReadingQuality::Complete;
    QStringList complaints; ///< of the parser: cleaned of control characters, capped; data, never rich text
    bool reducedProtection = false; ///< the reader could not lock itself in fully on this system: say so

    friend bool operator==(const PagedDocument &, const PagedDocument &) = default;
};
