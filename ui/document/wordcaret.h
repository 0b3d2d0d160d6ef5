// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/chosenwords.h"
#include "ui/document/readabletext.h"

#include <QObject>

/// The word caret of a letter and what is chosen with it: whole words, in reading order, by mouse or by keys.
/// GUI thread.
class WordCaret : public QObject {
    Q_OBJECT

public:
    enum class Move {
        PreviousWord,
        NextWord,
        LineAbove,
        LineBelow,
        LineStart,
        LineEnd,
        ParagraphStart,
        ParagraphEnd,
        LetterStart,
        LetterEnd,
    };

    explicit WordCaret(QObject *parent = nullptr);

    /// Another letter: no caret, nothing chosen.
    void setText(const ReadableText &text);
    [[nodiscard]] const ReadableText &text() const { return m_text; }

    /// The word at which the caret stands; -1 where there is none.
    [[nodiscard]] int word() const { return m_caret; }
    /// Where the caret stands in the text: before its word, or behind it where words up to it are chosen.
    [[nodiscard]] int offset() const;
    /// The caret is drawn, and keys move it: since one was pressed for it, until clear().
    [[nodiscard]] bool isShown() const { return m_isShown; }
    /// The characters chosen; empty where none are.
    [[nodiscard]] CharacterSpan span() const;
    [[nodiscard]] ChosenWords chosen() const { return chosenWords(m_text, span()); }

    /// The caret comes to \a word, with nothing chosen.
    void place(int word);
    /// Shows the caret: at \a word where there was none.
    void show(int word);
    /// Moves the caret, and chooses the words on its way where \a isChoosing.
    void move(Move move, bool isChoosing);
    /// Chooses from the word that was placed or chosen first to \a word.
    void chooseTo(int word);
    void chooseWord(int word);
    /// The line in which \a word stands.
    void chooseLine(int word);
    void chooseAll();
    /// The words that \a span touches.
    void choose(CharacterSpan span);
    /// Nothing is chosen; the caret goes.
    void clear();

Q_SIGNALS:
    /// The caret or what is chosen.
    void changed();

private:
    void set(int anchor, int caret, bool isChosen);
    [[nodiscard]] int target(Move move) const;
    [[nodiscard]] int endOfLine(int word, int direction) const;
    [[nodiscard]] int endOfParagraph(int word, int direction) const;
    [[nodiscard]] int nextLine(int direction) const;
    [[nodiscard]] PageBox boxOf(int word) const;

    ReadableText m_text;
    int m_anchor = -1; ///< words
    int m_caret = -1;
    bool m_isChosen = false;
    bool m_isShown = false;
};
