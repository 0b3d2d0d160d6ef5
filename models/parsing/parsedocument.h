// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"
#include "letter/problem.h"

#include <QByteArray>
#include <QImage>

#include <functional>

/// Loads what parsing needs (fonts, tables of characters), so that processes forked afterwards have it, and
/// sends the parser's complaints to standard error, one a line, at most 200. Once, before any letter is
/// there.
void prepareParsing();
/// The same for picture files (looksLikePicture()), when there is one: Qt loads eleven readers of pictures
/// with their libraries for it, and each of them makes every process forked afterwards dearer. False where
/// that was done before.
bool preparePictureFiles();

/// Takes each page as soon as it is parsed.
using PageSink = std::function<void(Page &&)>;
/// Is told of a page that is about to be drawn, for the first time of a file, and, before the page itself is
/// taken, of each that \a isPicture: its number, and how many pages there are.
using PictureSink = std::function<void(int page, int pages, bool isPicture)>;
/// What becomes of pages that are pictures: none is read here, see readPicture().
enum class Pictures {
    AreNamed,
    AreLeft, ///< nothing is drawn to find them; the document is Incomplete, should there be any
};
/// Parses like parseDocument(), page by page. Complete, or Incomplete where some page could not be had or not
/// be looked at.
[[nodiscard]] Outcome<ReadingQuality> parsePages(const QByteArray &bytes, const PageSink &take,
    const PictureSink &begin = {}, Pictures pictures = Pictures::AreNamed);

/// The pages of a PDF, picture or text file, the kind told from its content. Runs inside the reader program
/// only. Damaged, Locked, Unsupported. Complaints are not collected here: they go to standard error.
[[nodiscard]] Outcome<PagedDocument> parseDocument(const QByteArray &bytes);
/// A page drawn, at most 5,000 pixels a side, Format_RGB32; see Reader::draw().
[[nodiscard]] Outcome<QImage> drawPage(const QByteArray &bytes, int page, int width, const QRect &part = {});
