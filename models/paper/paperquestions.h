// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/paperinput.h"

/// A question that the committee may wish to ask.
struct CommitteeQuestion {
    int rule = 0; ///< 1 to 11, in the order in which they are asked
    QString text;
    QString because; ///< the figure or passage, with its page in the letter

    friend bool operator==(const CommitteeQuestion &, const CommitteeQuestion &) = default;
};

/// Every question whose rule applies to \a input, in the rules' order; the officer chooses among them.
[[nodiscard]] QList<CommitteeQuestion> questionsThatApply(const PaperInput &input);
/// Those to print: the officer's choice, or the first five that apply.
[[nodiscard]] QList<CommitteeQuestion> questionsToPrint(const PaperInput &input);
