// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartpicture.h"

#include <QList>

class QAction;
class QActionGroup;
class QMenu;
class QWidget;

/// Everything that a person can ask of the chart, each with its words and its key. The pane says what each
/// does; the window shows them in its Chart menu.
struct ChartActions {
    /// \a owner owns all actions and the menu.
    explicit ChartActions(QWidget &owner);

    /// For the Chart menu, in groups: between two of them stands a line.
    [[nodiscard]] QList<QList<QAction *>> groups() const;
    /// The size that is chosen for pictures.
    [[nodiscard]] PictureSize size() const;

    QAction *thisLetter;
    QAction *throughYears; ///< counts or rates, by the number of cases
    QAction *councils;
    QAction *switchYears; ///< rates in place of counts, or counts in place of rates
    QAction *chooseCouncils;
    QAction *showTable;
    QAction *copy;
    QAction *copyFigures;
    QAction *copyAltText;
    QAction *save;
    QActionGroup *kinds; ///< this letter, through the years, named councils
    QActionGroup *sizes; ///< each action's data is a pictureSizeKey()
    QMenu *sizeMenu; ///< owned by the pane
};
