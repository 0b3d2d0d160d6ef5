// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

/// Who does something to a letter as a whole, when, and why.
struct Deed {
    QString who; ///< account name
    QDateTime when; ///< UTC; invalid: now
    QString why; ///< optional note
};

/// What was done to a letter as a whole.
enum class DeedKind { Imported, Removed, BroughtBack, ReadAgain, Linked, Unlinked };
/// "imported", "removed", "brought_back", "read_again", "linked", "unlinked".
[[nodiscard]] QString deedKindKey(DeedKind kind);
[[nodiscard]] DeedKind deedKindOfKey(QAnyStringView key);

/// A row of the history of a letter as a whole. Never changed, never deleted.
struct LetterEvent {
    DeedKind kind = DeedKind::Imported;
    Deed deed;
    qint64 subject = 0; ///< ReadAgain: the run; Linked and Unlinked: the id of the older letter
};
