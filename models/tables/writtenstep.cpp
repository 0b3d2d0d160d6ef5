// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/writtenstep.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

WrittenStep::WrittenStep(QUndoStack &stack, const QString &text)
    : QUndoCommand(text)
    , m_stack(stack)
{
}

void WrittenStep::undo()
{
    turn(false);
}

void WrittenStep::redo()
{
    turn(true);
}

Problem WrittenStep::voided() const
{
    const auto words = QCoreApplication::translate("WrittenStep", "“%1” can no longer be undone or redone");
    return {.kind = Problem::Kind::Conflict, .detail = words.arg(text())};
}

void WrittenStep::turn(bool redo)
{
    if (m_isDone == redo) // pushed after it was written, or its undo failed
        return;
    const auto written = write(redo);
    if (written) {
        m_isDone = redo;
        return;
    }
    if (written.error().kind == Problem::Kind::Conflict) {
        setObsolete(true);
        return;
    }
    // The stack has moved on: bring it back to this step, which stays as it was.
    QMetaObject::invokeMethod(
        &m_stack, [&stack = m_stack, redo] { redo ? stack.undo() : stack.redo(); }, Qt::QueuedConnection);
}

QString stepText(const QString &words)
{
    // After the line break stands what menus show; there an ampersand would mark a key.
    return words + u'\n' + QString(words).replace(u'&', u"&&"_s);
}
