// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/document.h"
#include "paper/paperinput.h"

/// Keys of the paper's sections, in its order. The officer's own sections are "own1", "own2" and so on.
namespace SectionKey {
inline constexpr QLatin1String title{"title"};
inline constexpr QLatin1String recommendations{"recommendations"};
inline constexpr QLatin1String summary{"summary"};
inline constexpr QLatin1String passages{"passages"};
inline constexpr QLatin1String figures{"figures"};
inline constexpr QLatin1String years{"years"};
inline constexpr QLatin1String questions{"questions"};
inline constexpr QLatin1String meaning{"meaning"};
inline constexpr QLatin1String appendix{"appendix"};
} // namespace SectionKey

/// The committee paper about \a input. A section that has nothing to say is left out; one that is switched
/// off too, but never the title's lines with DRAFT and the embargo. Pure; any thread.
[[nodiscard]] PaperDocument committeePaper(const PaperInput &input);
