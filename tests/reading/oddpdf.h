// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// PDFs as programs of the world write them, sound or nearly so: each is one page of Helvetica (font /F) with
/// \a content.
namespace OddPdf {

/// All but the content within a stream of objects, and a table of them that is a stream too.
[[nodiscard]] QByteArray objectStreams(const QByteArray &content);
/// Encrypted (RC4, 40 bits) so that anybody may open it and none may change it.
[[nodiscard]] QByteArray emptyPassword(const QByteArray &content);
/// Written with \a before, and added to since.
[[nodiscard]] QByteArray addedTo(const QByteArray &before, const QByteArray &content);
/// Every stream says that it has \a length bytes.
[[nodiscard]] QByteArray lyingLengths(const QByteArray &content, const QByteArray &length);
/// Rows of the table of objects point \a bytes too far.
[[nodiscard]] QByteArray shiftedTable(const QByteArray &content, int bytes);
/// The page tree has the page, and itself again.
[[nodiscard]] QByteArray treeWithinItself(const QByteArray &content);
/// The same page \a count times, each an object of its own.
[[nodiscard]] QByteArray manyPages(const QByteArray &content, int count);
/// \a content drawn by a font that draws each character by a program that draws the font again.
[[nodiscard]] QByteArray fontWithinItself(const QByteArray &content);
/// \a content, and the page filled with a pattern that is filled with itself.
[[nodiscard]] QByteArray patternWithinItself(const QByteArray &content);
/// \a content, with a form of XFA of \a megabytes, a script at each turn and a file within.
[[nodiscard]] QByteArray dressedUp(const QByteArray &content, int megabytes);

} // namespace OddPdf
