// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartpicture.h"

#include <QWidget>

class QAction;

/// The chart of the current letter, the words of what it can show, and the ways out: save, copy, drag.
class ChartPane : public QWidget {
    Q_OBJECT

public:
    explicit ChartPane(QWidget *parent = nullptr);
    ~ChartPane() override;

    /// Shows the three rates of \a letter, and offers the years where more than one is in \a years.
    void showLetter(const Letter &letter, const QList<Letter> &years, bool sample);
    void clear();
    [[nodiscard]] ChartContent content() const;
    /// Actions for the Chart menu: one letter, through the years, copy. Owned by the pane.
    [[nodiscard]] QList<QAction *> actions() const;

Q_SIGNALS:
    /// The officer asks for a file (button or menu); the window has the dialog and the writing.
    void saveRequested();
};
