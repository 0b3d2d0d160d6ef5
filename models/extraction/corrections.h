// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/figuretext.h"
#include "letter/letter.h"

/// Whether \a statement says that a figure should be another: "The figure above should read 75%."
[[nodiscard]] bool isCorrection(const Statement &statement);
/// The corrections that the letter makes to its own figures.
[[nodiscard]] QList<FigureCorrection> findCorrections(const FigureText &text);
/// Doubts the figures of \a letter that \a corrections may mean.
void doubtCorrected(Letter &letter, const QList<FigureCorrection> &corrections);
