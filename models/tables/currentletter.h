// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/fieldtable.h"

#include <QUndoStack>

/// The letter under the officer's eyes, and the one door for changing it. Every change is one row of history and
/// one undo step that holds ids, so undo works across letters. GUI thread.
class CurrentLetter : public QObject
{
    Q_OBJECT

public:
    /// \a account: who is written into the history.
    CurrentLetter(CaseFile &caseFile, FieldTable &fields, QString account, QObject *parent = nullptr);

    void show(LetterId letter);
    [[nodiscard]] LetterId letter() const;
    [[nodiscard]] QUndoStack &undoStack();

    /// Sets the field \a key to the value that \a text stands for. False, with nothing written, where the text is no
    /// value of that field; unchanged values write nothing. \a kind is Entered by itself where none was read.
    bool correct(QAnyStringView key, const QString &text, CorrectionKind kind = CorrectionKind::Misread,
        const QString &why = {});
    /// Sets the field's state without a value (not applicable, not stated, not found).
    bool setState(QAnyStringView key, FieldState state, const QString &why = {});
    /// Sets the field from a place in the page: value text, page and box kept as the source.
    bool take(QAnyStringView key, const QString &text, const Place &place);
    /// Goes back to the reading.
    bool revert(QAnyStringView key);

Q_SIGNALS:
    /// Undo or redo changed a field of a letter that may not be shown: the window shows it and selects the field.
    void changed(LetterId letter, const QString &key);
    void writeFailed(const Problem &problem);
};
