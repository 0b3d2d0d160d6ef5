// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, dates and the wordings around them, in a sentence of any characters.
#include "fuzz.h"

#include "extraction/datedtext.h"
#include "extraction/wordings.h"

#include <cmath>

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > 2'000) // a sentence
        return 0;
    const QString text = QString::fromUtf8(Fuzz::bytesOf(data, size));
    const auto tokens = tokensOf(text);
    int end = 0;
    for (const Token &token : tokens) {
        Fuzz::require(token.begin >= end && token.length > 0 && token.end() <= text.size(),
            "tokens stand one behind the other in the text");
        end = token.end();
        Fuzz::require(std::isfinite(token.value), "a token's value is a number");
        if (token.isNumber())
            Fuzz::require(token.value >= 0, "no figure of a letter is below nought");
        if (token.kind == Token::Kind::Percent || token.kind == Token::Kind::Number)
            Fuzz::require(token.decimals >= 0 && token.decimals <= token.length, "decimals are digits of it");
    }
    for (const Token &token : plainDates(tokens))
        Fuzz::require(token.begin >= 0 && token.end() <= text.size(), "a date stands in the text");
    static_cast<void>(dayAfter(text, QDate(2024, 7, 17)));

    using enum Wording::Role;
    const auto found = bundledWordings().find(
        tokens, {Figure, WholeBlock, NoAverage, Heading, Decoy, Elsewhere, Correction, Period, Title, Label});
    for (const FoundWording &one : found) {
        Fuzz::require(
            one.match.first >= 0 && one.match.first < one.match.last && one.match.last <= int(tokens.size()),
            "a wording stands in the sentence");
        for (const Capture &capture : one.match.captures)
            Fuzz::require(one.match.covers(capture.token), "a slot stands in its wording");
    }
    return 0;
}
