// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QTableView;
class RefusedModel;

/// The files that gave no letter, in the window and never in a box. Hidden while there are none; stays until
/// it is closed by hand.
class RefusedPanel : public QFrame {
    Q_OBJECT

public:
    explicit RefusedPanel(QWidget *parent = nullptr);

    /// Many in one turn of the event loop are shown together.
    void add(const Problem &problem);
    /// Forgets all and hides.
    void dismiss();
    [[nodiscard]] QTableView *view() const { return m_view; }

private:
    void showWaiting();
    void setHeight();

    RefusedModel *m_model;
    QLabel *m_summary;
    QTableView *m_view;
    QList<Problem> m_waiting;
    QTimer m_soon;
};
