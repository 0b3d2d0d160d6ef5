// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/layout.h"
#include "extraction/wordings.h"

/// Which label belongs to which number that stands alone ("9" in large type, "upheld decisions" beneath it).
class Labels {
public:
    /// The index of the block that labels the number in block \a number; -1 where none does.
    [[nodiscard]] int labelOf(int number) const { return m_labels.value(number, -1); }
    [[nodiscard]] bool isLabel(int block) const { return m_numbers.contains(block); }
    void join(int number, int label);

private:
    QHash<int, int> m_labels;
    QHash<int, int> m_numbers;
};

/// The nearest pairs of a number and a label on the same page: beneath it, to its right, or above it.
[[nodiscard]] Labels pairLabels(const QList<TextBlock> &blocks, const Wordings &wordings);
