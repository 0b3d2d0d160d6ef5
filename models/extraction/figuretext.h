// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/candidates.h"
#include "extraction/figurescope.h"

/// The figures' part of a letter, sentence by sentence. Refers to what it was made with.
class FigureText {
public:
    FigureText(const FigurePages &pages, const Wordings &wordings);

    [[nodiscard]] const FigurePages &pages() const { return m_pages; }
    [[nodiscard]] const Wordings &wordings() const { return m_wordings; }
    [[nodiscard]] const FigureScope &scope() const { return m_scope; }
    [[nodiscard]] int size() const { return int(m_statements.size()); }
    [[nodiscard]] const Statement &statement(int index) const { return m_statements[index]; }
    /// The block of figures in which a sentence stands; empty where none was made out.
    [[nodiscard]] std::optional<Block> cell(int index) const { return m_cells[index]; }
    [[nodiscard]] bool isBody(int index) const { return m_pages.isBody(m_statements[index].block); }

    /// The whole sentence, said to be "not applicable".
    [[nodiscard]] Candidate notApplicable(int index) const;
    /// Token \a token of a sentence: its number, or that its figure is not applicable.
    [[nodiscard]] Candidate candidate(int index, int token) const;

private:
    const FigurePages &m_pages;
    const Wordings &m_wordings;
    const QList<Statement> m_statements;
    const QList<std::optional<Block>> m_cells;
    const FigureScope m_scope;
};
