// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/paperinput.h"

#include <QListWidget>

/// Every question whose rule applies, each with the reason for it: those with a check stand in the paper.
class PaperQuestionList : public QListWidget {
    Q_OBJECT

public:
    explicit PaperQuestionList(QWidget *parent = nullptr);

    void showInput(const PaperInput &input);

Q_SIGNALS:
    /// A person chose among them: the numbers of the rules that stand in the paper now; {0}: none.
    void chosen(const QList<int> &rules);

private:
    void take();
};
