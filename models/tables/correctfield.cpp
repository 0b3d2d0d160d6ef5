// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/correctfield.h"

CorrectField::CorrectField(CurrentLetter &current, LetterId letter, int epoch, FieldMoment before,
    FieldMoment after, const QString &text)
    : QUndoCommand(text)
    , m_current(current)
    , m_letter(letter)
    , m_epoch(epoch)
    , m_before(std::move(before))
    , m_after(std::move(after))
{
}

void CorrectField::undo()
{
    if (!m_isDone)
        return;
    if (restore(m_before))
        m_isDone = false;
    else if (!isObsolete()) // the stack has moved on: bring it back to this step, which stays done
        QMetaObject::invokeMethod(
            &m_current, [&stack = m_current.undoStack()] { stack.redo(); }, Qt::QueuedConnection);
}

void CorrectField::redo()
{
    if (m_isDone) // pushed after it was written, or its undo failed
        return;
    if (restore(m_after))
        m_isDone = true;
    else if (!isObsolete())
        QMetaObject::invokeMethod(
            &m_current, [&stack = m_current.undoStack()] { stack.undo(); }, Qt::QueuedConnection);
}

bool CorrectField::restore(const FieldMoment &moment)
{
    const auto &key = moment.field.key;
    if (m_epoch != m_current.epochOf(m_letter, key)) {
        setObsolete(true);
        return false;
    }
    const auto written = m_current.write(m_letter,
        {.field = moment.field,
            .kind = moment.kind,
            .version = m_current.m_tracks.value({idNumber(m_letter), key}).version + 1,
            .why = moment.why,
            .withdrawn = moment.withdrawn,
            .restores = moment.version});
    if (!written && written.error().kind == Problem::Kind::Conflict)
        setObsolete(true);
    return written.has_value();
}
