// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"
#include "letter/problem.h"
#include "reading/part.h"
#include "reading/seenplace.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QImage>
#include <QRect>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

class Answer;
class KeptReadings;
class PictureReaders;
class Unpacker;
namespace Wire {
struct Request;
struct TimeLimit;
struct Trailer;
} // namespace Wire

/// What one call of the reader program may use.
struct ReaderLimits {
    int seconds = 20; ///< wall clock and processor, for reading a file and for each other call
    int secondsPerPage = 2; ///< added for each page over ten
    int secondsToSee = 30; ///< more for the call that draws places and reads what they show
    qint64 memoryBytes = 1'000'000'000;
    bool wholeLockOnly = false; ///< refuse everything where this system lacks a part of the lock
};

/// Is told of each page that is about to be read from its picture: its number, and how many pages there are.
/// Called in threads of the reader's, several at a time.
using PictureProgress = std::function<void(int page, int pages)>;

/// What a file turned out to be: pages, or, of a mail or archive, parts.
struct Opened {
    PagedDocument document;
    bool isContainer = false; ///< then document has no pages
    QList<Part> parts; ///< see Unpacked
};

/// What readers share. Either may be null: a reader then keeps nothing, and has picture readers of its own.
struct SharedReading {
    std::shared_ptr<KeptReadings> kept;
    std::shared_ptr<PictureReaders> pictures;
};

/// The caller's side of one upheld-reader program, in which every byte of a letter is parsed. Starts it when
/// first used and anew after it died or was stopped; kills it when destroyed. Pages that are pictures are
/// read by other programs, see PictureReaders. One thread at a time; each call blocks, so never the GUI
/// thread.
class Reader {
    Q_DECLARE_TR_FUNCTIONS(Reader)

public:
    /// \a program: path of upheld-reader. See readerProgram().
    explicit Reader(QString program, ReaderLimits limits = {}, SharedReading shared = {});
    ~Reader();
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    /// The pages of a PDF, picture or text file, those that are pictures read from them, or of a word
    /// processor's file (then the unpacker is asked for its text first), or the parts of a mail or archive.
    /// As read().
    [[nodiscard]] Outcome<Opened> open(const QByteArray &bytes, const QString &file,
        std::stop_token stop = {}, const PictureProgress &progress = {});
    /// The pages of any file that has some; NotALetter of a mail or archive. \a file is only for the
    /// Problem's place. Damaged, Locked, TooLarge (memory, the program's or ours), TooSlow, Unsupported,
    /// Cancelled, ReaderMissing, ReaderNotLocked. Whatever the program answers is checked before use.
    [[nodiscard]] Outcome<PagedDocument> read(const QByteArray &bytes, const QString &file,
        std::stop_token stop = {}, const PictureProgress &progress = {});
    /// Page \a page (from 1) drawn \a width pixels wide (capped so that no side exceeds 5,000). With a \a
    /// part, in pixels of the page so drawn, that part alone: then only its own sides are capped. Typed pages
    /// have no picture: Unsupported.
    [[nodiscard]] Outcome<QImage> draw(const QByteArray &bytes, int page, int width, const QString &file,
        std::stop_token stop = {}, const QRect &part = {});
    /// \a document, which this reader read last, with what stands in the pictures of \a pages beside their
    /// words, in the time that reading the file left. Cancelled.
    [[nodiscard]] Outcome<PagedDocument> withPictures(PagedDocument document, const QList<int> &pages,
        const QByteArray &bytes, const QString &file, const std::stop_token &stop,
        const PictureProgress &progress = {});
    /// What the pages show at \a places, one for each, in their order: the picture against the text layer.
    /// Few files have pictures that take long; those give TooSlow.
    [[nodiscard]] Outcome<QList<SeenPlace>> seePlaces(const QByteArray &bytes,
        const QList<PlaceToSee> &places, const QString &file, std::stop_token stop = {});
    /// Page \a page (from 1) alone, read from its picture. Only where the program is upheld-picture-reader.
    /// Incomplete where nothing could be made out. Stopped after \a seconds of a processor, where they are
    /// fewer than the limits say: TooSlow.
    [[nodiscard]] Outcome<PagedDocument> readPicture(
        const QByteArray &bytes, int page, std::stop_token stop = {}, std::optional<int> seconds = {});
    /// As seePlaces(), by the program itself. Only where that is upheld-picture-reader.
    [[nodiscard]] Outcome<QList<SeenPlace>> seeOwn(
        const QByteArray &bytes, const QList<PlaceToSee> &places, std::stop_token stop = {});

    /// Whether the program said, with any answer so far, that it could not lock itself in fully on this
    /// system.
    [[nodiscard]] bool isProtectionReduced() const { return m_isProtectionReduced; }

private:
    friend class Unpacker;
    class Process;
    PictureReaders &pictures();
    Outcome<PagedDocument> readPages(const QByteArray &bytes, const QString &file,
        const std::stop_token &stop, const PictureProgress &progress);
    Outcome<Wire::Trailer> call(Wire::Request request, const QByteArray &bytes, Answer &answer,
        std::stop_token stop, const QByteArray &places = {});
    Outcome<PagedDocument> readOnce(
        Answer &answer, const Wire::Request &request, const QByteArray &bytes, const std::stop_token &stop);
    [[nodiscard]] std::chrono::milliseconds timeLeft(qsizetype pages) const;
    Outcome<Wire::Trailer> takeAnswer(Answer &answer, const Wire::TimeLimit &limit);
    template <typename Call> auto withinMemory(Call call) -> decltype(call());
    QString m_program;
    ReaderLimits m_limits;
    SharedReading m_shared;
    std::unique_ptr<Process> m_process;
    std::unique_ptr<Unpacker> m_unpacker; // made when first used: few files are mails or archives
    std::chrono::milliseconds m_spent{}; ///< of the time for the file that was read last
    bool m_isProtectionReduced = false;
};

/// The reader program beside the running program, or in ../libexec/upheld.
[[nodiscard]] QString readerProgram();
