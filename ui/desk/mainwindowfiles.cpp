// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes into the window and what leaves it: files, exports, settings.
#include "ui/desk/mainwindow.h"

#include "paper/exportname.h"
#include "paper/safefile.h"
#include "ui/charts/chartpane.h"
#include "ui/desk/deskactions.h"
#include "ui/desk/deskpanes.h"
#include "ui/desk/exporting.h"
#include "ui/desk/fieldpane.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/letterfiles.h"
#include "ui/desk/letterspane.h"
#include "ui/desk/messagebar.h"
#include "ui/desk/readingprogress.h"
#include "ui/desk/refusedpanel.h"
#include "ui/desk/session.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QSettings>
#include <QStatusBar>

#include <utility>

using namespace Qt::StringLiterals;

QString MainWindow::rememberedCaseFile(const QSettings &settings)
{
    return settings.value(u"caseFile"_s).toString();
}

void MainWindow::addFiles(const QStringList &paths)
{
    if (!paths.isEmpty())
        m_session->intake().add(paths);
}

void MainWindow::take(const LetterFiles &files)
{
    for (const auto &problem : files.refused)
        m_panes->refused->add(problem);
    addFiles(files.paths);
}

void MainWindow::pasteFiles()
{
    const auto *data = QApplication::clipboard()->mimeData();
    const auto files = data ? letterFiles(*data) : LetterFiles();
    take(files);
    if (files.isEmpty())
        statusBar()->showMessage(tr("Nothing pasted: the clipboard holds no file and no path of one."));
}

void MainWindow::openSamples()
{
    const QDir folder(m_samplesFolder);
    QStringList paths;
    for (const auto &name : folder.entryList({u"*.pdf"_s, u"*.txt"_s}, QDir::Files, QDir::Name))
        paths.append(folder.filePath(name));
    if (paths.isEmpty())
        showProblem({.kind = Problem::Kind::NotFound, .file = m_samplesFolder});
    addFiles(paths);
}

void MainWindow::takeStored(LetterId letter, const QString &path, bool alreadyHeld)
{
    m_session->letters().refreshLetter(letter);
    m_derivedSoon.start();
    if (alreadyHeld && !m_heldAlready) {
        m_heldAlready = letter;
        statusBar()->showMessage(tr("%1 is held already.").arg(QFileInfo(path).fileName()));
    }
    m_storedNow += alreadyHeld ? 0 : 1;
    if (!m_panes->letters->current())
        m_panes->letters->choose(letter);
}

void MainWindow::finishReading()
{
    m_progress->finish();
    const auto held = std::exchange(m_heldAlready, std::nullopt);
    const int stored = std::exchange(m_storedNow, 0);
    const int refused = std::exchange(m_refusedNow, 0);
    // A letter dropped again is what the officer wants to see, unless new ones came with it.
    if (held && stored == 0) {
        if (!m_panes->fields->view()->isEditing())
            m_panes->letters->choose(*held);
        return;
    }
    auto words = stored == 1 ? tr("1 letter read.") : tr("%1 letters read.").arg(stored);
    if (refused > 0)
        words +=
            u' ' + (refused == 1 ? tr("1 file was not taken.") : tr("%1 files were not taken.").arg(refused));
    statusBar()->showMessage(words);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!mayHoldFiles(*event->mimeData()))
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    statusBar()->showMessage(tr("Drop to read the files."));
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    statusBar()->clearMessage();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    statusBar()->clearMessage();
    // Copy, whatever the other program proposes: a move would make it delete the officer's file.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    take(letterFiles(*event->mimeData()));
}

void MainWindow::exportFigures()
{
    if (!finishEditing())
        return;
    const QStringList filters{tr("CSV file (*.csv)")};
    m_dialogs.saveAs(
        this, tr("Export figures as CSV"), u"upheld-figures.csv"_s, filters, [this](const QString &path) {
            const auto figures = m_session->publicFigures();
            if (figures)
                tellWritten(path, writeWhole(path, figuresAsCsv(*figures)));
            else
                showProblem(figures.error());
        });
}

void MainWindow::exportChart()
{
    if (!finishEditing())
        return;
    if (m_derivedSoon.isActive())
        showDerived(); // with what was typed just now
    if (!m_charted)
        return; // it could not be drawn, and that was said
    const auto content = m_panes->chart->content();
    const QStringList filters{tr("SVG picture (*.svg)"), tr("PNG picture (*.png)"), tr("PDF file (*.pdf)"),
        tr("CSV file of the figures (*.csv)")};
    m_dialogs.saveAs(this, tr("Export chart as"), exportName(content.letter.letter()) + u".svg"_s, filters,
        [this, content](const QString &path) { tellWritten(path, writeChart(content, path)); });
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

void MainWindow::setTheme(const QString &key)
{
    applyTheme(themeOfKey(key));
    if (m_settings)
        m_settings->setValue(u"theme"_s, key);
}

void MainWindow::restoreSettings()
{
    const auto theme = themeOfKey(m_settings ? m_settings->value(u"theme"_s).toString() : QString());
    applyTheme(theme);
    for (auto *action : m_actions->theme->actions())
        action->setChecked(action->data().toString() == themeKey(theme));
    resize(1280, 720);
    if (!m_settings)
        return;
    restoreGeometry(m_settings->value(u"window/geometry"_s).toByteArray());
    m_panes->restore(*m_settings);
    for (auto *action :
        {m_actions->showLetters, m_actions->showChecks, m_actions->showChart, m_actions->allFields})
        action->setChecked(
            m_settings->value(u"view/"_s + action->objectName(), action->isChecked()).toBool());
}

void MainWindow::saveSettings()
{
    if (!m_settings)
        return;
    m_settings->setValue(u"window/geometry"_s, saveGeometry());
    m_panes->save(*m_settings);
    for (const auto *action :
        {m_actions->showLetters, m_actions->showChecks, m_actions->showChart, m_actions->allFields})
        m_settings->setValue(u"view/"_s + action->objectName(), action->isChecked());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // A text that is no value must not keep the computer from shutting down; its reason stands under it.
    static_cast<void>(finishEditing());
    saveSettings();
    QMainWindow::closeEvent(event);
}
