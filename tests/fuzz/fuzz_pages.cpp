// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Words that stand anywhere on drawn pages, as a false or merely odd PDF has them. The bytes are lines of
// text: each a word, and before it how far it moves. A form feed begins a page.
#include "checkletters.h"
#include "fuzz.h"

#include <QByteArray>

#include <algorithm>

namespace {

double part(double of)
{
    return std::clamp(of, 0.0, 1.0);
}

/// "xxyyhc word": two letters for left and for top, one for height and for confidence; 'a' nought, 'z' the
/// most,
/// '.' beside or in line with the word before, and sure.
Word wordOf(const QByteArray &line, const Word &before)
{
    const auto letter = [&line](int at) { return part((uchar(line[at]) - 'a') / 25.0); };
    const auto two = [&letter](int at) { return part((letter(at) * 25 + letter(at + 1)) / 26); };
    Word word;
    word.text = QString::fromUtf8(line.sliced(7)).left(100);
    const double size = 0.004 + 0.03 * letter(4);
    const double left = line[0] == '.' ? before.box.right() + size / 4 : two(0);
    const double top = line[2] == '.' ? before.box.top() : two(2);
    const double width = size / 2 * double(word.text.size());
    word.box = QRectF(QPointF(part(left), top), QPointF(part(left + width), part(top + size)));
    word.confidence = line[5] == '.' ? 1 : float(letter(5));
    const auto units = std::max<qsizetype>(1, word.text.size());
    for (qsizetype unit = 0; unit <= word.text.size(); ++unit)
        word.edges.append(float(word.box.left() + word.box.width() * double(unit) / double(units)));
    return word;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > 20'000)
        return 0;
    PagedDocument document;
    for (const QByteArray &sheet : Fuzz::bytesOf(data, size).toByteArray().split('\f')) {
        Page page{
            .number = int(document.pages.size()) + 1, .size = QSizeF(595, 842), .words = {}, .lines = {}};
        Word last;
        for (const QByteArray &line : sheet.split('\n')) {
            if (line.size() < 8)
                continue;
            const Word word = wordOf(line, last);
            if (word.text.isEmpty() || std::ranges::any_of(word.text, [](QChar c) { return c < u' '; }))
                continue;
            page.words.append(word);
            last = word;
        }
        document.pages.append(page);
    }
    Fuzz::checkLetters(document);
    return 0;
}
