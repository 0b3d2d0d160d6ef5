// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/letterfilter.h"

#include <QWidget>

class LetterFilterMenu;
class QLabel;
class QLineEdit;
class QPushButton;

/// The line over the letters list that narrows it: the council's name is typed, the rest chosen from a menu.
/// Says plainly when letters are hidden, by what, and how to see them all again.
class LetterFilterLine : public QWidget {
    Q_OBJECT

public:
    explicit LetterFilterLine(FilteredLetters &letters, QWidget *parent = nullptr);

    void setFilter(const LetterFilter &filter);
    void setOrder(LetterOrder order);
    /// The letters held changed: \a years are theirs, newest first, and the counts are brought up to date.
    void takeYears(const QList<int> &years);
    [[nodiscard]] LetterFilterMenu *menu() const { return m_menu; }

Q_SIGNALS:
    /// Enter or Down in the line: the person goes on in the list.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void say();

    FilteredLetters &m_letters;
    LetterFilterMenu *m_menu;
    QLineEdit *m_council;
    QWidget *m_shownRow;
    QLabel *m_shown;
};
