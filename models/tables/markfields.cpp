// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/markfields.h"

MarkFields::MarkFields(
    Reviewing &reviewing, LetterId letter, QList<Mark> before, QList<Mark> after, const QString &text)
    : WrittenStep(reviewing.m_current.undoStack(), text)
    , m_reviewing(reviewing)
    , m_letter(letter)
    , m_before(std::move(before))
    , m_after(std::move(after))
{
    for (const auto &mark : m_after)
        m_epochs.append(reviewing.m_tracks.epoch(letter, mark.key));
}

Outcome<void> MarkFields::write(bool redo)
{
    auto marks = redo ? m_after : m_before;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        auto &mark = marks[i];
        if (m_epochs.at(i) != m_reviewing.m_tracks.epoch(m_letter, mark.key)) {
            const auto problem = voided();
            Q_EMIT m_reviewing.writeFailed(problem);
            return tl::unexpected(problem);
        }
        mark.restores = mark.version;
        mark.version = m_reviewing.m_tracks.next(m_letter, mark.key);
    }
    return m_reviewing.write(m_letter, marks);
}
