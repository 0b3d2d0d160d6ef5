// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

/// PDFs written by hand, for what no honest program writes.
namespace NastyPdf {

/// \a objects are numbered from 1; the first is the catalogue. \a trailer goes into the trailer's dictionary.
[[nodiscard]] QByteArray file(const QList<QByteArray> &objects, const QByteArray &trailer = {});
[[nodiscard]] QByteArray stream(const QByteArray &content, const QByteArray &dictionary = {});

/// One page of Helvetica (font /F) with \a content; \a page goes into the page's dictionary.
[[nodiscard]] QByteArray onePage(
    const QByteArray &content, const QByteArray &page = "/MediaBox[0 0 200 400]");
/// As onePage(), with a page tree that promises \a count pages, of which \a kids are there (3 is the page).
[[nodiscard]] QByteArray withPages(const QByteArray &count, const QByteArray &kids);
/// Asks for a password.
[[nodiscard]] QByteArray locked();
/// Forms that each draw the next one twice, \a depth deep: without end for 60. \a content is drawn by the
/// last.
[[nodiscard]] QByteArray doublingForms(int depth, const QByteArray &content);
/// Words, and behind them a font whose table of characters unpacks to \a megabytes.
[[nodiscard]] QByteArray hugeTable(int megabytes);
/// Words, and a bitmap of \a side pixels a side that Poppler asks memory for and does without, drawn and in
/// the place of more content.
[[nodiscard]] QByteArray giantBitmap(quint32 side);

/// Form fields that each have the next one twice as their kid, \a depth deep.
[[nodiscard]] QByteArray doublingFields(int depth);
/// \a content, and behind it groups of transparency that are long in drawing and nothing to reading.
[[nodiscard]] QByteArray slowGroups(const QByteArray &content);
/// \a content beside shadings that take minutes to work out, for words too.
[[nodiscard]] QByteArray slowShadings(const QByteArray &content);
/// One page with \a content that does \a action (a dictionary's inside) when it is opened, shown and clicked,
/// with a file, a film and a form for good measure.
[[nodiscard]] QByteArray acting(const QByteArray &content, const QByteArray &action);
/// One page with \a content, and with more that stands in \a file outside.
[[nodiscard]] QByteArray externalStream(const QByteArray &content, const QByteArray &file);

} // namespace NastyPdf
