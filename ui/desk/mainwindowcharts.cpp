// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The chart below the page: what it is given, and what it asks for.
#include "ui/desk/mainwindow.h"

#include "ui/charts/chartpane.h"
#include "ui/desk/deskactions.h"
#include "ui/desk/deskpanes.h"
#include "ui/desk/letterspane.h"
#include "ui/desk/session.h"

void MainWindow::connectChart()
{
    auto *chart = m_panes->chart;
    connect(chart, &ChartPane::saveRequested, this, &MainWindow::exportChart);
    connect(chart, &ChartPane::said, this, &MainWindow::say);
    connect(chart, &ChartPane::groupChanged, this, &MainWindow::showChart);
    connect(chart, &ChartPane::councilsAsked, this, &MainWindow::chooseCouncils);
    connect(chart, &ChartPane::letterAsked, this, [this](LetterId letter) {
        if (m_session && m_session->letters().rowOf(letter) >= 0 && finishEditing())
            m_panes->letters->choose(letter);
    });
    auto &menu = *m_actions->chartMenu;
    for (const auto &group : chart->actionGroups()) {
        menu.addActions(group);
        menu.addSeparator();
        // What is asked of the chart is seen, though the pane was put away.
        for (const auto *action : group)
            connect(action, &QAction::triggered, m_actions->showChart,
                [this] { m_actions->showChart->setChecked(true); });
    }
    menu.addAction(m_actions->exportChart);
}

/// With the newest values; nothing is drawn anew where nothing changed.
void MainWindow::showChart()
{
    if (!m_session || !m_panes->letters->current())
        return;
    const auto id = m_session->fields().letter();
    const auto letter = m_session->publicLetter(id);
    if (!letter) {
        clearChart(letter.error());
        return;
    }
    const auto years = m_session->publicYears(id, *letter);
    const auto group = m_panes->chart->group(letter->letter().type).value_or(CouncilGroup{});
    const auto councils = m_session->publicCouncils(group, letter->letter().yearEnding());
    if (!years || !councils) {
        clearChart(years ? councils.error() : years.error());
        return;
    }
    // While 300 letters come in, the chart of the shown one is drawn once.
    const ChartContent content{.kind = m_panes->chart->wantedKind(),
        .letter = *letter,
        .years = *years,
        .sample = m_reference.isSample(m_session->fields().stored().sha256),
        .group = group,
        .councils = *councils};
    if (m_charted == content)
        return;
    m_charted = content;
    m_panes->chart->showLetter(content.letter, content.years, content.sample, content.councils);
}

/// The chart of another letter, or of older values, must not stand beside this one.
void MainWindow::clearChart(const Problem &problem)
{
    m_charted.reset();
    m_panes->chart->clear();
    showProblem(problem);
}
