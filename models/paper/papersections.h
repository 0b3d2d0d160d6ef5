// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/document.h"
#include "paper/paperinput.h"

/// The sections of the committee paper, each a pure function. One without blocks is left out.
[[nodiscard]] QString paperTitle(const PaperInput &input);
[[nodiscard]] PaperSection titleSection(const PaperInput &input);
[[nodiscard]] PaperSection recommendationsSection(const PaperInput &input);
[[nodiscard]] PaperSection summarySection(const PaperInput &input);
[[nodiscard]] PaperSection passagesSection(const PaperInput &input);
[[nodiscard]] PaperSection figuresSection(const PaperInput &input);
[[nodiscard]] PaperSection yearsSection(const PaperInput &input);
[[nodiscard]] PaperSection questionsSection(const PaperInput &input);
[[nodiscard]] PaperSection meaningSection(const PaperInput &input);
[[nodiscard]] PaperSection appendixSection(const PaperInput &input);
