// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/reader.h"

#include <QCoreApplication>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

/// The caller's side of upheld-picture-reader, in which pictures are read: at most one program a processor,
/// started when first needed and kept warm. Shared by all readers. Thread-safe.
class PictureReaders {
    Q_DECLARE_TR_FUNCTIONS(PictureReaders)

public:
    /// \a program: path of upheld-picture-reader.
    explicit PictureReaders(QString program, ReaderLimits limits = {});

    /// Reads \a pages of \a document, which stand in it without their pictures' words, all processors at a
    /// time. What cannot be read in the time \a most (of every processor, waiting for readers that others use
    /// left out), or not at all, stays as it is; the document is then incomplete and its complaints say why.
    /// Blocks. The time that it took.
    std::chrono::milliseconds readInto(PagedDocument &document, const QList<int> &pages,
        const QByteArray &bytes, std::chrono::milliseconds most, const std::stop_token &stop,
        const PictureProgress &progress = {});

    /// As Reader::seePlaces(). Cancelled.
    [[nodiscard]] Outcome<QList<SeenPlace>> seePlaces(
        const QByteArray &bytes, const QList<PlaceToSee> &places, const std::stop_token &stop);

private:
    /// What \a call gives of a reader that nobody else uses meanwhile; Cancelled where \a stop came first.
    template <typename Call>
    auto withReader(Call call, const std::stop_token &stop) -> decltype(call(std::declval<Reader &>()));

    QString m_program;
    ReaderLimits m_limits;
    std::mutex m_mutex;
    std::condition_variable_any m_given;
    std::vector<std::unique_ptr<Reader>> m_idle;
    int m_free;
};

/// The upheld-picture-reader that belongs to the upheld-reader at \a program.
[[nodiscard]] QString pictureReaderBeside(const QString &program);
