// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/currentletter.h"

#include <QUndoCommand>

/// What a field was or is at one moment.
struct FieldMoment {
    FieldReading field;
    CorrectionKind kind = CorrectionKind::Misread;
    QString why;
    int version = 0; ///< of the row of history that says so
    bool withdrawn = false; ///< it was the reading's value, not the hand's
};

/// One correction as an undo step. Pushed after it was written, so that a change that failed is no step and
/// costs no steps that could be redone. Holds ids, no index: the letter need not be shown.
class CorrectField final : public QUndoCommand {
public:
    /// \a text: what the step is called in a menu. \a current outlives this: it owns the stack.
    CorrectField(CurrentLetter &current, LetterId letter, int epoch, FieldMoment before, FieldMoment after,
        const QString &text);

    void undo() override;
    void redo() override;

private:
    /// Writes \a moment again. False: nothing was written.
    bool restore(const FieldMoment &moment);

    CurrentLetter &m_current;
    LetterId m_letter;
    int m_epoch;
    FieldMoment m_before;
    FieldMoment m_after;
    bool m_isDone = true;
};
