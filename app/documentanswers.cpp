// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documentanswers.h"

#include "parsing/parsedocument.h"
#include "reading/frames.h"

namespace {

void readLetter(const QByteArray &letter, SharedNotes &notes, Pictures pictures)
{
    writeFrame(Frames::documentFrame());
    const auto take = [&notes](Page &&page) {
        writeFrame(Frames::pageFrame(page));
        ++notes.pagesDone;
    };
    const auto begin = [](int page, int pages, bool isPicture) {
        writeFrame(Frames::progressFrame({page, pages, isPicture}));
    };
    writeEnd(parsePages(letter, take, begin, pictures));
}

void drawLetter(const QByteArray &letter, const Wire::Request &request)
{
    const QRect part(request.left, request.top, request.partWidth, request.partHeight);
    const auto picture = drawPage(letter, request.page, request.width, part);
    if (!picture)
        return writeEnd(tl::unexpected(picture.error()));
    writeFrame(Frames::pictureFrame(*picture));
    for (int row = 0; row < picture->height();)
        writeFrame(Frames::rowsFrame(*picture, row));
    writeEnd(ReadingQuality::Complete);
}

} // namespace

bool DocumentAnswers::prepareFor(const Wire::Request &request)
{
    return request.isPicture != 0 && preparePictureFiles();
}

void DocumentAnswers::answer(const Wire::Request &request, const QByteArray &letter, SharedNotes &notes)
{
    if (request.operation == Wire::Operation::Draw)
        drawLetter(letter, request);
    else
        readLetter(letter, notes,
            request.operation == Wire::Operation::Read ? Pictures::AreNamed : Pictures::AreLeft);
}
