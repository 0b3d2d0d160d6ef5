// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// What is wrong with the files in a folder, given what the driver said that it did there.
struct Findings {
    QStringList lost; ///< what was said to be done, and is not there
    QStringList halves; ///< letters and files that are there in part
    QStringList unsound; ///< case files and backups that fail SQLite's or our own check
    QStringList untold; ///< a fault of which the words for the officer do not say the file or what to do

    [[nodiscard]] bool isEmpty() const
    {
        return lost.isEmpty() && halves.isEmpty() && unsound.isEmpty() && untold.isEmpty();
    }
    [[nodiscard]] QString words() const;
};

/// Holds \a said, all lines of the driver in order over several starts, against the files in \a folder.
/// Opens the case file as the next start of the program would.
[[nodiscard]] Findings held(const QString &folder, const QStringList &said);

/// All that the case file \a path holds, in words, for comparing; empty where it cannot be opened.
[[nodiscard]] QStringList contentsOf(const QString &path);
/// Whether the case file or backup \a path passes every check, opened for reading.
[[nodiscard]] bool isSound(const QString &path);
