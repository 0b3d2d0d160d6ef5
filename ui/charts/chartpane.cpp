// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpane.h"
ChartPane::ChartPane(QWidget *p)
    : QWidget(p)
{
}
ChartPane::~ChartPane() = default;
