// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/layout.h"
#include "extraction/wordings.h"

#include <QSet>

/// The blocks of a file and what each of them looks like to somebody who looks for letters. Keeps references
/// to what it is made from.
class LetterBlocks {
public:
    LetterBlocks(const QList<TextBlock> &blocks, const Wordings &wordings);

    [[nodiscard]] int size() const { return int(m_blocks.size()); }
    [[nodiscard]] const TextBlock &at(int index) const { return m_blocks[index]; }
    [[nodiscard]] const QString &text(int index) const { return m_blocks[index].text.text; }
    [[nodiscard]] const Wordings &wordings() const { return m_wordings; }
    /// Behind the last block of the page of \a index.
    [[nodiscard]] int pageEnd(int index) const { return m_pageEnds[index]; }
    /// The first block of the page of \a index.
    [[nodiscard]] int pageBegin(int index) const;
    /// Whether any block stands on \a page, an index in the document.
    [[nodiscard]] bool hasWords(int page) const { return m_pagesWithWords.contains(page); }

    [[nodiscard]] bool isSalutation(int index) const;
    [[nodiscard]] bool isClosing(int index) const;
    /// A heading of the figures, or a sentence that states one.
    [[nodiscard]] bool isFigure(int index) const;
    /// The wordings by which sentences state a figure, or stand for a whole block of them.
    [[nodiscard]] const QList<const Wording *> &figureWordings(int index) const;
    [[nodiscard]] bool statesFigure(int index) const { return !figureWordings(index).isEmpty(); }
    /// "… for the period ending …", the head of a page of figures that is a picture otherwise.
    [[nodiscard]] bool isRemnant(int index) const;
    /// Where an agenda goes on behind a letter. The agenda's running head is on the letter's pages, too.
    [[nodiscard]] bool isForeign(int index) const;
    /// What is printed at the head or foot of more than one page.
    [[nodiscard]] bool isRunningHead(int index) const;
    /// Whether a block from \a from to before \a to, of \a longest characters at most, says what \a role
    /// says.
    [[nodiscard]] bool says(int from, int to, Wording::Role role, qsizetype longest) const;
    [[nodiscard]] bool namesOmbudsman(int from, int to) const;
    /// Whether most of these blocks is long paragraphs: a report, no page of figures.
    [[nodiscard]] bool isProse(int from, int to) const;

private:
    [[nodiscard]] QStringList edges(int begin) const;

    const QList<TextBlock> &m_blocks;
    const Wordings &m_wordings;
    mutable QList<std::optional<QList<const Wording *>>> m_figureWordings; // of each block, once asked
    QList<int> m_pageEnds; // of the page of each block
    QSet<int> m_pagesWithWords;
    QHash<QString, int> m_edgePages; // on how many pages a head or foot is printed
};
