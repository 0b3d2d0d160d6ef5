// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictureanswers.h"

#include "reading/frames.h"

void PictureAnswers::answer(const Wire::Request &request, const QByteArray &letter)
{
    writeFrame(Frames::documentFrame());
    const auto read = readPicture(letter, request.page, m_reader);
    if (!read)
        return writeEnd(tl::unexpected(read.error()));
    writeFrame(Frames::pageFrame(read->page));
    writeEnd(read->isRead ? ReadingQuality::Complete : ReadingQuality::Incomplete);
}
