// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What was done to the letter before; and what is looked for in all of them.
#include "ui/desk/mainwindow.h"

#include "files/safefile.h"
#include "paper/exportname.h"
#include "ui/charts/chartpane.h"
#include "ui/desk/deskactions.h"
#include "ui/desk/deskpanes.h"
#include "ui/desk/discrepancypane.h"
#include "ui/desk/documentframe.h"
#include "ui/desk/exporting.h"
#include "ui/desk/fieldpane.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/historypane.h"
#include "ui/desk/letterspane.h"
#include "ui/desk/messagebar.h"
#include "ui/desk/revisedpanel.h"
#include "ui/desk/searchpane.h"
#include "ui/desk/session.h"
#include "ui/document/findbar.h"

#include <QTreeView>

using namespace Qt::StringLiterals;

void MainWindow::connectFinding()
{
    auto *search = m_panes->search;
    connect(m_actions->searchLetters, &QAction::toggled, this, &MainWindow::showSearch);
    connect(search, &SearchPane::closed, this, [this] { m_actions->searchLetters->setChecked(false); });
    connect(search, &SearchPane::opened, this, &MainWindow::openFound);
    connect(search, &SearchPane::failed, this, &MainWindow::showProblem);
    auto *history = m_panes->history;
    connect(m_actions->showHistory, &QAction::toggled, this, [this, history](bool shows) {
        // It takes the place of the checks: both would leave the figures no room.
        m_panes->discrepancies->setVisible(!shows && m_actions->showChecks->isChecked());
        history->setVisible(shows);
        if (!shows) {
            m_panes->fields->view()->setFocus();
            return;
        }
        showHistory();
        history->setFocus(Qt::ShortcutFocusReason);
    });
    connect(history, &HistoryPane::closed, this, [this] { m_actions->showHistory->setChecked(false); });
    connect(history, &HistoryPane::exportAsked, this, &MainWindow::exportHistory);
    connect(history, &HistoryPane::fieldAsked, m_panes->fields, &FieldPane::select);
    connect(m_actions->exportHistory, &QAction::triggered, this, &MainWindow::exportHistory);
    connect(m_actions->readAgain, &QAction::triggered, this, &MainWindow::readAgain);
    connect(m_actions->deleteForGood, &QAction::triggered, this, &MainWindow::deleteForGood);
    connect(m_panes->revised, &RevisedPanel::linkAsked, this,
        [this](LetterId newer, LetterId older) { m_session->deeds().link(newer, older); });
    connect(
        m_panes->revised, &RevisedPanel::removeAsked, this, [this](LetterId letter) { removeHeld(letter); });
}

/// The results take the chart's place: both would leave the page no room.
void MainWindow::showSearch(bool shows)
{
    m_panes->chart->setVisible(!shows && m_actions->showChart->isChecked());
    m_panes->search->setVisible(shows);
    if (shows)
        m_panes->search->enter();
    else
        m_panes->fields->view()->setFocus();
}

void MainWindow::openFound(LetterId letter, int page, const QStringList &words)
{
    if (!finishEditing())
        return;
    if (!m_panes->letters->choose(letter)) {
        m_panes->message->say(
            tr("This letter is no longer held: it was removed since the search. Search again."));
        return;
    }
    m_panes->document->findBar()->showHits(words, page);
}

/// Read when it is seen, not at every change.
void MainWindow::showHistory()
{
    auto *pane = m_panes->history;
    if (pane->isHidden())
        return;
    if (!m_session || !m_panes->letters->current()) {
        pane->clear();
        return;
    }
    const auto lines = historyLines(m_session->caseFile(), m_session->fields().letter());
    if (lines)
        pane->showLines(*lines);
    else
        showProblem(lines.error());
}

void MainWindow::exportHistory()
{
    if (!m_panes->letters->current() || !finishEditing())
        return;
    const auto letter = m_session->fields().checked().letter;
    const auto lines = historyLines(m_session->caseFile(), m_session->fields().letter());
    if (!lines) {
        showProblem(lines.error());
        return;
    }
    m_dialogs.saveAs(this, tr("Export history as CSV"), exportName(letter) + u"-history.csv"_s,
        {tr("CSV file (*.csv)")}, [this, letter, lines = *lines](const QString &path) {
            if (mayExport(path, {u"csv"_s}))
                tellWritten(path, writeWhole(path, historyAsCsv(lines, letter)));
        });
}
