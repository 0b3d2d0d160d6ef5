// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/figuretext.h"

#include "extraction/cells.h"
#include "extraction/turns.h"

FigureText::FigureText(const FigurePages &pages, const Wordings &wordings)
    : m_pages(pages)
    , m_wordings(wordings)
    , m_statements(findStatements(pages.blocks, pages.authority, pages.yearEnding, wordings))
    , m_cells(findCells(pages.blocks, m_statements, wordings))
    , m_scope(pages, m_statements, wordings)
{
}

Candidate FigureText::notApplicable(int index) const
{
    const Statement &statement = m_statements[index];
    return {.state = FieldState::NotApplicable,
        .text = statement.text,
        .length = int(statement.text.size()),
        .block = statement.block,
        .statement = index};
}

Candidate FigureText::candidate(int index, int token) const
{
    const Statement &statement = m_statements[index];
    const Token &number = statement.tokens[token];
    if (number.kind == Token::Kind::NotApplicable)
        return notApplicable(index);
    return {.value = number.value,
        .text = statement.text,
        .from = number.begin,
        .length = number.length,
        .block = statement.block,
        .statement = index,
        .decimals = number.decimals,
        .perCent = number.kind == Token::Kind::Percent,
        .approximation = approximationOf(statement, token, m_wordings),
        .odd = number.odd || hasLookAlikes(statement.text, number.begin, number.length)
            || (statement.text.odd && number.isNumber())};
}
