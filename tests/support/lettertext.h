// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/letterspec.h"

namespace Support {

/// A paragraph of a letter or of the pages around it, before it is set.
struct TextParagraph {
    enum class Role { Plain, Letterhead, Heading, Bullet, HeaderLine, Gap, PageBreak, Small };
    Role role = Role::Plain;
    QString text; ///< with marks and bold
};

/// Head, body and signature of the letter \a spec, without its page of figures.
[[nodiscard]] QList<TextParagraph> letterParagraphs(const LetterSpec &spec);
/// Pages of a committee's report about the year before \a spec's, with figures of its own that are no
/// letter's.
[[nodiscard]] QList<TextParagraph> reportParagraphs(const LetterSpec &spec);
/// Pages that follow a letter in an agenda pack: the next item of business.
[[nodiscard]] QList<TextParagraph> nextItemParagraphs();

} // namespace Support
