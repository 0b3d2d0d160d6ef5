// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/docxreading.h"
#include "paper/paperinput.h"

/// A figure in an edited paper that does not stand there as the letters' table has it.
struct PaperFinding {
    enum class Kind {
        Disagrees, ///< its sentence is the paper's, the figure is not
        NotFromTable, ///< the sentence is not the paper's: nobody but a person can compare it
    };
    Kind kind = Kind::Disagrees;
    QString place; ///< "under “Summary”, paragraph 2", "table 1, row 3"
    QString figure; ///< as it stands in the paper
    QString expected; ///< as the table has it; empty where it has none there
    QString line; ///< the whole sentence or row, at most 300 characters

    friend bool operator==(const PaperFinding &, const PaperFinding &) = default;
};

struct PaperCheck {
    int figures = 0; ///< found in the paper
    QList<PaperFinding> findings; ///< in the paper's order

    [[nodiscard]] bool agrees() const { return findings.isEmpty(); }
};

/// Compares every figure of \a edited with \a expected, the paper that the table makes today. Lines that
/// others moved, shortened or reworded are found again by their words. Pure; any thread.
[[nodiscard]] PaperCheck comparePapers(const DocxContent &edited, const DocxContent &expected);
/// What the paper about \a input says today, for comparePapers(): with every question that applies, on the
/// day \a edited was made.
[[nodiscard]] Outcome<DocxContent> expectedPaper(PaperInput input, const DocxContent &edited);
/// \a finding as one line for people.
[[nodiscard]] QString findingInWords(const PaperFinding &finding);
