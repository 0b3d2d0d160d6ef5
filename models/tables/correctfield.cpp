// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/correctfield.h"

CorrectField::CorrectField(CurrentLetter &current, LetterId letter, int epoch, FieldMoment before,
    FieldMoment after, const QString &text)
    : WrittenStep(current.undoStack(), text)
    , m_current(current)
    , m_letter(letter)
    , m_epoch(epoch)
    , m_before(std::move(before))
    , m_after(std::move(after))
{
}

Outcome<void> CorrectField::write(bool redo)
{
    const auto &moment = redo ? m_after : m_before;
    const auto &key = moment.field.key;
    const auto &tracks = m_current.m_tracks;
    if (m_epoch != tracks.epoch(m_letter, key)) {
        const auto problem = voided();
        Q_EMIT m_current.writeFailed(problem);
        return tl::unexpected(problem);
    }
    return m_current
        .write(m_letter,
            {.field = moment.field,
                .kind = moment.kind,
                .version = tracks.next(m_letter, key),
                .why = moment.why,
                .withdrawn = moment.withdrawn,
                .restores = moment.version})
        .map([](int) {});
}
