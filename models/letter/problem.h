// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

/// What went wrong, and where, without words for people: ui/problemtext turns it into a sentence.
struct Problem {
    enum class Kind {
        // A file that gives no letter. The names are those of the command line's "reason".
        NotFound, ///< no such path
        NotReadable, ///< a folder, a pipe, no permission
        Empty, ///< no bytes
        Damaged, ///< a PDF's or picture's head but no page, or the reader died
        Locked, ///< needs a password
        TooLarge, ///< over the size limit or over the reader's memory limit
        TooSlow, ///< over the reader's time limit
        Unsupported, ///< another kind of file
        NotALetter, ///< readable, but no annual review letter in it
        OnlyPictures, ///< NotALetter, and pages hold no words that could be made out: a bad scan
        CommitteePaper, ///< NotALetter but a paper that this program made, which quotes one
        // A mail or archive, or a part of one.
        LockedInside, ///< Locked: the archive's entry needs a password
        WrappedByOutlook, ///< Unsupported: a winmail.dat
        NothingInside, ///< NotALetter: no file in it, and no text
        TooManyParts, ///< TooLarge: more parts than one may hold; the first were read
        TooManyInAll, ///< TooLarge: more parts than one given file may hold on all its levels
        TooMuchInside, ///< TooLarge: more bytes than one given file may unpack to
        UnpacksTooFar, ///< TooLarge: so much larger than when packed that it is made to do harm
        TooDeep, ///< TooLarge: more mails and archives within each other than are opened
        Cancelled, ///< the person stopped the work; never shown as a fault
        // The case file.
        CaseFileNotOpened, ///< cannot be opened or created
        CaseFileDamaged, ///< opened, but its content is not that of a case file
        CaseFileNewer, ///< made by a newer program
        CaseFileBusy, ///< another program is writing to it; nothing was read or written
        NotStored, ///< the letter was read, but the case file could not take it
        Conflict, ///< somebody changed the same value in between
        WriteFailed, ///< the change or file is not written
        UnknownFormat, ///< the output's suffix names no format that is written; detail: those that are
        // The program's own parts.
        ReaderMissing, ///< upheld-reader was not found or does not start
        ReaderNotLocked, ///< upheld-reader could not lock itself in, so it did not look at the letter
        ReferenceDamaged, ///< register, populations, averages or wordings cannot be read
    };

    Kind kind = Kind::Damaged;
    QString file; ///< the path as the person gave it; empty where no file is meant
    int page = 0; ///< from 1; 0 where no page is meant
    QString detail; ///< of the operating system, database or parser; never trusted as rich text
    /// Of a part of a mail or archive: the names that lead from the file to it, outermost first. Data, never
    /// paths.
    QStringList inside;

    friend bool operator==(const Problem &, const Problem &) = default;
};

/// A value, or the problem that stood in its way.
template <typename T> using Outcome = tl::expected<T, Problem>;

/// The word of the command line's "reason" for \a kind, such as "not_a_letter".
[[nodiscard]] QString problemKey(Problem::Kind kind);
