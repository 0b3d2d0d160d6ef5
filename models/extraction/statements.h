// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/layout.h"
#include "extraction/wordings.h"

/// A sentence of the letter, or a number that stands alone with the label beside or beneath it.
struct Statement {
    LaidText text;
    QList<Token> tokens; ///< the council's own name is one word, "council"
    int block = 0; ///< index of the block where it begins
    bool wholeBlock = false; ///< nothing else stands in its block: a heading, a ring's label, a table's cell
    QList<FoundWording> wordings; ///< figures, whole blocks and decoys found in it

    [[nodiscard]] bool isLoneNumber() const
    {
        return wholeBlock && tokens.size() == 1 && tokens.first().isNumber();
    }
    [[nodiscard]] bool hasNumber() const;
};

/// The sentences of \a blocks; \a authority is the council's name as printed. Brackets that look back on
/// another year than that up to \a yearEnding leave no tokens: "74% … (2021: 81%)", "(down from 81%)".
[[nodiscard]] QList<Statement> findStatements(
    const QList<TextBlock> &blocks, const QString &authority, QDate yearEnding, const Wordings &wordings);

/// Whether any of \a tokens denies something: "no", "nothing".
[[nodiscard]] bool deniesAny(std::span<const Token> tokens);
/// The first and last token (not included) of the part of a sentence in which token \a token stands: between
/// commas, brackets and words that compare. A part without a number belongs to its neighbour.
[[nodiscard]] std::pair<int, int> clauseAround(std::span<const Token> tokens, int token);
