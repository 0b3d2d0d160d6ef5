// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/filereading.h"

#include "reading/wire.h"

#include <QCoreApplication>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {
struct FileReadingWords {
    Q_DECLARE_TR_FUNCTIONS(FileReading)
};

constexpr int mostLevels = 5;
constexpr int mostPartsInAll = 2'000;

Outcome<LetterBytes> contentOf(const FileToRead &file)
{
    if (file.inside.isEmpty())
        return loadLetterBytes(file.path);
    const auto hash = QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256);
    return LetterBytes{.bytes = file.bytes, .sha256 = QString::fromLatin1(hash.toHex())};
}

QString nameOf(const Part &part, int number)
{
    if (part.role == Part::Role::MessageText)
        return FileReadingWords::tr("text of the message");
    return part.name.isEmpty() ? FileReadingWords::tr("attachment %1").arg(number) : part.name;
}

/// A logo in a mail is no letter that somebody misses; a program that is missing is.
bool isWorthSaying(const FileToRead &file, Problem::Kind kind)
{
    using enum Problem::Kind;
    return !file.isDressing || kind == ReaderMissing || kind == ReaderNotLocked || kind == Cancelled;
}

void refuse(FileReading &reading, const FileToRead &file, Problem problem)
{
    if (!isWorthSaying(file, problem.kind))
        return;
    problem.inside = file.inside;
    reading.refused.append(std::move(problem));
}

void takePart(FileReading &reading, const FileToRead &file, Part &&part, int number,
    const std::shared_ptr<UnpackingRoom> &room)
{
    const bool isWhole = part.role == Part::Role::Whole;
    const auto inside = isWhole ? file.inside : file.inside + QStringList{nameOf(part, number)};
    if (part.refused) {
        reading.refused.append({.kind = *part.refused, .file = file.path, .inside = inside});
        return;
    }
    if (const auto why = room->take(part.bytes.size())) {
        if (room->isNews(*why))
            reading.refused.append({.kind = *why, .file = file.path, .inside = file.inside});
        return;
    }
    reading.parts.append({file.path, inside, std::move(part.bytes), part.isDressing, room});
}

void takeParts(FileReading &reading, const FileToRead &file, QList<Part> &&parts)
{
    if (file.inside.size() >= mostLevels)
        return refuse(reading, file, {.kind = Problem::Kind::TooDeep, .file = file.path});
    const auto room = file.room ? file.room : std::make_shared<UnpackingRoom>();
    int number = 0;
    for (auto &part : parts)
        takePart(reading, file, std::move(part), ++number, room);
}
} // namespace

std::optional<Problem::Kind> UnpackingRoom::take(qint64 bytes)
{
    const QMutexLocker lock(&m_mutex);
    if (m_parts == mostPartsInAll)
        return Problem::Kind::TooManyInAll;
    if (m_bytes + bytes > Wire::largestUnpacked)
        return Problem::Kind::TooMuchInside;
    ++m_parts;
    m_bytes += bytes;
    return std::nullopt;
}

bool UnpackingRoom::isNews(Problem::Kind why)
{
    const QMutexLocker lock(&m_mutex);
    if (m_said.contains(why))
        return false;
    m_said.append(why);
    return true;
}

FileReading readFile(const FileToRead &file, Reader &reader, const ReferenceLibrary &reference,
    std::stop_token stop, const PictureProgress &progress)
{
    FileReading reading;
    auto content = contentOf(file);
    auto opened = content.and_then(
        [&](const LetterBytes &held) { return reader.open(held.bytes, file.path, stop, progress); });
    if (!opened) {
        refuse(reading, file, opened.error());
        return reading;
    }
    reading.reducedProtection = opened->document.reducedProtection;
    if (opened->isContainer) {
        takeParts(reading, file, std::move(opened->parts));
        return reading;
    }
    auto letters = lettersIn(*std::move(content), std::move(opened->document), file.path, file.inside, reader,
        reference, stop, progress);
    if (letters)
        reading.letters = *std::move(letters);
    else
        refuse(reading, file, letters.error());
    return reading;
}
