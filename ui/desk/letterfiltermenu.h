// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/letterfilter.h"

#include <QMenu>

class QActionGroup;

/// Everything by which the letters list can be narrowed and sorted, but the council's name, which is typed.
/// Stands in the menu bar and under a button of the list alike.
class LetterFilterMenu : public QMenu {
    Q_OBJECT

public:
    explicit LetterFilterMenu(QWidget *parent = nullptr);

    /// Ticks what \a filter and \a order ask for; nobody is told.
    void show(const LetterFilter &filter, LetterOrder order);
    /// The years to choose from, newest first; 0 stands for a year that is not known.
    void setYears(const QList<int> &years);
    /// "Show all letters": for buttons and messages too.
    [[nodiscard]] QAction *showAll() const { return m_showAll; }

Q_SIGNALS:
    /// As show() gave it, with what a person chose since.
    void filterChosen(const LetterFilter &filter);
    void orderChosen(LetterOrder order);

private:
    QAction *add(QMenu &menu, const QString &objectName, const QString &text, QActionGroup *group = nullptr);
    void makeTypes();
    void makeStandings();
    void makeNeeds();
    void makeOrders();
    void choose(const LetterFilter &filter);

    LetterFilter m_filter;
    QMenu *m_years;
    QActionGroup *m_year;
    QList<int> m_shownYears;
    QActionGroup *m_type;
    QActionGroup *m_standing;
    QActionGroup *m_order;
    QList<std::pair<QAction *, bool LetterFilter::*>> m_needs;
    QAction *m_showAll;
};
