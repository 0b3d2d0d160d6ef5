// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/reviewing.h"
#include "tables/writtenstep.h"

/// Marks of one letter, written together, as an undo step.
class MarkFields final : public WrittenStep {
public:
    /// \a before and \a after: the newest marks of the same keys, in the same order. \a reviewing outlives
    /// this.
    MarkFields(
        Reviewing &reviewing, LetterId letter, QList<Mark> before, QList<Mark> after, const QString &text);

private:
    Outcome<void> write(bool redo) override;

    Reviewing &m_reviewing;
    LetterId m_letter;
    QList<int> m_epochs;
    QList<Mark> m_before;
    QList<Mark> m_after;
};
