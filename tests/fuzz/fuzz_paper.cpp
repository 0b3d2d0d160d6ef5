// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader program answers about an edited paper, and the Word file itself.
#include "fuzz.h"

#include "paper/docxanswer.h"

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > 200'000)
        return 0;
    const QByteArray bytes = Fuzz::bytesOf(data, size).toByteArray();
    const auto read = readDocx(bytes, {});
    const auto told = contentOfAnswer(paperAnswer(read), QStringLiteral("paper.docx"));
    Fuzz::require(told.has_value() == read.has_value(), "what was read is told");
    if (read)
        Fuzz::require(told->lines == read->lines, "what was read is told unchanged");
    static_cast<void>(contentOfAnswer(bytes, QStringLiteral("paper.docx")));
    return 0;
}
