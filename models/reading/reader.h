// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"
#include "letter/problem.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QImage>
#include <QRect>

#include <memory>
#include <stop_token>

class Answer;
class KeptReadings;
namespace Wire {
struct Request;
struct Trailer;
} // namespace Wire

/// What one call of the reader program may use.
struct ReaderLimits {
    int seconds = 20; ///< wall clock and processor, for each call
    int secondsPerPage = 2; ///< added for each page over ten
    int secondsPerPicture = 30; ///< added for each page that is read from its picture
    qint64 memoryBytes = 1'000'000'000;
};

/// The caller's side of one upheld-reader program, in which every byte of a letter is parsed. Starts it when
/// first used and anew after it died or was stopped; kills it when destroyed. One thread at a time; each call
/// blocks, so never the GUI thread.
class Reader {
    Q_DECLARE_TR_FUNCTIONS(Reader)

public:
    /// \a program: path of upheld-reader. See readerProgram(). \a kept: shared with others; may be null.
    explicit Reader(QString program, ReaderLimits limits = {}, std::shared_ptr<KeptReadings> kept = {});
    ~Reader();
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    /// The pages of a PDF, picture or text file. \a file is only for the Problem's place. Damaged, Locked,
    /// TooLarge (memory, the program's or ours), TooSlow, Unsupported, Cancelled, ReaderMissing,
    /// ReaderNotLocked. Whatever the program answers is checked before use.
    [[nodiscard]] Outcome<PagedDocument> read(
        const QByteArray &bytes, const QString &file, std::stop_token stop = {});
    /// Page \a page (from 1) drawn \a width pixels wide (capped so that no side exceeds 5,000). With a \a
    /// part, in pixels of the page so drawn, that part alone: then only its own sides are capped. Typed pages
    /// have no picture: Unsupported.
    [[nodiscard]] Outcome<QImage> draw(const QByteArray &bytes, int page, int width, const QString &file,
        std::stop_token stop = {}, const QRect &part = {});

    /// Whether the program said, with any answer so far, that it could not lock itself in fully on this system.
    [[nodiscard]] bool isProtectionReduced() const { return m_isProtectionReduced; }

private:
    class Process;
    Outcome<Wire::Trailer> call(
        Wire::Request request, const QByteArray &bytes, Answer &answer, std::stop_token stop);
    Outcome<PagedDocument> readOnce(
        Answer &answer, bool withPictures, const QByteArray &bytes, const std::stop_token &stop);
    Outcome<Wire::Trailer> takeAnswer(Answer &answer);
    template <typename Call> auto withinMemory(Call call) -> decltype(call());
    QString m_program;
    ReaderLimits m_limits;
    std::shared_ptr<KeptReadings> m_kept;
    std::unique_ptr<Process> m_process;
    bool m_isProtectionReduced = false;
};

/// The reader program beside the running program, or in ../libexec/upheld.
[[nodiscard]] QString readerProgram();
