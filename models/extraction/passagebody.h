// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/paragraph.h"
#include "extraction/passagetext.h"

/// A paragraph of the body made whole where a page break cut it.
struct BodyParagraph {
    /// Where a part of the text stands.
    struct Part {
        TextSpan span;
        Place place;
    };

    QString text;
    QList<Part> parts; ///< at least one, in order
    bool heading = false;
};

/// The paragraphs between salutation and signature, whole. Where \a paragraphs has neither, all of them.
[[nodiscard]] QList<BodyParagraph> bodyParagraphs(const QList<Paragraph> &paragraphs);

/// Whether \a text is made of sentences, unlike headings, addresses, remnants of pictures and figures.
[[nodiscard]] bool isProse(const QString &text);

/// The place of \a span of \a paragraph: on the first page where it spans two.
[[nodiscard]] Place placeOf(const BodyParagraph &paragraph, TextSpan span);

/// \a first with the box of \a second, where that is on the same drawn page.
[[nodiscard]] Place unitedPlace(const Place &first, const Place &second);
