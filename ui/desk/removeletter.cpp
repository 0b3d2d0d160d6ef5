// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/removeletter.h"

#include <QCoreApplication>

#include <utility>

RemoveLetter::RemoveLetter(
    CaseFile &caseFile, QUndoStack &stack, LetterId letter, const QString &name, Done done)
    : QUndoCommand(QCoreApplication::translate("RemoveLetter", "removal of %1").arg(name))
    , m_caseFile(caseFile)
    , m_stack(stack)
    , m_letter(letter)
    , m_done(std::move(done))
{
}

void RemoveLetter::undo()
{
    if (!m_isRemoved) // its redo failed
        return;
    mark(false);
    if (m_isRemoved) // the stack has moved on: bring it back, so that undo can be tried again
        QMetaObject::invokeMethod(&m_stack, &QUndoStack::redo, Qt::QueuedConnection);
}

void RemoveLetter::redo()
{
    if (m_isRemoved) // its undo failed
        return;
    mark(true);
    // A removal that was never written is no step: the stack drops it.
    if (!m_isRemoved && !m_isPushed)
        setObsolete(true);
    else if (!m_isRemoved)
        QMetaObject::invokeMethod(&m_stack, &QUndoStack::undo, Qt::QueuedConnection);
    m_isPushed = true;
}

void RemoveLetter::mark(bool removed)
{
    const auto written = m_caseFile.setRemoved(m_letter, removed);
    if (written)
        m_isRemoved = removed;
    m_done(m_letter, removed, written);
}
