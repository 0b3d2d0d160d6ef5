// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing.h"

#include "app/translating.h"
#include "intake/bulkimport.h"
#include "intake/intake.h"
#include "intake/picturecomparer.h"
#include "store/backup.h"
#include "ui/desk/problemtext.h"

#include <QCoreApplication>

namespace {
QString storedSentence(const CaseFile &caseFile, LetterId id, const QString &file, bool alreadyHeld)
{
    const auto letter = caseFile.letter(id).value_or(Letter{});
    const auto council =
        letter.authorityName.isEmpty() ? CommandLineWords::tr("council not found") : letter.authorityName;
    const auto year = letter.yearEnding().isValid() ? letter.yearEnding().toString(Qt::ISODate)
                                                    : CommandLineWords::tr("unknown");
    const auto sentence = alreadyHeld ? CommandLineWords::tr("Already held: %1: %2, year ending %3\n")
                                      : CommandLineWords::tr("Stored: %1: %2, year ending %3\n");
    return sentence.arg(file, council, year);
}
/// That none could be made is said, and keeps no letter from being stored: each comes whole or not at all.
void backUpBefore(const CaseFile &caseFile, const QStringList &paths)
{
    if (!isBulkImport(paths) || caseFile.letters().value_or(QList<LetterId>()).isEmpty())
        return;
    const auto backup = keepBackup(caseFile.path(), QDateTime::currentDateTimeUtc());
    if (!backup)
        printMessage(CommandLineWords::tr("The case file was not backed up before the import. %1")
                         .arg(problemText(backup.error())));
}
} // namespace

ExitCode importInto(
    const QString &path, const QStringList &paths, const ReferenceLibrary &library, const HowToRead &how)
{
    const auto caseFile = CaseFile::open(path);
    if (!caseFile) {
        printMessage(problemText(caseFile.error()));
        return ExitCode::SomeRefused;
    }
    bool someRefused = false;
    ReaderPool readers(readerProgram(), {.wholeLockOnly = how.wholeLockOnly});
    QThreadPool threads;
    Intake intake(**caseFile, readers, library, threads);
    PictureComparer comparer(**caseFile, readers);
    QObject::connect(&intake, &Intake::stored, &intake,
        [&](LetterId id, const QString &file, bool alreadyHeld, const QStringList &inside) {
            const auto sentence = storedSentence(**caseFile, id, fileWords(file, inside), alreadyHeld);
            someRefused |= !printResult(harmlessOnTerminal(sentence).toUtf8());
            if (how.comparePictures)
                comparer.compare(id);
        });
    QObject::connect(&intake, &Intake::refused, &intake, [&](const Problem &problem) {
        someRefused = true;
        printMessage(problemText(problem));
    });
    QObject::connect(&intake, &Intake::protectionReduced, &intake,
        [&how] { printMessage(reducedProtectionText(how.wholeLockOnly)); });
    const auto finish = [&] {
        if (!intake.isBusy() && !comparer.isBusy())
            QCoreApplication::quit();
    };
    QObject::connect(&intake, &Intake::finished, qApp, finish, Qt::QueuedConnection);
    QObject::connect(&comparer, &PictureComparer::finished, qApp, finish, Qt::QueuedConnection);
    backUpBefore(**caseFile, paths);
    intake.add(paths);
    QCoreApplication::exec();
    return someRefused ? ExitCode::SomeRefused : ExitCode::Done;
}
