// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/document.h"
#include "paper/docxreading.h"
#include "paper/paperinput.h"

#include <QSet>

#include <optional>
#include <stop_token>

/// A figure in an edited paper that does not stand there as the letters' table has it.
struct PaperFinding {
    static constexpr qsizetype longestLine = 300; ///< letters of the paper that a finding shows

    enum class Kind {
        Disagrees, ///< its sentence is the paper's, the figure is not
        NotFromTable, ///< the sentence is not the paper's: nobody but a person can compare it
        TakenOut, ///< the paper had this line, with its figures, and it is gone
        QuoteChanged, ///< the Ombudsman's own words do not stand there letter for letter, are gone, or were
                      ///< put in
        NoLongerDraft, ///< it says how many figures are not checked, and all of them are
        AnotherPaper, ///< it is about another council or year: nothing was compared
        WordsChanged, ///< its sentence is the paper's, words of it without figures are not
        PictureChanged, ///< the picture that the program put there is not shown any more
        Outdated, ///< an officer's text was based on this figure, and the table has another now
    };
    Kind kind = Kind::Disagrees;
    QString place; ///< "under “Summary”, paragraph 2", "table 1, row 3"
    QString figure; ///< or words, as they stand in the paper; empty: they were taken out
    QString expected; ///< as the table (of words: the program) has it; empty where it has none there
    QString line; ///< the whole sentence or row, at most 300 characters

    friend bool operator==(const PaperFinding &, const PaperFinding &) = default;
};

struct PaperCheck {
    static constexpr qsizetype mostFindings = 1'000;

    int figures = 0; ///< found in the paper
    QList<PaperFinding> findings; ///< figures in the paper's order, then rows, words, and what was taken out
    bool hasMore = false; ///< more than \a mostFindings: the others are left out

    [[nodiscard]] bool agrees() const { return findings.isEmpty(); }
    /// How many of \a findings are about a figure that stands in the paper.
    [[nodiscard]] int wrongFigures() const;
};

/// What a paper is compared with.
struct ExpectedPaper {
    DocxContent all; ///< everything that the program can write today
    DocxContent
        due; ///< what the paper was made with, without what the officer typed: what lacks was taken out
    QString appendix = {}; ///< heading of the appendix with the Ombudsman's letter; empty: the paper has none
    QSet<QString> required = {}; ///< lines of \a due that must stay, though they have no figures
};

/// Compares every figure of \a edited, every cell, and the words of every sentence with \a expected, the
/// paper that the table makes today. Lines that others moved, shortened or reworded are found again by their
/// words. Pure; any thread. Where \a stop asks for it, it ends early and its value means nothing.
[[nodiscard]] PaperCheck comparePapers(
    const DocxContent &edited, const ExpectedPaper &expected, const std::stop_token &stop = {});
/// Where \a edited is no paper about the letter that \a due is about, so that each of its lines would differ.
[[nodiscard]] std::optional<PaperFinding> anotherPaper(const DocxContent &edited, const DocxContent &due);
/// What the paper about \a input says today, for comparePapers(), on the day \a edited was made. Nothing is
/// due of a section that \a input switches off, or whose text is the officer's own, nor of letters that \a
/// edited was not made of. Charts of \a input are not looked at.
[[nodiscard]] Outcome<ExpectedPaper> expectedPaper(PaperInput input, const DocxContent &edited);
/// Whether \a content is a paper about the council and the year of \a letter: by what it was made of, else by
/// its title and the line with the council's name. Pure; any thread.
[[nodiscard]] bool isPaperAbout(const DocxContent &content, const Letter &letter);
/// The lines of \a paper as a reader of its file finds them. Pure; any thread.
[[nodiscard]] DocxContent linesOf(const PaperDocument &paper);
/// \a finding as one line for people.
[[nodiscard]] QString findingInWords(const PaperFinding &finding);
/// What of the figures \a now, today's lines of the program, differs from \a before, the lines that an
/// officer's text at \a place was based on. None where the lines are the same. Pure; any thread.
[[nodiscard]] QList<PaperFinding> outdatedFigures(
    const QStringList &before, const QStringList &now, const QString &place);
