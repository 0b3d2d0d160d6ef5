// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/statements.h"

#include <QHash>
#include <QSet>

struct FigurePages;

/// Whose figures, and of which year, the letter's sentences give. Refers to what it was made with.
class FigureScope {
public:
    enum class Verdict {
        Fine, ///< nothing says otherwise: this council's, of this year
        Decoy, ///< the country's, another body's, or of cases that no field counts
        OtherYear,
    };

    FigureScope(const FigurePages &pages, const QList<Statement> &statements, const Wordings &wordings);

    /// What the words around token \a token of \a statement, one of the statements, say of it. \a match is
    /// the wording that holds it; some decoys are none as words of a wording of \a role.
    [[nodiscard]] Verdict judge(const Statement &statement, int token, const WordingMatch &match,
        Wording::Role role = Wording::Role::Figure) const;
    [[nodiscard]] bool namesItsYear(const Statement &statement) const;
    /// Whether other numbers stand in the same clause: then its words do not say which is another year's.
    [[nodiscard]] static bool sharesClause(const Statement &statement, int token);
    /// Whether \a block stands behind a heading that announces an earlier year's figures, or another body's,
    /// on its page.
    [[nodiscard]] bool isPast(int block) const { return m_pastBlocks.contains(block); }
    /// The blocks on pages whose head says that their figures may not be those of all the council's
    /// complaints ("South West region", "Example"), and that head.
    [[nodiscard]] const QHash<int, QString> &doubtfulHeads() const { return m_doubtfulHeads; }

private:
    // A sentence that opens with the country ("Across England …"), or one that follows it in the letter's
    // own text, speaks of the country throughout.
    [[nodiscard]] bool isElsewhere(const Statement &statement) const;
    // Whether the sentence speaks of an earlier year, and nothing in \a clause of the present.
    [[nodiscard]] bool looksBack(const Statement &statement, int token, std::span<const Token> clause) const;
    void findElsewhere();
    void findPast(const Wordings &wordings);
    void findDoubtfulHeads(const Wordings &wordings);
    [[nodiscard]] bool isDoubtfulHead(int block, const QStringList &scopes) const;
    [[nodiscard]] bool isOtherYearsPage(int page) const;

    const FigurePages &m_pages;
    const QList<Statement> &m_statements;
    const QStringList m_present; // words that speak of the letter's own year
    QSet<int> m_elsewhere; // statements that go on about the country
    QSet<int> m_pastBlocks;
    QHash<int, QString> m_doubtfulHeads;
};
