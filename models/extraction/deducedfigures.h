// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/candidates.h"
#include "letter/letter.h"

/// A number in unknown words that must be the figure \a key.
struct DeducedFigure {
    QString key;
    Unexplained number;
};

/// The missing figures of \a letter that arithmetic finds among \a numbers of their own block: only one way
/// of choosing them makes rate, count and base agree, or one repeats the upheld decisions as the base of the
/// remedies.
[[nodiscard]] QList<DeducedFigure> deduceFigures(const Letter &letter, const QList<Unexplained> &numbers);
