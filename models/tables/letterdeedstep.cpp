// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/letterdeedstep.h"

LetterDeedStep::LetterDeedStep(LetterDeeds &deeds, QList<LetterId> letters, Write write, const QString &text)
    : WrittenStep(deeds.m_current.undoStack(), text)
    , m_deeds(deeds)
    , m_letters(std::move(letters))
    , m_write(std::move(write))
{
}

Outcome<void> LetterDeedStep::write(bool redo)
{
    const auto written = m_write(redo);
    static_cast<void>(m_deeds.finish(written, m_letters, !redo));
    return written;
}
