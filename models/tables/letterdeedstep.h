// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/letterdeeds.h"
#include "tables/writtenstep.h"

#include <functional>

/// Something done to letters as wholes, as an undo step.
class LetterDeedStep final : public WrittenStep {
public:
    /// Writes what undoes or redoes it; holds ids alone.
    using Write = std::function<Outcome<void>(bool redo)>;
    /// \a deeds outlives this.
    LetterDeedStep(LetterDeeds &deeds, QList<LetterId> letters, Write write, const QString &text);

private:
    Outcome<void> write(bool redo) override;

    LetterDeeds &m_deeds;
    QList<LetterId> m_letters;
    Write m_write;
};
