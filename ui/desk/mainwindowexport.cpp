// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the window.
#include "ui/desk/mainwindow.h"

#include "files/safefile.h"
#include "paper/exportname.h"
#include "ui/charts/chartpane.h"
#include "ui/desk/deskactions.h"
#include "ui/desk/deskpanes.h"
#include "ui/desk/documentframe.h"
#include "ui/desk/exporting.h"
#include "ui/desk/letterspane.h"
#include "ui/desk/messagebar.h"
#include "ui/desk/paperdesk.h"
#include "ui/desk/printout.h"
#include "ui/desk/session.h"
#include "ui/document/documentpane.h"

#include <QAction>
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
    const QStringList filters{
        tr("Spreadsheet with notes and a chart (*.xlsx)"), tr("CSV file (*.csv)"), tr("JSON file (*.json)")};
    m_dialogs.saveAs(
        this, tr("Export figures"), u"upheld-figures.xlsx"_s, filters, [this](const QString &path) {
            if (!mayExport(path, {u"csv"_s, u"xlsx"_s, u"json"_s}))
                return;
            const auto bytes = m_session->publicFigures().and_then([&](const QList<LetterOfFile> &figures) {
                return figuresFile(figures, m_reference, path, QDate::currentDate());
            });
            tellWritten(path,
                bytes.and_then([&path](const QByteArray &content) { return writeWhole(path, content); }));
        });
}

void MainWindow::connectPapers()
{
    const auto ofCurrent = [this](auto act) {
        return [this, act] {
            const auto letter = m_session ? m_panes->letters->current() : std::nullopt;
            if (!letter || !finishEditing())
                return;
            catchUp(); // what another program wrote meanwhile goes into the paper too
            act(*m_papers, *letter);
        };
    };
    connect(m_actions->committeePaper, &QAction::triggered, this,
        ofCurrent([](PaperDesk &papers, LetterId letter) { papers.openPaper(letter); }));
    connect(m_actions->briefing, &QAction::triggered, this,
        ofCurrent([](PaperDesk &papers, LetterId letter) { papers.copyBriefing(letter); }));
    connect(m_actions->verificationRecord, &QAction::triggered, this,
        ofCurrent([](PaperDesk &papers, LetterId letter) { papers.saveRecord(letter); }));
    connect(m_actions->checkPaper, &QAction::triggered, this,
        [this] { m_papers->askForPaper(m_panes->letters->current()); });
    connect(m_papers, &PaperDesk::filesDropped, this, &MainWindow::take);
    connect(m_papers, &PaperDesk::told, this, &MainWindow::say);
    connect(m_papers, &PaperDesk::refused, m_panes->message, &MessageBar::say);
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
    if (!m_charted || !m_panes->chart->hasChart())
        return; // it could not be drawn, and that was said
    const auto content = m_panes->chart->content();
    const QStringList filters{tr("SVG picture (*.svg)"), tr("PNG picture (*.png)"), tr("PDF file (*.pdf)"),
        tr("CSV file of the figures (*.csv)")};
    m_dialogs.saveAs(this, tr("Export chart as"), exportName(content.letter.letter()) + u".svg"_s, filters,
        [this, content, size = m_panes->chart->pictureSize()](const QString &path) {
            if (mayExport(path, {u"svg"_s, u"png"_s, u"pdf"_s, u"csv"_s}))
                tellWritten(path, writeChart(content, path, size));
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
