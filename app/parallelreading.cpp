// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parallelreading.h"

#include "reading/readerpool.h"
#include "tables/heldaverages.h"

#include <QtConcurrent>

namespace {
/// What is kept of a file once it is read: not its bytes and pages, however many files there are.
struct KeptFile {
    QString path;
    QString sha256;
    QList<Letter> letters;
};

Outcome<KeptFile> readOne(const QString &path, ReaderPool &readers, const ReferenceLibrary &library)
{
    const auto reader = readers.lease();
    return readLetters(path, *reader, library).map([](LettersOfFile &&file) {
        return KeptFile{file.path, file.content.sha256, std::move(file.letters)};
    });
}
} // namespace

ReadRun readAll(const QStringList &paths, const ReferenceLibrary &library)
{
    ReaderPool readers(readerProgram());
    const auto files = QtConcurrent::blockingMapped<QList<Outcome<KeptFile>>>(
        paths, [&](const QString &path) { return readOne(path, readers, library); });

    ReadRun run;
    run.reducedProtection = readers.isProtectionReduced();
    HeldAverages held;
    for (const auto &file : files) {
        if (!file) {
            run.refused.append(file.error());
            continue;
        }
        for (const auto &letter : file->letters) {
            run.letters.append({file->path, file->sha256, {letter, {}}, {}});
            held.add(letter, library.isSample(file->sha256));
        }
    }
    for (auto &of : run.letters)
        of.checked.checks = checkLetter(of.checked.letter, library.forDocument(of.sha256),
            held.forLetter(of.checked.letter, library.isSample(of.sha256)));
    return run;
}
