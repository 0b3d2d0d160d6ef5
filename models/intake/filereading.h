// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/readletters.h"

#include <QMutex>

#include <memory>

/// What may still come out of one given file, on all levels. Shared by all its parts; thread-safe.
class UnpackingRoom {
public:
    /// Why a further part of \a bytes has no place; nothing where it has, and is counted.
    [[nodiscard]] std::optional<Problem::Kind> take(qint64 bytes);
    /// True once for each reason: it is said once, however many parts it stops.
    [[nodiscard]] bool isNews(Problem::Kind why);

private:
    QMutex m_mutex;
    int m_parts = 0;
    qint64 m_bytes = 0;
    QList<Problem::Kind> m_said;
};

/// A file that is to be read, or a part of one.
struct FileToRead {
    QString path; ///< as given
    QStringList inside = {}; ///< of a part: the names that lead to it, outermost first; data, never paths
    QByteArray bytes = {}; ///< of a part
    bool isDressing = false; ///< see Part
    std::shared_ptr<UnpackingRoom> room = {}; ///< of a part
};

/// What came of it: letters, parts that are to be read in turn, or why not.
struct FileReading {
    std::optional<LettersOfFile> letters;
    QList<FileToRead> parts;
    QList<Problem> refused;
    bool reducedProtection = false; ///< it was read by a program that could not lock itself in fully
};

/// Reads \a file: one that is a mail or archive gives its parts, up to five levels, 2,000 parts and 500 MB of
/// one given file; all others give letters or a reason. Blocks; any thread but the GUI's.
[[nodiscard]] FileReading readFile(const FileToRead &file, Reader &reader, const ReferenceLibrary &reference,
    std::stop_token stop = {}, const PictureProgress &progress = {});
