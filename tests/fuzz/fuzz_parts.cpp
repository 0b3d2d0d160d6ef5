// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the process of a mail or archive may send, from the side of the window that believes nothing of it.
#include "fuzz.h"

#include "reading/unpackanswer.h"

#include <algorithm>

/// The first byte says in what pieces the answer comes, the second how it ended.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2 || size > 200'000)
        return 0;
    const Wire::Trailer trailer{.ending = Wire::Ending(1 + (data[1] & 3)),
        .code = (data[1] >> 2) & 15,
        .memoryLimitMet = quint32(data[1] >> 7)};
    UnpackAnswer answer;
    auto frames = Fuzz::bytesOf(data, size).sliced(2);
    while (!frames.isEmpty()) {
        const auto piece = std::min<qsizetype>(1 + data[0] * 37, frames.size());
        if (!answer.addFrames(frames.first(piece)))
            return 0;
        frames = frames.sliced(piece);
    }
    const auto unpacked = std::move(answer).unpacked(trailer);
    if (!unpacked)
        return 0;
    Fuzz::require(unpacked->parts.size() <= Wire::mostParts + 2, "no more parts than a mail may have");
    for (const Part &part : unpacked->parts) {
        Fuzz::require(part.name.size() <= Wire::longestPartName && part.name.isValidUtf16(), "a name is one");
        Fuzz::require(!part.refused || part.bytes.isEmpty(), "what is refused has no bytes");
    }
    return 0;
}
