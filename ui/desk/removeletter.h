// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

#include <QUndoCommand>

#include <functional>

/// Marks a letter as removed, and as present again when undone. Nothing is erased.
class RemoveLetter : public QUndoCommand {
public:
    /// Called after each change, and with the problem where it could not be written.
    using Done = std::function<void(LetterId letter, bool removed, const Outcome<void> &written)>;

    /// \a caseFile is not owned and must outlive this. \a name: of the letter, for the undo text.
    RemoveLetter(CaseFile &caseFile, LetterId letter, const QString &name, Done done);

    void undo() override;
    void redo() override;

private:
    void mark(bool removed);

    CaseFile &m_caseFile;
    LetterId m_letter;
    Done m_done;
};
