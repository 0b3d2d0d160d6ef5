// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parallelreading.h"

#include "intake/filereading.h"
#include "intake/foldercontent.h"
#include "intake/picturecomparison.h"
#include "reading/readerpool.h"
#include "tables/heldaverages.h"

#include <QFileInfo>
#include <QtConcurrent>

namespace {
/// What is kept of a file once it is read: not its bytes and pages, however many files there are.
struct KeptFile {
    QString path;
    QStringList inside;
    QString sha256;
    QList<Letter> letters;
};

/// What came of one given file and of all that it holds, in its order.
struct KeptRun {
    QList<KeptFile> files;
    QList<Problem> refused;
    bool reducedProtection = false;
};

FileReading readOne(
    const FileToRead &file, ReaderPool &readers, const ReferenceLibrary &library, bool comparePictures)
{
    const auto reader = readers.lease();
    auto reading = readFile(file, *reader, library);
    // What cannot be compared says so in each field.
    if (auto &of = reading.letters; of && comparePictures)
        static_cast<void>(compareWithPictures(of->letters, of->content.bytes, of->path, *reader));
    return reading;
}

KeptRun readTree(
    const FileToRead &file, ReaderPool &readers, const ReferenceLibrary &library, bool comparePictures)
{
    auto reading = readOne(file, readers, library, comparePictures);
    KeptRun run{.refused = std::move(reading.refused), .reducedProtection = reading.reducedProtection};
    if (auto &of = reading.letters)
        run.files.append({of->path, of->inside, of->content.sha256, std::move(of->letters)});
    const auto inner = QtConcurrent::blockingMapped<QList<KeptRun>>(reading.parts,
        [&](const FileToRead &part) { return readTree(part, readers, library, comparePictures); });
    for (const auto &part : inner) {
        run.files += part.files;
        run.refused += part.refused;
        run.reducedProtection |= part.reducedProtection;
    }
    return run;
}

/// \a paths with the files in folders and below in place of the folders; an empty one stays, to be refused.
QList<FileToRead> filesOf(const QStringList &paths)
{
    QList<FileToRead> files;
    for (const auto &path : paths) {
        const auto below = QFileInfo(path).isDir() ? filesBelow(path, {}) : QStringList();
        for (const auto &file : below.isEmpty() ? QStringList{path} : below)
            files.append({.path = file});
    }
    return files;
}
} // namespace

ReadRun readAll(const QStringList &paths, const ReferenceLibrary &library, bool comparePictures)
{
    ReaderPool readers(readerProgram());
    ReadRun run;
    const auto files = filesOf(paths);
    const auto read = QtConcurrent::blockingMapped<QList<KeptRun>>(
        files, [&](const FileToRead &file) { return readTree(file, readers, library, comparePictures); });

    run.reducedProtection = readers.isProtectionReduced();
    HeldAverages held;
    for (const auto &one : read) {
        run.refused += one.refused;
        run.reducedProtection |= one.reducedProtection;
        for (const auto &file : one.files) {
            for (const auto &letter : file.letters) {
                run.letters.append({file.path, file.inside, file.sha256, {letter, {}}, {}});
                held.add(letter, library.isSample(file.sha256));
            }
        }
    }
    for (auto &of : run.letters)
        of.checked.checks = checkLetter(of.checked.letter, library.forDocument(of.sha256),
            held.forLetter(of.checked.letter, library.isSample(of.sha256)));
    return run;
}
