// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the window.
#include "ui/desk/mainwindow.h"

#include "paper/exportname.h"
#include "paper/safefile.h"
#include "ui/charts/chartpane.h"
#include "ui/desk/deskpanes.h"
#include "ui/desk/documentframe.h"
#include "ui/desk/exporting.h"
#include "ui/desk/letterspane.h"
#include "ui/desk/messagebar.h"
#include "ui/desk/printout.h"
#include "ui/desk/session.h"
#include "ui/document/documentpane.h"

#include <QDir>
#include <QStatusBar>

#include <utility>

using namespace Qt::StringLiterals;

void MainWindow::printLetter()
{
    const auto id = m_panes->letters->current();
    if (!id || !finishEditing())
        return;
    catchUp();
    auto bytes = m_session->caseFile().documentBytes(*id);
    if (!bytes) {
        showProblem(bytes.error());
        return;
    }
    const auto &letter = m_session->fields().checked().letter;
    m_printout->print({.bytes = *std::move(bytes),
                          .name = m_session->caseFile().documentName(*id).value_or(QString()),
                          .firstPage = letter.firstPage,
                          .lastPage = letter.lastPage,
                          .font = m_panes->document->pane()->font()},
        this, m_dialogs);
}

void MainWindow::exportFigures()
{
    if (!finishEditing())
        return;
    catchUp();
    const QStringList filters{tr("CSV file (*.csv)")};
    m_dialogs.saveAs(
        this, tr("Export figures as CSV"), u"upheld-figures.csv"_s, filters, [this](const QString &path) {
            if (!mayExport(path, {u"csv"_s}))
                return;
            const auto figures = m_session->publicFigures();
            if (figures)
                tellWritten(path, writeWhole(path, figuresAsCsv(*figures)));
            else
                showProblem(figures.error());
        });
}

/// False where it must not be, which is said.
bool MainWindow::mayExport(const QString &path, const QStringList &suffixes)
{
    const auto why = whyNoExport(m_session->caseFile(), path, suffixes);
    if (!why.isEmpty())
        m_panes->message->say(why);
    return why.isEmpty();
}

void MainWindow::exportChart()
{
    if (!finishEditing())
        return;
    catchUp();
    if (m_derivedSoon.isActive())
        showDerived(); // with what was typed just now
    if (!m_charted)
        return; // it could not be drawn, and that was said
    const auto content = m_panes->chart->content();
    const QStringList filters{tr("SVG picture (*.svg)"), tr("PNG picture (*.png)"), tr("PDF file (*.pdf)"),
        tr("CSV file of the figures (*.csv)")};
    m_dialogs.saveAs(this, tr("Export chart as"), exportName(content.letter.letter()) + u".svg"_s, filters,
        [this, content](const QString &path) {
            if (mayExport(path, {u"svg"_s, u"png"_s, u"pdf"_s, u"csv"_s}))
                tellWritten(path, writeChart(content, path));
        });
}

void MainWindow::tellWritten(const QString &path, const Outcome<void> &written)
{
    if (written) {
        statusBar()->showMessage(tr("Written to %1").arg(QDir::toNativeSeparators(path)));
        return;
    }
    auto problem = written.error();
    if (problem.file.isEmpty())
        problem.file = path;
    showProblem(problem);
}
