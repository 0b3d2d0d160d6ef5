// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/candidates.h"
#include "letter/letter.h"

/// What may be the figures that were not found in a letter. Refers to what it was made with.
class MissingFigures {
public:
    /// \a pages: of the whole document. \a guessed: fields whose value was a guess.
    MissingFigures(Letter &letter, const FoundFigures &found, const FigurePages &part,
        std::span<const Page> pages, QStringList guessed);

    /// Gives the fields that are missing a doubt where the letter prints a number that none of its wordings
    /// explains, a sentence in unknown words where such a figure stands, or words that name the figure alone.
    void mention();

private:
    void mentionNumbers(const FieldDefinition &definition);
    void mentionSentences(const FieldDefinition &definition);
    void mentionNoneUpheld(const FieldDefinition &definition);
    void mentionLoneLabels();
    void mentionLabel(const QString &key, const TextBlock &block);
    void mentionRestOfBlock();
    [[nodiscard]] bool hasNumberBeside(const TextBlock &label) const;
    [[nodiscard]] bool isMissing(const FieldDefinition &definition) const;
    [[nodiscard]] bool isEmpty(Block block) const;
    [[nodiscard]] bool isSettled(const Unexplained &number) const;
    [[nodiscard]] bool isFlaggedElsewhere(const Unexplained &number) const;
    [[nodiscard]] bool holdsPageOfFigures() const;
    template <typename Fits> [[nodiscard]] QList<Unexplained> numbersWhere(Fits fits) const;

    Letter &m_letter;
    const FoundFigures &m_found;
    const FigurePages &m_part;
    std::span<const Page> m_pages;
    const QStringList m_guessed;
};
