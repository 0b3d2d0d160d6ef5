// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/letterfilter.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class LetterFilterLine;
class LetterTally;
class QAbstractItemModel;
class QLabel;
class QListView;
class QModelIndex;

/// The letters held, with what each still needs, their counts above, and the line that narrows the list.
/// Shows a LetterTable or any model with its roles.
class LettersPane : public QWidget {
    Q_OBJECT

public:
    explicit LettersPane(QWidget *parent = nullptr);

    /// Not owned; nullptr for none.
    void setLetters(QAbstractItemModel *letters);
    /// The chosen letter; empty where none is.
    [[nodiscard]] std::optional<LetterId> current() const;
    /// Chooses \a letter; one that the filter hides comes into the list. False where it is not held.
    bool choose(LetterId letter);
    /// Chooses the letter \a step rows further down (or up), if there is one.
    void chooseNext(int step);
    [[nodiscard]] QListView *view() const { return m_view; }
    /// The filter and the order of the list; what is remembered of it.
    [[nodiscard]] FilteredLetters &filtered() const { return *m_letters; }
    [[nodiscard]] LetterFilterLine *filterLine() const { return m_filter; }

Q_SIGNALS:
    /// Another letter was chosen, by a person or by choose().
    void chosen(LetterId letter);
    /// Letters came, went or changed: what is left was counted anew.
    void counted();

private:
    void updateCounts();
    void tellChosen(const QModelIndex &current);
    void chooseAgain();
    void keepChosen();
    [[nodiscard]] QModelIndex indexOf(LetterId letter) const;

    LetterTally *m_tally;
    QLabel *m_counts;
    FilteredLetters *m_letters;
    LetterFilterLine *m_filter;
    QListView *m_view;
    QLabel *m_hint;
    std::optional<LetterId> m_told; // what chosen() said last
    QTimer m_countSoon; // once for many rows
    QTimer m_keepSoon; // not in the midst of the list's own change
};
