// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/statements.h"
#include "letter/fieldreading.h"

#include <QDate>
#include <QHash>
#include <QSet>

/// The part of a letter in which figures are looked for.
struct FigurePages {
    const QList<TextBlock> &blocks; ///< of the letter, from its first to its last
    int bodyBegin = 0; ///< blocks between salutation and signature, the end not included
    int bodyEnd = 0;
    QDate yearEnding; ///< invalid where not known
    QString authority; ///< as printed
    bool isAgain = false; ///< a page of figures behind the letter's own: perhaps another version of these

    [[nodiscard]] bool isBody(int block) const { return block >= bodyBegin && block < bodyEnd; }
};

/// A number (or "n/a", or a sentence) that may be the value of a field.
struct Candidate {
    enum class Strength {
        Guess, ///< told by the words around it; needs something that agrees
        Ring, ///< a per cent that stands alone, as inside a ring chart
        Known, ///< in a wording of the catalogue
    };

    QString key;
    FieldState state = FieldState::Stated; ///< or NotApplicable
    double value = 0;
    Strength strength = Strength::Known;
    LaidText text; ///< of the whole statement
    int from = 0; ///< the value in it
    int length = 0;
    int block = 0; ///< index of its text block
    int statement = -1; ///< index of its sentence among all
    int decimals = 0;
    bool perCent = false;
    bool said = false; ///< a guess whose words name the measure
    QString turn; ///< words of its sentence that may make it the opposite, or a part: "failed"
    QString approximation; ///< the number with the words that make it no exact one: "about 13"
    bool odd = false; ///< look-alikes, signs, letters among digits
    bool otherYear =
        false; ///< its sentence names another year: no value, but worth a word where none is found
};

/// A number of the figures' part that no wording of the catalogue explains; it may be guessed at all the
/// same.
struct Unexplained {
    Block block = Block::Letter; ///< in which it stands; Letter where none was made out
    QString printed;
    double value = 0;
    bool perCent = false;
    bool foreign = false; ///< perhaps another year's or another body's
    bool lost = false; ///< a known wording took it for a figure that another value won
    int page = 0; ///< index in the document
    int statement = -1; ///< as in Candidate
    int textBlock = -1; ///< index of its text block
    LaidText text; ///< of the whole statement
    int from = 0; ///< the number in it
    int length = 0;
};

/// A sentence among a block's figures in which no wording of the catalogue was found.
struct UnknownSentence {
    Block block = Block::Upheld;
    QString printed;
    bool average = false; ///< it speaks of other councils
};

/// A sentence that says what a figure of the letter should have been.
struct FigureCorrection {
    std::optional<Block> block; ///< whose figures it corrects; empty where it does not say
    QString printed;
    QList<double> perCents; ///< in it
    QList<double> counts;
};

/// Ten times what any letter holds; a page of nothing but numbers must not cost minutes.
inline constexpr qsizetype mostCandidates = 250;

/// Everything that the figures' part of a letter says.
struct FoundFigures {
    QList<Candidate> candidates;
    QList<Candidate> wholeBlocks; ///< key: the block's base
    QList<Unexplained> unexplained;
    QList<UnknownSentence> unknownSentences;
    QList<FigureCorrection> corrections;
    QHash<int, QString> doubtfulHeads; ///< text block -> the head of its page, as in FigureScope
    QSet<int> present; ///< blocks (enum Block) of which something stands in the letter
};

/// The first of \a numbers as printed, parted by commas.
[[nodiscard]] QString listed(const QList<Unexplained> &numbers);

[[nodiscard]] FoundFigures findFigures(const FigurePages &pages, const Wordings &wordings);
