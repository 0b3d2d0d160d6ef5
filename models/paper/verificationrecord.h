// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/publicletter.h"
#include "paper/document.h"

#include <QDateTime>

#include <optional>

/// One change of a figure by a hand, with everything that the committee is not told.
struct RecordedChange {
    HandChange change;
    QString who;
    QDateTime when;
    QString why; ///< perhaps empty
    enum class Undone {
        No,
        TakenBack, ///< what was read stands again
        Restored, ///< an earlier value of a hand's stands again, by undo or redo
    } undone = Undone::No;
};
/// "misread", "letter_in_error" and the others of handChangeKey(); "taken_back" and "restored" for
/// an undo.
[[nodiscard]] QString recordedChangeKey(const RecordedChange &change);

/// What happened to one figure.
struct RecordedFigure {
    QString key;
    QString confirmedBy; ///< empty: nobody yet
    QDateTime confirmedOn;
    QList<RecordedChange> changes; ///< oldest first
    std::optional<QString> printed = {}; ///< the letter's own words where the field has others: a hand holds
                                         ///< them to be wrong, or the Ombudsman revised them
    QByteArray cutOut; ///< PNG of its place in the page; empty where there is no picture
    QSizeF cutOutMillimetres;
};

/// What a verification record is made from: one letter with its current values.
struct RecordInput {
    CheckedLetter letter;
    QList<CheckResult> failAsPrinted = {}; ///< failed checks of what the letter prints that hold of \a letter
    QString file; ///< as given
    QString sha256;
    QList<RecordedFigure> figures; ///< of the keys that anything is known of
    QDate madeOn;
};

/// What the letter itself says at \a field, by \a figure.
[[nodiscard]] QString wordsInLetter(const FieldReading &field, const RecordedFigure &figure);

/// The record for the file, not for the committee: every field, its place and cut-out, who confirmed or
/// changed it, when and why, and what the checks say. Pure; any thread.
[[nodiscard]] PaperDocument verificationRecord(const RecordInput &input);
/// The same as CSV: one row per field and change (one row where there is none); RFC 4180, UTF-8, CRLF, text
/// that a spreadsheet would run made harmless.
[[nodiscard]] QByteArray verificationRecordCsv(const RecordInput &input);
