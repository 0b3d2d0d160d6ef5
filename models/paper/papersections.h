// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/councilgroup.h"
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
/// The part of it about named councils: nothing where there are fewer than 5 or more than 20.
void addCouncils(PaperSection &section, const PaperInput &input);
/// The council of \a input and those beside it, by their names.
[[nodiscard]] CouncilsShown namedCouncils(const PaperInput &input);
[[nodiscard]] PaperSection questionsSection(const PaperInput &input);
[[nodiscard]] PaperSection meaningSection(const PaperInput &input);
[[nodiscard]] PaperSection appendixSection(const PaperInput &input);
