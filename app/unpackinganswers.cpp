// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/unpackinganswers.h"

#include "reading/frames.h"
#include "reading/partframes.h"
#include "unpacking/unpack.h"

namespace {

void writePart(Part &&part)
{
    writeFrame(PartFrames::headFrame(part));
    for (qsizetype offset = 0; offset < part.bytes.size();)
        writeFrame(PartFrames::bytesFrame(part.bytes, offset));
}

} // namespace

void UnpackingAnswers::answer(const Wire::Request &, const QByteArray &letter, SharedNotes &)
{
    const auto unpacked = unpack(letter, writePart);
    writeEnd(unpacked ? Outcome<ReadingQuality>(ReadingQuality::Complete) : tl::unexpected(unpacked.error()));
}
