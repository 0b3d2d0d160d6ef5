// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for upheld-reader and lies: the letter's bytes say how.
#include "fakestreams.h"
#include "reading/frames.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fcntl.h>
#include <unistd.h>

using namespace FakeStreams;

namespace {

Page page(int number)
{
    Word word{.text = QStringLiteral("word"), .box = QRectF(0.1, 0.1, 0.2, 0.1)};
    word.edges = {0.1F, 0.15F, 0.2F, 0.25F, 0.3F};
    return {.number = number, .size = QSizeF(595, 842), .words = {word}};
}

template <typename Change> QByteArray changedPage(Change change)
{
    Page changed = page(1);
    change(changed);
    return Frames::pageFrame(changed);
}

template <typename Change> QByteArray changedWord(Change change)
{
    return changedPage([&](Page &page) { change(page.words[0]); });
}

QByteArray frameOf(Wire::FrameType type, const auto &...numbers)
{
    Wire::Writer writer;
    (writer.put(numbers), ...);
    return Frames::frame(type, writer.bytes());
}

/// A typed page of \a count words, each one in order by itself.
QByteArray manyWords(int number, quint32 count)
{
    Wire::Writer word;
    word.putAll(QStringLiteral("a"));
    word.put(quint8(1));
    word.put(qint32(1));
    word.put(qint32(1));
    Wire::Writer head;
    head.put(qint32(number));
    head.put(quint8(1));
    head.put(0.0);
    head.put(0.0);
    head.put(qint32(1));
    head.put(qint32(0));
    head.put(0.0F);
    head.put(quint32(0));
    head.put(count);
    return Frames::frame(Wire::FrameType::Page, head.bytes() + word.bytes().repeated(count));
}

/// The frames between the document's head and its end.
QByteArray liesOf(const QByteArray &lie)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    constexpr double endless = std::numeric_limits<double>::infinity();
    if (lie == "2^31 pages")
        return Frames::pageFrame(page(std::numeric_limits<int>::max()));
    if (lie == "page 0")
        return Frames::pageFrame(page(0));
    if (lie == "page twice")
        return Frames::pageFrame(page(1)) + Frames::pageFrame(page(1));
    if (lie == "box of no numbers")
        return changedWord([](Word &word) { word.box.setLeft(none); });
    if (lie == "endless box")
        return changedWord([](Word &word) { word.box = QRectF(0, 0, endless, 1); });
    if (lie == "box inside out")
        return changedWord([](Word &word) { word.box = QRectF(0.5, 0.5, -0.2, -0.2); });
    if (lie == "negative size")
        return changedPage([](Page &page) { page.size = QSizeF(-595, 842); });
    if (lie == "size of no number")
        return changedPage([](Page &page) { page.size = QSizeF(none, 842); });
    if (lie == "five quarter turns")
        return changedPage([](Page &page) { page.turns = 5; });
    if (lie == "skew of no number")
        return changedPage([](Page &page) { page.skew = float(none); });
    if (lie == "picture of page 3 of 2")
        return Frames::progressFrame({3, 2, true}) + Frames::pageFrame(page(1));
    if (lie == "pictures without end")
        return Frames::progressFrame({1, 1, true}).repeated(Wire::mostPicturePages + 1)
            + Frames::pageFrame(page(1));
    if (lie == "edges of another word")
        return changedWord([](Word &word) { word.edges.append(1); });
    if (lie == "edge of no number")
        return changedWord([](Word &word) { word.edges[2] = float(none); });
    if (lie == "empty word")
        return changedWord([](Word &word) { word = {}; });
    if (lie == "endless word")
        return changedWord([](Word &word) { word = {.text = QString(100'000, u'x')}; });
    if (lie == "half a character")
        return changedWord([](Word &word) { word = {.text = QString(QChar(0xd800))}; });
    if (lie == "line 0")
        return changedPage([](Page &page) { page = {.number = 1, .typed = true, .firstLine = 0}; });
    if (lie == "more words than sent")
        return frameOf(Wire::FrameType::Page, qint32(1), quint8(0), 595.0, 842.0, qint32(0), qint32(0), 0.0F,
            quint32(0), std::numeric_limits<quint32>::max());
    if (lie == "longer than said")
        return Frames::frame(Wire::FrameType::Page, Frames::pageFrame(page(1)).sliced(12) + "more");
    if (lie == "frame of 4 GB")
        return frameOf(Wire::FrameType::Page).first(8) + QByteArray(4, '\xff');
    if (lie == "other frame")
        return frameOf(Wire::FrameType(99), qint32(1));
    if (lie == "no frame")
        return QByteArray(64, 'x');
    if (lie == "picture for a document")
        return frameOf(Wire::FrameType::Picture, qint32(10), qint32(10));
    if (lie == "rows without a picture")
        return Frames::frame(Wire::FrameType::Rows, QByteArray(400, 'x'));
    if (lie == "second document")
        return Frames::documentFrame();
    if (lie == "problem of another's")
        return frameOf(Wire::FrameType::Problem, qint32(Problem::Kind::CaseFileNewer), qint32(0), quint32(0));
    if (lie == "frames behind the end")
        return Frames::pageFrame(page(1)) + Frames::endFrame(false);
    if (lie == "control character")
        return changedWord([](Word &word) { word.text[1] = u'\t'; });
    if (lie == "too many words")
        return manyWords(1, 5'000'001);
    if (lie == "too many words in all")
        return Frames::pageFrame(page(1)) + manyWords(2, 5'000'000);
    if (lie == "many words")
        return manyWords(1, 4'000'000);
    if (lie == "no page")
        return {};
    return Frames::pageFrame(page(1));
}

void answerPicture(const QByteArray &lie)
{
    const bool isHuge = lie == "huge picture";
    QByteArray frames = frameOf(Wire::FrameType::Picture, qint32(isHuge ? 5001 : 10), qint32(10));
    const int rows = lie == "too many rows" ? 11 : lie == "too few rows" ? 9 : 10;
    frames +=
        Frames::frame(Wire::FrameType::Rows, QByteArray(rows * 40 - (lie == "half a pixel" ? 2 : 0), '\x7f'));
    writeChunk(Wire::ChunkKind::Frames, frames + Frames::endFrame(false));
    writeTrailer({.ending = Wire::Ending::Exited});
}

/// What was seen of one place, true or not.
void answerSeen(const QByteArray &lie)
{
    constexpr float none = std::numeric_limits<float>::quiet_NaN();
    const auto seen = [](quint32 count, quint8 state, float confidence, const QString &text) {
        Wire::Writer writer;
        writer.put(count);
        writer.put(state);
        writer.put(confidence);
        writer.putAll(text);
        return Frames::frame(Wire::FrameType::Places, writer.bytes());
    };
    const auto differs = quint8(SeenPlace::State::Differs);
    QByteArray frames = seen(1, differs, 0.9F, QStringLiteral("1.23"));
    if (lie == "places that nobody asked for")
        frames = Frames::seenFrame({{}, {}});
    else if (lie == "more places than sent")
        frames = seen(std::numeric_limits<quint32>::max(), differs, 0.9F, QStringLiteral("1.23"));
    else if (lie == "state of no kind")
        frames = seen(1, 9, 0.9F, {});
    else if (lie == "confidence of no number")
        frames = seen(1, differs, none, QStringLiteral("1.23"));
    else if (lie == "difference without words")
        frames = seen(1, differs, 0.9F, {});
    else if (lie == "words that agree")
        frames = seen(1, quint8(SeenPlace::State::Agrees), 0.9F, QStringLiteral("1.23"));
    else if (lie == "endless words")
        frames = seen(1, differs, 0.9F, QString(100'000, u'1'));
    else if (lie == "control character")
        frames = seen(1, differs, 0.9F, QStringLiteral("1\t2"));
    else if (lie == "places twice")
        frames += frames;
    else if (lie == "a page for places")
        frames = Frames::documentFrame() + Frames::pageFrame(page(1));
    else if (lie == "no places")
        frames.clear();
    writeChunk(Wire::ChunkKind::Frames, frames + Frames::endFrame(false));
    writeTrailer({.ending = Wire::Ending::Exited});
}

[[noreturn]] void waitForever()
{
    for (;;)
        ::pause();
}

/// "tell PATH": writes to the pipe there once the request is here, and goes silent.
[[noreturn]] void tellAndWait(const QByteArray &path)
{
    const int pipe = ::open(path.constData(), O_WRONLY);
    if (::write(pipe, "x", 1) != 1)
        ::_exit(1);
    ::close(pipe);
    waitForever();
}

void answerDocument(const QByteArray &lie)
{
    if (lie.startsWith("tell "))
        tellAndWait(lie.sliced(5));
    if (lie == "silence")
        waitForever();
    if (lie.startsWith("raw ")) {
        writeAll(lie.sliced(4));
        ::_exit(0);
    }
    if (lie == "exit at once")
        ::_exit(0);
    if (lie == "other chunk")
        writeChunk(Wire::ChunkKind(77), "x");
    if (lie == "no chunk")
        writeAll(QByteArray(64, 'x'));
    if (lie == "short trailer")
        writeChunk(Wire::ChunkKind::Trailer, "x");
    const QByteArray frames = Frames::documentFrame() + liesOf(lie) + Frames::endFrame(false);
    const auto cut = lie == "no end frame" ? 13 : lie == "half an end" ? 1 : 0;
    writeFrames(frames.chopped(cut));
    if (lie == "complaints")
        writeChunk(Wire::ChunkKind::Complaints,
            "a\x1b[31mb \xe2\x80\xae%n\n" + QByteArray(5000, 'y') + '\n'
                + QByteArray("line\n").repeated(300));
    const bool isSignalled = lie == "killed behind the end";
    writeTrailer({.ending = isSignalled ? Wire::Ending::Signalled : Wire::Ending::Exited,
        .code = isSignalled          ? 9
            : lie == "exit status 3" ? 3
            : lie == "not locked"    ? Wire::notLocked
                                     : 0,
        .reducedProtection = lie == "reduced"});
}

} // namespace

int main()
{
    writeChunk(Wire::ChunkKind::Ready, {});
    Wire::Request request;
    for (QByteArray lie; readRequest(request, lie);) {
        if (request.operation == Wire::Operation::SeePlaces)
            answerSeen(lie.sliced(request.placesLength));
        else if (request.operation == Wire::Operation::Draw)
            answerPicture(lie);
        else
            answerDocument(lie);
    }
    return 0;
}
