// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QUndoStack>

/// A step that is pushed after it was written, so that a change that failed is no step and costs no steps
/// that could be redone. Where undo or redo fails, the stack goes back to where it was; a step that somebody
/// else's change made void leaves the stack.
class WrittenStep : public QUndoCommand {
public:
    /// \a stack: the one that this is pushed on; outlives this. \a text: see stepText().
    WrittenStep(QUndoStack &stack, const QString &text);

    void undo() final;
    void redo() final;

protected:
    /// Writes the rows that undo or redo this. A Conflict makes the step void.
    [[nodiscard]] virtual Outcome<void> write(bool redo) = 0;
    /// The Conflict of a step that somebody else's change made void: says which step.
    [[nodiscard]] Problem voided() const;

private:
    void turn(bool redo);

    QUndoStack &m_stack;
    bool m_isDone = true;
};

/// What a step is called: \a words as history lists show them and, with ampersands doubled, as menus do.
[[nodiscard]] QString stepText(const QString &words);
