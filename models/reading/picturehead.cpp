// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/picturehead.h"

#include <algorithm>
#include <array>
#include <string_view>

bool looksLikePicture(QByteArrayView bytes)
{
    constexpr auto heads = std::to_array<std::string_view>(
        {"\x89PNG\r\n\x1a\n", "\xff\xd8\xff", std::string_view("II*\0", 4), std::string_view("MM\0*", 4)});
    return std::ranges::any_of(heads, [bytes](std::string_view head) {
        return bytes.startsWith(QByteArrayView(head.data(), qsizetype(head.size())));
    });
}
