// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/frames.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace {

constexpr qint64 longestLine = 50'000'000;
constexpr qint64 longestDetail = 500;
constexpr float largestSkew = 45; // degrees
constexpr qsizetype bytesOfRows = 1'000'000;
// The least that a word and a line take, so that a count cannot ask for more than was sent.
constexpr qsizetype leastDrawnWord = 4 + 2 + 1 + 4 * 8 + 4 + 4;
constexpr qsizetype leastTypedWord = 4 + 2 + 1 + 4 + 4;
constexpr qsizetype leastLine = 4;
constexpr qsizetype leastPlaceToSee = 4 + 4 * 8 + 4;
constexpr qsizetype leastSeenPlace = 1 + 4 + 4;
constexpr qsizetype usualWord = 100; // bytes
// A count is believed no further than this before so many are there.
constexpr qsizetype mostReserved = 100'000;

void putBox(Wire::Writer &writer, const QRectF &box)
{
    writer.put(std::array{box.left(), box.top(), box.right(), box.bottom()});
}

void putWord(Wire::Writer &writer, const Word &word, bool isTyped)
{
    writer.putAll(word.text);
    writer.put(quint8(word.spaceAfter));
    if (isTyped) {
        writer.put(qint32(word.line));
        writer.put(qint32(word.column));
        return;
    }
    putBox(writer, word.box);
    writer.put(word.confidence);
    writer.putAll(word.edges);
}

template <typename T> T takeFinite(Wire::Taker &taker)
{
    const T number = taker.take<T>();
    if (!std::isfinite(number))
        taker.fail();
    return taker.isGood() ? number : T(0);
}

template <typename T> T takePart(Wire::Taker &taker)
{
    return std::clamp(takeFinite<T>(taker), T(0), T(1));
}

qint32 takePositive(Wire::Taker &taker)
{
    const auto number = taker.take<qint32>();
    if (number < 1)
        taker.fail();
    return number;
}

QRectF takeBox(Wire::Taker &taker)
{
    const auto left = takePart<double>(taker);
    const auto top = takePart<double>(taker);
    const auto right = takePart<double>(taker);
    const auto bottom = takePart<double>(taker);
    if (right < left || bottom < top)
        taker.fail();
    return QRectF(QPointF(left, top), QPointF(right, bottom));
}

QList<float> takeEdges(Wire::Taker &taker, qsizetype textSize)
{
    const auto count = qsizetype(taker.take<quint32>());
    if (count != 0 && count != textSize + 1)
        taker.fail();
    if (!taker.isGood())
        return {};
    QList<float> edges(count);
    for (float &edge : edges)
        edge = takePart<float>(taker);
    return taker.isGood() ? edges : QList<float>();
}

Word takeWord(Wire::Taker &taker, bool isTyped)
{
    Word word;
    word.text = taker.takeText(Wire::largestWord);
    if (word.text.isEmpty())
        taker.fail();
    word.spaceAfter = taker.take<quint8>() != 0;
    if (isTyped) {
        word.line = takePositive(taker);
        word.column = takePositive(taker);
        return word;
    }
    if (std::ranges::any_of(word.text, Wire::isControl))
        taker.fail();
    word.box = takeBox(taker);
    word.confidence = takePart<float>(taker);
    word.edges = takeEdges(taker, word.text.size());
    return word;
}

QSizeF takeSize(Wire::Taker &taker, bool isTyped)
{
    const auto width = takeFinite<double>(taker);
    const auto height = takeFinite<double>(taker);
    if (isTyped)
        return {};
    if (!(width > 0 && width <= Wire::largestPoints && height > 0 && height <= Wire::largestPoints))
        taker.fail();
    return {width, height};
}

/// A count of at most \a most things that take at least \a least bytes each.
qsizetype takeCount(Wire::Taker &taker, qsizetype least, qsizetype most)
{
    const auto count = qsizetype(taker.take<quint32>());
    if (count > taker.left() / least || count > most)
        taker.fail();
    return taker.isGood() ? count : 0;
}

bool isReadersProblem(Problem::Kind kind)
{
    using enum Problem::Kind;
    return kind == Damaged || kind == Locked || kind == TooLarge || kind == Unsupported;
}

} // namespace

namespace Frames {

QByteArray frame(Wire::FrameType type, const QByteArray &content)
{
    Wire::Writer writer;
    writer.put(Wire::FrameHead{.type = type, .length = quint32(content.size())});
    return writer.bytes() + content;
}

QByteArray documentFrame()
{
    return frame(Wire::FrameType::Document, {});
}

QByteArray pageFrame(const Page &page)
{
    Wire::Writer writer;
    writer.reserve(page.words.size() * usualWord);
    writer.put(qint32(page.number));
    writer.put(quint8(page.typed));
    writer.put(page.size.width());
    writer.put(page.size.height());
    writer.put(qint32(page.firstLine));
    writer.put(qint32(page.turns));
    writer.put(page.skew);
    writer.put(quint32(page.lines.size()));
    for (const QString &line : page.lines)
        writer.putAll(line);
    writer.put(quint32(page.words.size()));
    for (const Word &word : page.words)
        putWord(writer, word, page.typed);
    return frame(Wire::FrameType::Page, writer.bytes());
}

QByteArray progressFrame(const Progress &progress)
{
    Wire::Writer writer;
    writer.put(qint32(progress.page));
    writer.put(qint32(progress.pages));
    writer.put(quint8(progress.isPicture));
    return frame(Wire::FrameType::Progress, writer.bytes());
}

QByteArray pictureFrame(const QImage &picture)
{
    Wire::Writer writer;
    writer.put(qint32(picture.width()));
    writer.put(qint32(picture.height()));
    return frame(Wire::FrameType::Picture, writer.bytes());
}

QByteArray rowsFrame(const QImage &picture, int &firstRow)
{
    const qsizetype bytesOfRow = qsizetype(picture.width()) * 4;
    const auto fitting = int(std::max<qsizetype>(1, bytesOfRows / bytesOfRow));
    const int end = std::min(picture.height(), firstRow + fitting);
    QByteArray content;
    content.reserve(bytesOfRow * (end - firstRow));
    for (; firstRow < end; ++firstRow)
        content.append(reinterpret_cast<const char *>(picture.constScanLine(firstRow)), bytesOfRow);
    return frame(Wire::FrameType::Rows, content);
}

QByteArray placesToSee(const QList<PlaceToSee> &places)
{
    Wire::Writer writer;
    writer.put(quint32(places.size()));
    for (const auto &place : places) {
        writer.put(qint32(place.page));
        putBox(writer, place.box);
        writer.putAll(place.text.left(Wire::largestPlaceText));
    }
    return writer.bytes();
}

std::optional<QList<PlaceToSee>> placesToSeeOf(QByteArrayView content)
{
    Wire::Taker taker(content);
    const qsizetype count = takeCount(taker, leastPlaceToSee, Wire::mostPlaces);
    QList<PlaceToSee> places;
    for (qsizetype i = 0; taker.isGood() && i < count; ++i) {
        const int page = takePositive(taker);
        const QRectF box = takeBox(taker);
        places.append({page, box, taker.takeText(Wire::largestPlaceText)});
    }
    return taker.isGood() && taker.left() == 0 ? std::optional(places) : std::nullopt;
}

QByteArray seenFrame(const QList<SeenPlace> &seen)
{
    Wire::Writer writer;
    writer.put(quint32(seen.size()));
    for (const auto &place : seen) {
        writer.put(quint8(place.state));
        writer.put(place.confidence);
        writer.putAll(place.text.left(Wire::largestPlaceText));
    }
    return frame(Wire::FrameType::Places, writer.bytes());
}

std::optional<QList<SeenPlace>> seenOf(QByteArrayView content, qsizetype count)
{
    Wire::Taker taker(content);
    if (takeCount(taker, leastSeenPlace, Wire::mostPlaces) != count)
        return std::nullopt;
    QList<SeenPlace> seen;
    for (qsizetype i = 0; taker.isGood() && i < count; ++i) {
        const auto state = taker.take<quint8>();
        const auto confidence = takePart<float>(taker);
        const QString text = taker.takeText(Wire::largestPlaceText);
        const bool isTold = !text.isEmpty();
        const auto known = SeenPlace::State(state);
        if (state > quint8(SeenPlace::State::NotMadeOut) || std::ranges::any_of(text, Wire::isControl)
            || isTold != (known == SeenPlace::State::Differs))
            return std::nullopt;
        seen.append({known, text, confidence});
    }
    return taker.isGood() && taker.left() == 0 ? std::optional(seen) : std::nullopt;
}

QByteArray problemFrame(const Problem &problem)
{
    Wire::Writer writer;
    writer.put(qint32(problem.kind));
    writer.put(qint32(problem.page));
    writer.putAll(problem.detail.left(longestDetail));
    return frame(Wire::FrameType::Problem, writer.bytes());
}

QByteArray endFrame(bool isIncomplete)
{
    Wire::Writer writer;
    writer.put(quint8(isIncomplete));
    return frame(Wire::FrameType::End, writer.bytes());
}

std::optional<Page> pageOf(QByteArrayView content, qsizetype mostWords)
{
    Wire::Taker taker(content);
    Page page;
    page.number = takePositive(taker);
    page.typed = taker.take<quint8>() != 0;
    page.size = takeSize(taker, page.typed);
    page.firstLine = taker.take<qint32>();
    if (page.firstLine < (page.typed ? 1 : 0))
        taker.fail();
    page.turns = taker.take<qint32>();
    page.skew = takeFinite<float>(taker);
    if (page.turns < 0 || page.turns > 3 || std::abs(page.skew) > largestSkew
        || (page.typed && (page.turns != 0 || page.skew != 0)))
        taker.fail();
    const qsizetype lines = takeCount(taker, leastLine, mostWords);
    page.lines.reserve(std::min(lines, mostReserved));
    for (qsizetype i = 0; taker.isGood() && i < lines; ++i)
        page.lines.append(taker.takeText(longestLine));
    const qsizetype words = takeCount(taker, page.typed ? leastTypedWord : leastDrawnWord, mostWords);
    page.words.reserve(std::min(words, mostReserved));
    for (qsizetype i = 0; taker.isGood() && i < words; ++i)
        page.words.append(takeWord(taker, page.typed));
    if (!taker.isGood() || taker.left() > 0)
        return std::nullopt;
    return page;
}

std::optional<Progress> progressOf(QByteArrayView content)
{
    Wire::Taker taker(content);
    const auto page = takePositive(taker);
    const auto pages = takePositive(taker);
    const auto isPicture = taker.take<quint8>();
    if (!taker.isGood() || taker.left() > 0 || page > pages || pages > Wire::largestPageCount
        || isPicture > 1)
        return std::nullopt;
    return Progress{.page = page, .pages = pages, .isPicture = isPicture == 1};
}

std::optional<QImage> pictureOf(QByteArrayView content)
{
    Wire::Taker taker(content);
    const auto width = takePositive(taker);
    const auto height = takePositive(taker);
    if (!taker.isGood() || taker.left() > 0 || std::max(width, height) > Wire::largestSide)
        return std::nullopt;
    QImage picture(width, height, QImage::Format_RGB32);
    if (picture.isNull())
        return std::nullopt;
    return picture;
}

bool addRows(QImage &picture, int &firstRow, QByteArrayView content)
{
    const qsizetype bytesOfRow = qsizetype(picture.width()) * 4;
    if (picture.isNull() || content.isEmpty() || content.size() % bytesOfRow != 0
        || content.size() / bytesOfRow > picture.height() - firstRow)
        return false;
    for (; !content.isEmpty(); content = content.sliced(bytesOfRow))
        std::memcpy(picture.scanLine(firstRow++), content.data(), size_t(bytesOfRow));
    return true;
}

std::optional<Problem> problemOf(QByteArrayView content)
{
    Wire::Taker taker(content);
    const auto kind = Problem::Kind(taker.take<qint32>());
    const auto page = taker.take<qint32>();
    const QString detail = taker.takeText(longestDetail);
    if (!taker.isGood() || taker.left() > 0 || !isReadersProblem(kind) || page < 0)
        return std::nullopt;
    return Problem{.kind = kind, .page = page, .detail = detail};
}

std::optional<bool> endOf(QByteArrayView content)
{
    Wire::Taker taker(content);
    const auto isIncomplete = taker.take<quint8>();
    if (!taker.isGood() || taker.left() > 0 || isIncomplete > 1)
        return std::nullopt;
    return isIncomplete == 1;
}

bool takeFrames(QByteArray &rest, QByteArrayView bytes, const TakeFrame &take)
{
    rest.append(bytes);
    QByteArrayView left = rest;
    Wire::FrameHead head;
    while (left.size() >= qsizetype(sizeof head)) {
        std::memcpy(&head, left.data(), sizeof head);
        if (head.magic != head.expectedMagic || head.length > Wire::largestFrame)
            return false;
        if (left.size() < qsizetype(sizeof head) + qsizetype(head.length))
            break;
        if (!take(head.type, left.sliced(sizeof head, head.length)))
            return false;
        left = left.sliced(qsizetype(sizeof head) + qsizetype(head.length));
    }
    rest.remove(0, rest.size() - left.size());
    return true;
}

} // namespace Frames
