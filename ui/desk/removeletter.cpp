// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/removeletter.h"

#include <QCoreApplication>

#include <utility>

RemoveLetter::RemoveLetter(CaseFile &caseFile, LetterId letter, const QString &name, Done done)
    : QUndoCommand(QCoreApplication::translate("RemoveLetter", "removal of %1").arg(name))
    , m_caseFile(caseFile)
    , m_letter(letter)
    , m_done(std::move(done))
{
}

void RemoveLetter::undo()
{
    mark(false);
}

void RemoveLetter::redo()
{
    mark(true);
}

void RemoveLetter::mark(bool removed)
{
    const auto written = m_caseFile.setRemoved(m_letter, removed);
    // A step that was not written is no step: the stack drops it.
    setObsolete(!written);
    m_done(m_letter, removed, written);
}
