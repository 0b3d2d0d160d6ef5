// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/layout.h"
#include "extraction/wordings.h"

/// The blocks of one letter in a file, as indexes; ends are not included.
struct LetterSpan {
    int begin = 0; ///< of the letterhead, date or address
    int salutation = 0; ///< "Dear …"
    int bodyEnd = 0; ///< "Yours sincerely"
    int end = 0; ///< after the last figure or the signature
    int firstPage = 0; ///< indexes in the document
    int lastPage = 0;
};

/// The annual review letters among \a blocks, which come from \a pageCount pages: an opening of the
/// Ombudsman's and a signature, not a report that quotes one. Pages of figures after the signature belong to
/// the letter; the pages of an agenda around it do not.
[[nodiscard]] QList<LetterSpan> findLetters(
    const QList<TextBlock> &blocks, int pageCount, const Wordings &wordings);
