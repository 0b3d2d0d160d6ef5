// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QWidget>

class QLabel;
class QPushButton;

/// What stands in the window while no case file is open: which could not be opened, why, and every way on.
class CaseFilePanel : public QWidget {
    Q_OBJECT

public:
    explicit CaseFilePanel(QWidget *parent = nullptr);

    /// Told to screen readers too.
    void say(const Problem &problem);
    /// How many letters wait for a case file; 0 says nothing.
    void sayWaiting(int files);

Q_SIGNALS:
    void againAsked();
    void openAsked();
    void newAsked();
    void quitAsked();

private:
    QLabel *m_file;
    QLabel *m_why;
    QLabel *m_waiting;
    QPushButton *m_again;
};
