// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of mails: Outlook's packed rich text, rich text, and HTML.
#include "fuzz.h"

#include "unpacking/compressedrtf.h"
#include "unpacking/htmltext.h"
#include "unpacking/rtftext.h"

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0 || size > 200'000)
        return 0;
    const auto bytes = Fuzz::bytesOf(data, size).sliced(1);
    constexpr int kinds = 3;
    switch (data[0] % kinds) {
    case 0: {
        const auto rich = unpackedRtf(bytes);
        Fuzz::require(!rich || rich->size() <= 9 * bytes.size(), "what is packed grows no further");
        break;
    }
    case 1: // a sign of six bytes stands for at most three
        Fuzz::require(
            richText(bytes.toByteArray()).size() <= 4 * bytes.size(), "words are no longer than marks");
        break;
    default:
        Fuzz::require(
            htmlText(bytes.toByteArray()).size() <= 4 * bytes.size(), "words are no longer than tags");
    }
    return 0;
}
