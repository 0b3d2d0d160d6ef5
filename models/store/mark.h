// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

/// What a person said of a field, or of a letter as a whole (then Unchecked means "to review").
enum class MarkState { Unchecked, Confirmed, InQuery };
/// "unchecked", "confirmed", "in_query".
[[nodiscard]] QString markStateKey(MarkState state);
[[nodiscard]] MarkState markStateOfKey(QAnyStringView key);

/// A row of the history of reviewing. Never changed, never deleted.
struct Mark {
    QString key; ///< of the field; empty for the letter itself
    int version = 1; ///< of this key in this letter: the newest + 1, or the row is refused as a Conflict
    MarkState state = MarkState::Unchecked;
    QString seen; ///< what was confirmed, see seenIn() in tables/standings.h; a word to the store, no more
    QString who; ///< account name
    QDateTime when; ///< UTC
    QString why; ///< optional note
    int restores = 0; ///< undo or redo: the version that stands again; 0: a row of its own

    friend bool operator==(const Mark &, const Mark &) = default;
};
