// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QDateTime>
#include <QList>

#include <stop_token>

/// A copy of a case file as it was at one moment. Its name says what it is: no list of backups can be lost.
struct Backup {
    QString path;
    QDateTime when; ///< UTC, whole seconds
    int version = 0; ///< the case file's schema version then
    quint32 changes = 0; ///< changesOf() it then

    friend bool operator==(const Backup &, const Backup &) = default;
};

/// The folder in which the backups of \a caseFile are: beside it, so that they are found, and move with it.
[[nodiscard]] QString backupFolder(const QString &caseFile);
/// Whether \a path is that of a backup, by its name and folder.
[[nodiscard]] bool isBackup(const QString &path);
/// The backups of \a caseFile, newest first, by their names alone.
[[nodiscard]] QList<Backup> backupsOf(const QString &caseFile);

/// Makes a backup of \a caseFile now (\a when), unless it has not changed since the newest one, which is
/// given then. The copy is made under another name, opened and checked whole before it counts, and only then
/// do older ones go, by dispensable(). It is its owner's alone and cannot be written to. Cancelled as in
/// copyDatabase(). Any thread.
[[nodiscard]] Outcome<Backup> keepBackup(
    const QString &caseFile, const QDateTime &when, const std::stop_token &stop = {});

/// Which of \a backups (newest first) may go. Kept are the newest of each of the last 12 days that have any,
/// of 10 weeks and of 9 months, the newest of each schema version, and all of the newest one's day.
[[nodiscard]] QList<Backup> dispensable(const QList<Backup> &backups);

/// Deletes \a backups; true where all are gone.
[[nodiscard]] bool removeBackups(const QList<Backup> &backups);

/// The newest backup of \a caseFile that is sound, looked for from the newest; NotFound where none is.
/// Cancelled where \a stop is asked for. Any thread.
[[nodiscard]] Outcome<Backup> newestGoodBackup(const QString &caseFile, const std::stop_token &stop = {});

/// What became of the file in whose place a backup came.
struct Restored {
    QString setAside; ///< its new name; empty where there was none
};
/// Puts a copy of \a backup, checked, in the place of \a caseFile, which is nowhere open. What is there is
/// given another name with the time \a when, with its journal, and never changed or deleted. Where it fails,
/// what was there is there still. Any thread.
[[nodiscard]] Outcome<Restored> restoreBackup(
    const Backup &backup, const QString &caseFile, const QDateTime &when);
