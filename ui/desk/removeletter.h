// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

#include <QUndoCommand>
#include <QUndoStack>

#include <functional>

/// Marks a letter as removed, and as present again when undone. Nothing is erased.
class RemoveLetter : public QUndoCommand {
public:
    /// Called after each change, and with the problem where it could not be written.
    using Done = std::function<void(LetterId letter, bool removed, const Outcome<void> &written)>;

    /// \a caseFile and \a stack, the one that this is pushed on, are not owned and must outlive this. \a
    /// name: of the letter, for the undo text.
    RemoveLetter(CaseFile &caseFile, QUndoStack &stack, LetterId letter, const QString &name, Done done);

    void undo() override;
    void redo() override;

private:
    void mark(bool removed);

    CaseFile &m_caseFile;
    QUndoStack &m_stack;
    LetterId m_letter;
    Done m_done;
    bool m_isPushed = false;
    bool m_isRemoved = false; // in the case file
};
