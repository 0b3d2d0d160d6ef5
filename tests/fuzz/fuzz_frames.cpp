// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a letter's process may send, from the side of the window that believes nothing of it.
#include "checkletters.h"
#include "fuzz.h"

#include "reading/answer.h"

#include <algorithm>
#include <cmath>

namespace {

void requireSafe(const Page &page)
{
    for (const Word &word : page.words) {
        Fuzz::require(!word.text.isEmpty() && word.text.size() <= Wire::largestWord, "a word has a length");
        if (page.typed)
            continue;
        const QRectF &box = word.box;
        Fuzz::require(box.left() >= 0 && box.top() >= 0 && box.right() <= 1 + 1e-9 && box.bottom() <= 1 + 1e-9
                && box.width() >= 0 && box.height() >= 0,
            "a box stands on its page");
        Fuzz::require(word.edges.isEmpty() || word.edges.size() == word.text.size() + 1, "edges of the word");
        Fuzz::require(std::ranges::all_of(word.edges, [](float edge) { return std::isfinite(edge); }),
            "edges are numbers");
    }
}

bool addInPieces(Answer &answer, QByteArrayView bytes, qsizetype piece)
{
    for (; !bytes.isEmpty(); bytes = bytes.sliced(std::min(piece, bytes.size())))
        if (!answer.addFrames(bytes.first(std::min(piece, bytes.size()))))
            return false;
    return true;
}

} // namespace

/// The first byte says what was asked and in what pieces the answer comes, the second how it ended.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2 || size > 200'000)
        return 0;
    const bool isDrawing = data[0] & 1;
    const qsizetype piece = 1 + (data[0] >> 1) * 37;
    const Wire::Trailer trailer{.ending = Wire::Ending(1 + (data[1] & 3)),
        .code = (data[1] >> 2) & 15,
        .memoryLimitMet = quint32(data[1] >> 6) & 1U,
        .reducedProtection = quint32(data[1] >> 7)};
    Answer answer(isDrawing ? Wire::Operation::Draw : Wire::Operation::Read);
    const auto frames = Fuzz::bytesOf(data, size).sliced(2);
    answer.addComplaints(frames.first(std::min<qsizetype>(frames.size(), 300)));
    if (!addInPieces(answer, frames, piece))
        return 0;
    if (isDrawing) {
        const auto picture = std::move(answer).picture(trailer);
        Fuzz::require(!picture || !picture->isNull(), "a picture is one");
        return 0;
    }
    const auto document = std::move(answer).document(trailer);
    if (!document)
        return 0;
    Fuzz::require(trailer.ending == Wire::Ending::Exited && trailer.code == 0, "only a good end gives pages");
    for (const Page &page : document->pages)
        requireSafe(page);
    Fuzz::checkLetters(*document);
    return 0;
}
