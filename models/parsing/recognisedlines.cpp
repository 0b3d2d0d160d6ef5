// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/recognisedlines.h"

#include "reading/wire.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

// Of a usual typeface, beside the height of its capitals.
constexpr double aboveBaseline = 1.27;
constexpr double belowBaseline = 0.3;
constexpr double smallLetters = 0.73;
constexpr double otherSize = 1.3; // so much larger or smaller is set in another size
constexpr int inkShade = 150; // of 255; lighter is paper
constexpr int leastInkOfRow = 2; // dots; fewer are dirt
constexpr float leastOfDash = 0.5F; // less sure ones are rules and dirt
constexpr float surest = 0.99F; // 1 is for text

struct Line {
    QList<Word> words; ///< boxes in pixels, of the ink
    QList<double> capitals; ///< how high the capitals of each word's type are, in pixels
    QList<double> baselines;
};

bool isSmall(QChar c)
{
    return QStringView(u"acegmnopqrsuvwxyz.,;:-'").contains(c);
}

bool isDescending(QChar c)
{
    return QStringView(u"gjpqy,;()&Q").contains(c);
}

QRectF boxOf(const tesseract::ResultIterator &at, tesseract::PageIteratorLevel level)
{
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    if (!at.BoundingBox(level, &left, &top, &right, &bottom))
        return {};
    return QRectF(QPointF(left, top), QPointF(right, bottom));
}

QString textOf(const tesseract::ResultIterator &at, tesseract::PageIteratorLevel level)
{
    const std::unique_ptr<char[]> text(at.GetUTF8Text(level));
    return text ? QString::fromUtf8(text.get()).remove(u' ') : QString();
}

/// Left edges of the letters of \a word in pixels and the right edge of the last; empty where the letters do
/// not add up to the word, have no width, or do not all stand in its box.
QList<float> edgesOf(const tesseract::ResultIterator &at, const Word &word)
{
    QList<float> edges;
    QString spelt;
    auto letter = at;
    double right = 0;
    do {
        const QString text = textOf(letter, tesseract::RIL_SYMBOL);
        const QRectF box = boxOf(letter, tesseract::RIL_SYMBOL);
        for (qsizetype unit = 0; unit < text.size(); ++unit)
            edges.append(float(box.left()));
        spelt += text;
        right = box.right();
        if (letter.IsAtFinalElement(tesseract::RIL_WORD, tesseract::RIL_SYMBOL))
            break;
    } while (letter.Next(tesseract::RIL_SYMBOL));
    edges.append(float(right));
    const bool areInside = edges.first() >= word.box.left() - 1 && edges.last() <= word.box.right() + 1;
    return areInside && spelt == word.text && std::ranges::is_sorted(edges, std::less_equal())
        ? edges
        : QList<float>();
}

/// How many dots of a row are ink.
int inkOf(Pix *picture, int row, int left, int right)
{
    const l_uint32 *line = pixGetData(picture) + qsizetype(row) * pixGetWpl(picture);
    int ink = 0;
    for (int x = left; x < right; ++x)
        ink += GET_DATA_BYTE(line, x) < inkShade;
    return ink;
}

/// \a box without blank rows above and below: a lone letter is often given all of its line's height and more.
QRectF trimmed(const QRectF &box, Pix *picture)
{
    const QRect dots = box.toAlignedRect() & QRect(0, 0, pixGetWidth(picture), pixGetHeight(picture));
    int top = dots.top();
    int bottom = dots.bottom();
    const auto isBlank = [&](int row) {
        return inkOf(picture, row, dots.left(), dots.right() + 1) < leastInkOfRow;
    };
    while (top < bottom && isBlank(top))
        ++top;
    while (bottom > top && isBlank(bottom))
        --bottom;
    return bottom > top ? QRectF(QPointF(box.left(), top), QPointF(box.right(), bottom + 1)) : box;
}

void addWord(Line &line, const tesseract::ResultIterator &at, Pix *picture)
{
    Word word{.text = textOf(at, tesseract::RIL_WORD), .box = boxOf(at, tesseract::RIL_WORD)};
    if (!word.box.isEmpty())
        word.box = trimmed(word.box, picture);
    word.confidence = std::clamp(at.Confidence(tesseract::RIL_WORD) / 100, 0.0F, surest);
    if (word.text == u'|') // an I without feet
        word.text = u"I"_s;
    const bool isDash = word.text.size() == 1 && QStringView(u"-–—").contains(word.text[0]);
    if (isDash && word.confidence < leastOfDash)
        return;
    const auto isSign = [](QChar c) { return !c.isLetterOrNumber() && c != u'%' && c != u'&'; };
    if (word.box.isEmpty() || word.text.size() > Wire::largestWord
        || (!isDash && std::ranges::all_of(word.text, isSign))
        || std::ranges::any_of(word.text, Wire::isControl))
        return; // dirt and drawings, mostly
    word.edges = edgesOf(at, word);
    const bool areSmall = std::ranges::all_of(word.text, isSmall);
    const bool areDescending = std::ranges::any_of(word.text, isDescending);
    const double parts = (areSmall ? smallLetters : 1) + (areDescending ? belowBaseline : 0);
    const double capitals = word.box.height() / parts;
    line.capitals.append(capitals);
    line.baselines.append(word.box.bottom() - (areDescending ? belowBaseline * capitals : 0));
    line.words.append(std::move(word));
}

/// Where a number was run together with the word beside it ("of10", "93%of"); 0 where nothing was.
qsizetype seamOf(const QString &text)
{
    static const QStringList endings{u"st"_s, u"nd"_s, u"rd"_s, u"th"_s};
    const auto isOfNumber = [](QChar c) { return c.isDigit() || QStringView(u"%.,").contains(c); };
    const auto isOfWord = [](QChar c) { return c.isLower(); };
    const auto splits = [&](qsizetype at, auto isLeft, auto isRight) {
        return std::all_of(text.begin(), text.begin() + at, isLeft)
            && std::all_of(text.begin() + at, text.end(), isRight);
    };
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (at > 1 && text[at].isDigit() && splits(at, isOfWord, isOfNumber))
            return at;
        if (text[0].isDigit() && text[at].isLower() && text.size() - at > 1
            && !endings.contains(text.sliced(at)) && splits(at, isOfNumber, isOfWord))
            return at;
    }
    return 0;
}

/// \a word, or the two that it was read from where both have a place.
void appendWords(QList<Word> &words, const Word &word)
{
    const qsizetype seam = seamOf(word.text);
    if (seam == 0 || word.edges.size() != word.text.size() + 1)
        return words.append(word);
    Word first = word;
    first.text.truncate(seam);
    first.edges.resize(seam + 1);
    first.box.setRight(first.edges.last());
    Word second = word;
    second.text.remove(0, seam);
    second.edges.remove(0, seam);
    second.box.setLeft(second.edges.first());
    if (first.box.isEmpty() || second.box.isEmpty())
        return words.append(word);
    words.append(std::move(first));
    words.append(std::move(second));
}

double medianOf(QList<double> numbers)
{
    const auto middle = numbers.begin() + numbers.size() / 2;
    std::nth_element(numbers.begin(), middle, numbers.end());
    return *middle;
}

/// The words of \a line with boxes as high as its type, in parts of a picture of \a size.
void appendLine(QList<Word> &words, Line &line, QSize size)
{
    if (line.words.isEmpty())
        return;
    const double usual = medianOf(line.capitals);
    const double baseline = medianOf(line.baselines);
    for (qsizetype i = 0; i < line.words.size(); ++i) {
        Word word = line.words[i];
        const double own = line.capitals[i];
        const bool isOfLine = own < usual * otherSize && usual < own * otherSize;
        const double height = isOfLine ? usual : own;
        const double base = isOfLine ? baseline : line.baselines[i];
        const QRectF box(QPointF(word.box.left(), base - aboveBaseline * height),
            QPointF(word.box.right(), base + belowBaseline * height));
        word.box = QRectF(box.left() / size.width(), box.top() / size.height(), box.width() / size.width(),
                       box.height() / size.height())
            & QRectF(0, 0, 1, 1);
        for (float &edge : word.edges)
            edge = std::clamp(edge / float(size.width()), 0.0F, 1.0F);
        if (!word.box.isEmpty())
            appendWords(words, word);
    }
    line = {};
}

} // namespace

QList<Word> wordsOf(tesseract::TessBaseAPI *tesseract, const Pix *picture)
{
    auto *seen = const_cast<Pix *>(picture); // Leptonica knows no const in this version
    const QSize size(pixGetWidth(seen), pixGetHeight(seen));
    QList<Word> words;
    const std::unique_ptr<tesseract::ResultIterator> at(tesseract->GetIterator());
    if (!at)
        return words;
    Line line;
    do {
        if (at->IsAtBeginningOf(tesseract::RIL_TEXTLINE))
            appendLine(words, line, size);
        if (!at->Empty(tesseract::RIL_WORD))
            addWord(line, *at, seen);
    } while (at->Next(tesseract::RIL_WORD));
    appendLine(words, line, size);
    return words;
}
