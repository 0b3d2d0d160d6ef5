// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/layout.h"
#include "extraction/wordings.h"
#include "reference/referencedata.h"

#include <QSet>

/// More letters than England has councils are in no pack; a file made to hold more is read so far.
inline constexpr int mostLetters = 500;

/// Blocks that follow each other, as indexes; the end is not included.
struct BlockStretch {
    int from = 0;
    int to = 0;
};

/// The blocks of one letter in a file, as indexes; ends are not included.
struct LetterSpan {
    int begin = 0; ///< of the letterhead, date or address
    int salutation = 0; ///< "Dear …"
    int bodyEnd = 0; ///< "Yours sincerely"
    int end = 0; ///< after the last figure or the signature
    int firstPage = 0; ///< indexes in the document
    int lastPage = 0;

    QList<int> apart; ///< blocks of figures that stand before the letter, or behind another one
    QSet<int> others; ///< blocks behind the signature that are another body's, not the letter's
    QString other; ///< that body, as printed; empty where none of these states a figure
    int otherPage = 0;
    QSet<int> otherFigures; ///< enum Block: what they are figures of
    QSet<int> leftOut; ///< enum Block: of what a page right behind seems to give figures, not taken for the
                       ///< letter's
    int leftOutPage = 0;
    QList<BlockStretch> again; ///< pages behind the letter's that state figures once more, or correct them
    QSet<int> unsurePages; ///< whose figures may be another body's
    QList<BlockStretch>
        tables; ///< of complaints received and decisions made, behind a letter about an older year
    bool hasFigures = false;
    bool namesOwn = false; ///< its pages of figures name its council, and nobody else
    bool isMixed = false; ///< another letter's pages stand between its own
};

/// The annual review letters among \a blocks, which come from \a pageCount pages: an opening of the
/// Ombudsman's and a signature, not a report that quotes one. Pages of figures after the signature belong to
/// the letter unless they name another council of the \a reference; the pages of an agenda around it do not.
/// Where no figures follow, those on the page before it, or on a page near by that names its council, do. At
/// most mostLetters.
[[nodiscard]] QList<LetterSpan> findLetters(
    const QList<TextBlock> &blocks, int pageCount, const Wordings &wordings, const ReferenceData &reference);
