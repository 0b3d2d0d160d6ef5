// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/currentletter.h"
#include "tables/writtenstep.h"

/// What a field was or is at one moment.
struct FieldMoment {
    FieldReading field;
    CorrectionKind kind = CorrectionKind::Misread;
    QString why;
    int version = 0; ///< of the row of history that says so
    bool withdrawn = false; ///< it was the reading's value, not the hand's
};

/// One correction as an undo step. Holds ids, no index: the letter need not be shown.
class CorrectField final : public WrittenStep {
public:
    /// \a text: what the step is called in a menu. \a current outlives this: it owns the stack.
    CorrectField(CurrentLetter &current, LetterId letter, int epoch, FieldMoment before, FieldMoment after,
        const QString &text);

private:
    Outcome<void> write(bool redo) override;

    CurrentLetter &m_current;
    LetterId m_letter;
    int m_epoch;
    FieldMoment m_before;
    FieldMoment m_after;
};
