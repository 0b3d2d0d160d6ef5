// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/letterfinder.h"
#include "letter/letter.h"
#include "reference/referencedata.h"

#include <span>

/// One letter's blocks and what they are read with.
struct LetterText {
    std::span<const Page> pages; ///< of the whole document
    const QList<TextBlock> &blocks; ///< of the letter, without those of other bodies on its pages
    LetterSpan span;
    const Wordings &wordings;
};

/// A field stated by \a length characters of \a text from \a from.
[[nodiscard]] FieldReading statedField(std::span<const Page> pages, const QString &key, const QVariant &value,
    const LaidText &text, qsizetype from, qsizetype length);

/// A field stated by the words from \a from to \a length characters on, which are its value.
[[nodiscard]] FieldReading statedWords(
    const LetterText &text, const QString &key, const LaidText &laid, qsizetype from, qsizetype length);

/// The period that the letter is about.
void readPeriod(Letter &letter, const LetterText &text);
/// The date on the letter's head. Needs the period.
void readLetterDate(Letter &letter, const LetterText &text);
/// The date on which the letter's figures become public. Needs the period and the letter's date.
void readPublicationDate(Letter &letter, const LetterText &text);
/// The person written to, their post and the council, found in the register by the period's last day.
void readAddress(Letter &letter, const LetterText &text, const ReferenceData &reference);
/// The council in the register that the letter is about, by the name in its address; where that is none, by
/// the names elsewhere in the letter; where it came later than the period, the one it took over.
void resolveAuthority(Letter &letter, const LetterText &text, const ReferenceData &reference);
/// Who signed.
void readSignature(Letter &letter, const LetterText &text);
