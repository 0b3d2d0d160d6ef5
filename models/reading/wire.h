// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstring>
#include <type_traits>

/// What crosses between a window's process and upheld-reader. Both ends are built together and run on one
/// machine, so numbers are in its own byte order; the magic numbers carry the version.
namespace Wire {

enum class Operation : quint32 {
    Read = 1, ///< the pages as they were set; those that are pictures are named
    Draw = 2,
    ReadWords = 3, ///< as Read, but nothing is drawn to find pictures
    ReadPicture = 10, ///< one page from its picture; upheld-picture-reader alone
    SeePlaces = 11, ///< what is drawn at places of pages; upheld-picture-reader alone
    Unpack = 20, ///< the parts of a mail or archive; upheld-unpacker alone
};

/// Caller to server, then length bytes of the letter.
struct Request {
    static constexpr quint32 expectedMagic = 0x55505234;
    quint32 magic = expectedMagic;
    Operation operation = Operation::Read;
    qint32 page = 0; ///< from 1, to draw or to read from its picture
    qint32 width = 0; ///< pixels of the whole page, to draw
    qint32 left = 0; ///< the part to draw, in those pixels; without a width the whole page
    qint32 top = 0;
    qint32 partWidth = 0;
    qint32 partHeight = 0;
    qint32 seconds = 0;
    qint32 secondsPerPage = 0;
    quint32 wholeLockOnly = 0; ///< 1: nothing is parsed where this system lacks a part of the lock
    quint32 isPicture = 0; ///< 1: of a picture file, what reads those is loaded before the process is forked
    quint32 processorSeconds = 0; ///< 0: as many as the clock gives
    quint32 unused = 0;
    qint64 memoryBytes = 0;
    qint64 placesLength = 0; ///< the first so many bytes are no letter's, but the places to see
    qint64 length = 0;
};

/// What a chunk from the server holds.
enum class ChunkKind : quint32 {
    Frames = 1, ///< bytes of the child's frames, untrusted
    Complaints = 2, ///< bytes of the child's standard error, untrusted
    Trailer = 3, ///< the server's own word on how the child ended; the last of an answer
    Ready = 4, ///< empty, once: the program has started
};

/// Server to caller, then length bytes.
struct ChunkHead {
    static constexpr quint32 expectedMagic = 0x55504331;
    quint32 magic = expectedMagic;
    ChunkKind kind = ChunkKind::Frames;
    quint32 length = 0;
};
inline constexpr quint32 largestChunk = 65'536;

enum class Ending : quint32 {
    Exited = 1, ///< code is the exit status
    Signalled = 2, ///< code is the signal
    Clock = 3, ///< stopped by the server at the time limit
    NotStarted = 4, ///< no child: code is errno
};

struct Trailer {
    Ending ending = Ending::NotStarted;
    qint32 code = 0;
    quint32 memoryLimitMet = 0; ///< 1 where an allocation failed in the child
    quint32 reducedProtection = 0; ///< 1 where this system has no Landlock or no seccomp
};

/// Whether the child was stopped for the time that it took: by the server's clock or the kernel's.
[[nodiscard]] bool hasMetTimeLimit(const Trailer &ended);

/// Exit status of a child that could not lock itself in, and so looked at nothing of the letter.
inline constexpr qint32 notLocked = 70;

/// Most pages of a file that are read from their pictures.
inline constexpr int mostPicturePages = 40;

/// What a call may take.
struct TimeLimit {
    int seconds = 0;
    int secondsPerPage = 0;

    /// Whose child parsed \a pages so far: the pages over ten count by themselves.
    [[nodiscard]] constexpr qint64 secondsFor(qint64 pages) const
    {
        constexpr qint64 pagesInTime = 10;
        return seconds + secondsPerPage * (pages > pagesInTime ? pages - pagesInTime : 0);
    }
};

/// Whether \a unit is a control character, which no word of a drawn page holds.
[[nodiscard]] constexpr bool isControl(QChar unit)
{
    const auto code = unit.unicode();
    return code < 0x20 || (code >= 0x7f && code < 0xa0);
}

/// Child to caller, inside the chunks.
enum class FrameType : quint32 {
    Document = 1,
    Page = 2,
    Picture = 3,
    Rows = 4,
    Problem = 5,
    End = 6,
    Progress = 7,
    Places = 11,
    Part = 20, ///< of a mail or archive; its bytes follow
    PartBytes = 21
};

struct FrameHead {
    static constexpr quint32 expectedMagic = 0x55504632;
    quint32 magic = expectedMagic;
    FrameType type = FrameType::End;
    quint32 length = 0;
};

// Generous for any letter, small enough that a lying child cannot fill the window's memory.
inline constexpr quint32 largestFrame = 128'000'000;
inline constexpr qint64 largestAnswer = 512'000'000;
inline constexpr int largestPageCount = 20'000;
inline constexpr qsizetype mostWords = 5'000'000; ///< of a document; as many lines
inline constexpr int largestWord = 1'000; ///< UTF-16 units; a longer one comes in parts that touch
inline constexpr double largestPoints = 1e9; ///< of a page's side
inline constexpr int mostPlaces = 10'000; ///< of a call
inline constexpr qint64 largestPlaces = 4'000'000; ///< bytes
inline constexpr int largestPlaceText = 100; ///< UTF-16 units
inline constexpr int mostParts = 500; ///< of one mail or archive
inline constexpr qint64 largestPart = 200'000'000;
inline constexpr qint64 largestUnpacked = 500'000'000; ///< all parts together
inline constexpr int longestPartName = 500; ///< UTF-16 units
inline constexpr int largestSide = 5'000; ///< of a picture, in pixels
inline constexpr qsizetype largestComplaints = 1'000'000; ///< bytes
inline constexpr int mostComplaints = 200; ///< lines

/// Puts values one behind the other.
class Writer {
public:
    template <typename T> void put(T value)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    }
    /// The number of \a values, and behind it \a values.
    template <typename List> void putAll(const List &values)
    {
        static_assert(std::is_trivially_copyable_v<typename List::value_type>);
        put(quint32(values.size()));
        m_bytes.append(reinterpret_cast<const char *>(values.constData()),
            values.size() * qsizetype(sizeof(typename List::value_type)));
    }
    void reserve(qsizetype bytes) { m_bytes.reserve(bytes); }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Takes values from bytes that nobody vouches for. After the first one that does not fit, isGood() stays
/// false and every value is 0 or empty.
class Taker {
public:
    explicit Taker(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }
    template <typename T> T take()
    {
        static_assert(std::is_arithmetic_v<T>);
        T value{};
        if (hasRoom(sizeof value)) {
            std::memcpy(&value, m_rest.data(), sizeof value);
            m_rest = m_rest.sliced(sizeof value);
        }
        return value;
    }
    /// Text of at most \a longest UTF-16 units, without lone surrogates.
    QString takeText(qint64 longest);
    void fail() { m_good = false; }
    [[nodiscard]] bool isGood() const { return m_good; }
    [[nodiscard]] qsizetype left() const { return m_rest.size(); }
    [[nodiscard]] QByteArrayView rest() const { return m_rest; }

private:
    bool hasRoom(qsizetype bytes)
    {
        m_good = m_good && bytes <= m_rest.size();
        return m_good;
    }
    QByteArrayView m_rest;
    bool m_good = true;
};

} // namespace Wire
