// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictureanswers.h"

#include "parsing/parsedocument.h"
#include "parsing/seeplaces.h"
#include "reading/frames.h"

bool PictureAnswers::prepareFor(const Wire::Request &request)
{
    return request.isPicture != 0 && preparePictureFiles();
}

void PictureAnswers::answer(const Wire::Request &request, const QByteArray &letter, SharedNotes &)
{
    const auto places = qsizetype(request.placesLength);
    if (request.operation == Wire::Operation::SeePlaces)
        see(letter.sliced(places), QByteArrayView(letter).first(places));
    else
        read(letter, request.page);
}

void PictureAnswers::see(const QByteArray &letter, QByteArrayView content)
{
    const auto places = Frames::placesToSeeOf(content);
    if (!places)
        return writeEnd(tl::unexpected(Problem{.kind = Problem::Kind::Damaged}));
    const auto seen = seePlaces(letter, *places, m_reader);
    if (!seen)
        return writeEnd(tl::unexpected(seen.error()));
    writeFrame(Frames::seenFrame(*seen));
    writeEnd(ReadingQuality::Complete);
}

void PictureAnswers::read(const QByteArray &letter, int page)
{
    writeFrame(Frames::documentFrame());
    const auto read = readPicture(letter, page, m_reader);
    if (!read)
        return writeEnd(tl::unexpected(read.error()));
    writeFrame(Frames::pageFrame(read->page));
    writeEnd(read->isRead ? ReadingQuality::Complete : ReadingQuality::Incomplete);
}
