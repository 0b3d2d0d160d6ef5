// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"
#include "letter/problem.h"
#include "reading/seenplace.h"
#include "reading/wire.h"

#include <QImage>

#include <functional>
#include <optional>

/// A letter's values as frames, head and all. The decoding half checks every number: what it gives is safe to
/// use, whoever wrote the bytes.
namespace Frames {

[[nodiscard]] QByteArray frame(Wire::FrameType type, const QByteArray &content);

[[nodiscard]] QByteArray documentFrame();
[[nodiscard]] QByteArray pageFrame(const Page &page);
/// A page, before it is sent itself: it is about to be drawn, or \a isPicture and left to be read.
struct Progress {
    int page = 0;
    int pages = 0;
    bool isPicture = false;
};
[[nodiscard]] QByteArray progressFrame(const Progress &progress);
/// The picture's size; its rows follow in rowsFrame()s of at most a megabyte.
[[nodiscard]] QByteArray pictureFrame(const QImage &picture);
/// Rows of \a picture from \a firstRow on, as many as fit; \a firstRow moves on behind them. Format_RGB32
/// only.
[[nodiscard]] QByteArray rowsFrame(const QImage &picture, int &firstRow);
/// The places to see, as they stand before the letter's bytes.
[[nodiscard]] QByteArray placesToSee(const QList<PlaceToSee> &places);
[[nodiscard]] QByteArray seenFrame(const QList<SeenPlace> &seen);
[[nodiscard]] QByteArray problemFrame(const Problem &problem);
/// \a isIncomplete: some page or part of one was left out.
[[nodiscard]] QByteArray endFrame(bool isIncomplete);

/// Empty where the content is no such frame's, or a page's with more than \a mostWords words or lines.
[[nodiscard]] std::optional<Page> pageOf(QByteArrayView content, qsizetype mostWords);
[[nodiscard]] std::optional<Progress> progressOf(QByteArrayView content);
/// A blank picture of the told size.
[[nodiscard]] std::optional<QImage> pictureOf(QByteArrayView content);
[[nodiscard]] bool addRows(QImage &picture, int &firstRow, QByteArrayView content);
[[nodiscard]] std::optional<QList<PlaceToSee>> placesToSeeOf(QByteArrayView content);
/// Empty where it is not what was seen of \a count places.
[[nodiscard]] std::optional<QList<SeenPlace>> seenOf(QByteArrayView content, qsizetype count);
[[nodiscard]] std::optional<Problem> problemOf(QByteArrayView content);
/// Whether the document is incomplete.
[[nodiscard]] std::optional<bool> endOf(QByteArrayView content);
/// Takes one frame's content; false where no honest program writes it.
using TakeFrame = std::function<bool(Wire::FrameType type, QByteArrayView content)>;
/// Hands every whole frame in \a rest and \a bytes behind it to \a take; \a rest keeps what is not whole yet.
/// False where the bytes are no frames, or \a take says so.
[[nodiscard]] bool takeFrames(QByteArray &rest, QByteArrayView bytes, const TakeFrame &take);

} // namespace Frames
