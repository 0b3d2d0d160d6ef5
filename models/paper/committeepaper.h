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

/// As committeePaper(), but with the program's own words alone: nothing switched off or replaced, no section
/// of the officer's, every question that applies. Pure; any thread.
[[nodiscard]] PaperDocument ownPaper(PaperInput input);
/// Whether an officer may put a text of their own in place of that of the section \a key: not of the title's
/// lines, and nowhere where the Ombudsman is quoted.
[[nodiscard]] bool mayBeReplaced(const QString &key);
/// The text of the section \a key of \a paper for an editor, a line for each paragraph: items of lists begin
/// with "1. " or "\u2022 ", as they do in PaperTexts::replaced. Tables and pictures are no text and stay.
[[nodiscard]] QStringList editableText(const PaperDocument &paper, const QString &key);
/// A line of such a text as a paragraph.
[[nodiscard]] PaperParagraph typedParagraph(const QString &line);
