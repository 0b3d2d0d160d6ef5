// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/publicletter.h"
#include "letter/problem.h"

#include <QByteArray>

/// One letter and the file it came from, for export.
struct LetterOfFile {
    QString file; ///< as given
    QString sha256;
    CheckedLetter checked; ///< with its public values
    QList<HandChange> changes; ///< by hand; none for a letter straight from its reader
    QStringList confirmed; ///< keys of the fields that a person confirmed or corrected
    QStringList inQuery; ///< keys of the fields that a person put in query
    bool isRevised = false; ///< a revised edition of this letter is held
    bool isRevision = false; ///< it is a revised edition of a letter that is held
    QDate checkedOn; ///< the day on which the last of its figures was confirmed; invalid: none was
    QStringList inside = {}; ///< of a part of a mail or archive: see Problem::inside
    QList<LentAverage> lent = {}; ///< averages that the letter does not print: see lendAverages()
    QStringList answered = {}; ///< see PublicLetter::answered

    /// As the public may see it, without the council's residents.
    [[nodiscard]] PublicLetter publicLetter() const;
};

/// What the letter itself prints for \a field: of a figure that the Ombudsman revised later not the new one.
[[nodiscard]] QString textInLetter(const PublicLetter &letter, const FieldReading &field);

/// CSV as the command line's contract sets out: one row per letter and key, RFC 4180, UTF-8, CRLF; text that
/// a spreadsheet would run as a formula made harmless. Checks and passages have no columns there: JSON has
/// them.
[[nodiscard]] QByteArray figuresAsCsv(const QList<LetterOfFile> &letters);
/// JSON as the command line's contract sets out.
[[nodiscard]] QByteArray figuresAsJson(
    const QList<LetterOfFile> &letters, const QList<std::pair<Problem, QString>> &refused);
