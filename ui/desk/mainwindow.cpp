// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/mainwindow.h"

#include "ui/charts/chartpane.h"
#include "ui/desk/deskactions.h"
#include "ui/desk/deskpanes.h"
#include "ui/desk/discrepancypane.h"
#include "ui/desk/documentframe.h"
#include "ui/desk/emptydesk.h"
#include "ui/desk/fieldpane.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/letterspane.h"
#include "ui/desk/letterwords.h"
#include "ui/desk/messagebar.h"
#include "ui/desk/problemtext.h"
#include "ui/desk/readingprogress.h"
#include "ui/desk/refusedpanel.h"
#include "ui/desk/removeletter.h"
#include "ui/desk/session.h"
#include "ui/document/documentpane.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>
#include <QStatusBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Parts parts, QWidget *parent)
    : QMainWindow(parent)
    , m_reference(std::move(parts.reference))
    , m_readers(parts.readerProgram)
    , m_account(parts.account)
    , m_samplesFolder(parts.samplesFolder)
    , m_settings(parts.settings)
    , m_dialogs(std::move(parts.dialogs))
    , m_actions(std::make_unique<DeskActions>(*this, m_undo))
    , m_panes(new DeskPanes(m_readers, m_pageThreads))
    , m_progress(new ReadingProgress(*m_actions->stopReading))
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    setCentralWidget(m_panes);
    statusBar()->addPermanentWidget(m_progress);
    m_derivedSoon.setSingleShot(true);
    m_derivedSoon.setInterval(0);
    connect(&m_derivedSoon, &QTimer::timeout, this, &MainWindow::showDerived);
    connectFileActions();
    connectEditActions();
    connectReviewActions();
    connectViewActions();
    connectPanes();
    restoreSettings();
    openSession(std::move(parts.caseFile));
}

MainWindow::~MainWindow()
{
    // The panes hold on to the session's models and to the readers, so they go first.
    delete takeCentralWidget();
}

void MainWindow::connectFileActions()
{
    const auto openLetters = [this] {
        m_dialogs.openLetters(this, [this](const QStringList &paths) { addFiles(paths); });
    };
    connect(m_actions->openLetters, &QAction::triggered, this, openLetters);
    connect(m_panes->empty, &EmptyDesk::openAsked, this, openLetters);
    connect(m_actions->openSamples, &QAction::triggered, this, &MainWindow::openSamples);
    connect(m_panes->empty, &EmptyDesk::samplesAsked, this, &MainWindow::openSamples);
    connect(m_actions->stopReading, &QAction::triggered, this, [this] { m_session->intake().cancel(); });
    connect(m_actions->openCaseFile, &QAction::triggered, this,
        [this] { m_dialogs.openCaseFile(this, [this](const QString &path) { openCaseFile(path); }); });
    connect(m_actions->newCaseFile, &QAction::triggered, this,
        [this] { m_dialogs.newCaseFile(this, [this](const QString &path) { openCaseFile(path); }); });
    connect(m_actions->exportFigures, &QAction::triggered, this, &MainWindow::exportFigures);
    connect(m_actions->exportChart, &QAction::triggered, this, &MainWindow::exportChart);
    connect(m_panes->chart, &ChartPane::saveRequested, this, &MainWindow::exportChart);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this); });
}

void MainWindow::connectEditActions()
{
    connect(m_actions->paste, &QAction::triggered, this, &MainWindow::pasteFiles);
    connect(m_actions->removeLetter, &QAction::triggered, this, &MainWindow::removeLetter);
    // What is typed is a step of its own: it must be on the stack before the stack moves.
    disconnect(m_actions->undo(), &QAction::triggered, &m_undo, nullptr);
    disconnect(m_actions->redo(), &QAction::triggered, &m_undo, nullptr);
    connect(m_actions->undo(), &QAction::triggered, this, [this] {
        if (finishEditing())
            m_undo.undo();
    });
    connect(m_actions->redo(), &QAction::triggered, this, [this] {
        if (finishEditing())
            m_undo.redo();
    });
}

void MainWindow::connectReviewActions()
{
    auto *view = m_panes->fields->view();
    connect(m_actions->editValue, &QAction::triggered, view, [view] {
        view->setFocus();
        view->editCurrent();
    });
    connect(
        m_actions->notApplicable, &QAction::triggered, this, [this] { setState(FieldState::NotApplicable); });
    connect(m_actions->notStated, &QAction::triggered, this, [this] { setState(FieldState::NotStated); });
    connect(m_actions->notFound, &QAction::triggered, this, [this] { setState(FieldState::NotFound); });
    connect(m_actions->revert, &QAction::triggered, this, &MainWindow::revert);
    connect(m_actions->nextFlagged, &QAction::triggered, view, [view] { view->goToFlagged(1); });
    connect(m_actions->previousFlagged, &QAction::triggered, view, [view] { view->goToFlagged(-1); });
    const auto chooseNext = [this](int step) {
        if (finishEditing())
            m_panes->letters->chooseNext(step);
    };
    connect(m_actions->nextLetter, &QAction::triggered, this, [chooseNext] { chooseNext(1); });
    connect(m_actions->previousLetter, &QAction::triggered, this, [chooseNext] { chooseNext(-1); });
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, this,
        [this, view](QPoint place) { m_actions->reviewMenu->popup(view->viewport()->mapToGlobal(place)); });
}

void MainWindow::connectViewActions()
{
    auto *document = m_panes->document;
    connect(m_actions->zoomIn, &QAction::triggered, document, &DocumentFrame::zoomIn);
    connect(m_actions->zoomOut, &QAction::triggered, document, &DocumentFrame::zoomOut);
    connect(m_actions->fitWidth, &QAction::triggered, document, &DocumentFrame::fitWidth);
    connect(m_actions->showLetters, &QAction::toggled, m_panes->letters, &QWidget::setVisible);
    connect(m_actions->showChecks, &QAction::toggled, m_panes->discrepancies, &QWidget::setVisible);
    connect(m_actions->showChart, &QAction::toggled, m_panes->chart, &QWidget::setVisible);
    connect(m_actions->allFields, &QAction::toggled, m_panes->fields->view(), &FieldView::setShowsUnexpected);
    connect(m_actions->theme, &QActionGroup::triggered, this,
        [this](const QAction *action) { setTheme(action->data().toString()); });
    m_actions->chartMenu->addActions(m_panes->chart->actions());
    m_actions->chartMenu->addSeparator();
    m_actions->chartMenu->addAction(m_actions->exportChart);
}

void MainWindow::connectPanes()
{
    connect(m_panes->letters, &LettersPane::chosen, this, &MainWindow::showLetter);
    auto *view = m_panes->fields->view();
    connect(view, &FieldView::entered, this, [this, view](const QString &key, const QString &text) {
        if (!m_session->current().correct(key, text))
            view->keepEditor();
    });
    connect(view, &FieldView::stateEntered, this, [this, view](const QString &key, FieldState state) {
        if (!m_session->current().setState(key, state))
            view->keepEditor();
    });
    connect(view, &FieldView::refused, m_panes->message, &MessageBar::say);
    connect(m_panes->discrepancies, &DiscrepancyPane::fieldAsked, m_panes->fields, &FieldPane::select);
    connect(m_panes->document->pane(), &DocumentPane::failed, this, &MainWindow::showProblem);
}

void MainWindow::connectSession()
{
    auto &session = *m_session;
    connect(&session.intake(), &Intake::progressed, m_progress, &ReadingProgress::showProgress);
    connect(&session.intake(), &Intake::stored, this, &MainWindow::takeStored);
    connect(&session.intake(), &Intake::refused, m_panes->refused, &RefusedPanel::add);
    connect(&session.intake(), &Intake::refused, this, [this] { ++m_refusedNow; });
    connect(&session.intake(), &Intake::finished, this, &MainWindow::finishReading);
    connect(&session.intake(), &Intake::protectionReduced, this,
        [this] { m_panes->message->say(reducedProtectionText()); });
    connect(&session.fields(), &FieldTable::checkedChanged, this, &MainWindow::showChecked);
    connect(&session.fields(), &FieldTable::writeFailed, this, &MainWindow::showProblem);
    connect(&session.current(), &CurrentLetter::changed, this, &MainWindow::showChange);
    connect(&session.current(), &CurrentLetter::writeFailed, this, &MainWindow::showProblem);
    connect(&session.selection(), &QItemSelectionModel::currentChanged, this, &MainWindow::updateActions);
}

void MainWindow::openSession(std::unique_ptr<CaseFile> caseFile)
{
    auto next = std::make_unique<Session>(std::move(caseFile), m_reference, m_readers, m_threads, m_account);
    showNothing();
    m_panes->letters->setLetters(&next->letters());
    m_panes->fields->setFields(&next->fields(), &next->selection());
    m_panes->document->pane()->setFields(&next->fields(), &next->selection());
    m_session = std::move(next); // the old one stops its work and closes its file here
    m_progress->finish();
    m_heldAlready.reset(); // ids and counts of the old file mean nothing in this one
    m_storedNow = 0;
    m_refusedNow = 0;
    m_undo.addStack(&m_session->current().undoStack());
    m_undo.setActiveStack(&m_session->current().undoStack());
    connectSession();

    const auto path = m_session->caseFile().path();
    setWindowTitle(tr("%1 – Upheld").arg(QFileInfo(path).fileName()));
    if (m_settings)
        m_settings->setValue(u"caseFile"_s, path);
    m_panes->showEmpty(true);
    if (m_session->letters().rowCount() > 0)
        m_panes->letters->choose(m_session->letters().letterAt(0));
    updateActions();
}

void MainWindow::openCaseFile(const QString &path)
{
    if (QFileInfo(path) == QFileInfo(m_session->caseFile().path()) || !finishEditing())
        return;
    auto caseFile = CaseFile::open(path);
    if (caseFile)
        openSession(std::move(*caseFile));
    else
        showProblem(caseFile.error());
}

/// What is typed is written before anything takes its field away. False where it could not be; then the
/// message bar says why, and the officer stays with it.
bool MainWindow::finishEditing()
{
    return m_panes->fields->view()->finishEditing();
}

void MainWindow::showLetter(LetterId letter)
{
    if (!finishEditing()) {
        // Later: the list is still in the midst of its own change.
        const auto stay = [this, shown = m_session->fields().letter()] { m_panes->letters->choose(shown); };
        QMetaObject::invokeMethod(this, stay, Qt::QueuedConnection);
        return;
    }
    m_session->current().show(letter);
    if (m_panes->isEmpty()) {
        m_panes->showEmpty(false);
        m_panes->fields->view()->setFocus();
    }
    showChecked();
    showDocument();
    m_panes->fields->selectFirst();
    updateActions();
}

void MainWindow::showDocument()
{
    const auto id = m_session->fields().letter();
    const auto &letter = m_session->fields().checked().letter;
    const auto shown =
        u"%1 %2"_s.arg(m_session->caseFile().documentHash(id), QString::number(letter.firstPage));
    if (shown == m_shownDocument)
        return;
    auto bytes = m_session->caseFile().documentBytes(id);
    if (!bytes) {
        m_panes->document->clear();
        m_shownDocument.clear();
        showProblem(bytes.error());
        return;
    }
    m_shownDocument = shown;
    m_panes->document->pane()->showDocument({.bytes = *std::move(bytes),
        .name = m_session->caseFile().documentName(id),
        .firstPage = letter.firstPage,
        .lastPage = letter.lastPage});
}

void MainWindow::showNothing()
{
    m_shownDocument.clear();
    m_charted.reset();
    m_panes->document->clear();
    m_panes->fields->clearHeading();
    m_panes->discrepancies->clear();
    m_panes->chart->clear();
    if (m_session)
        m_session->fields().clearLetter();
}

/// What hangs on the shown letter's values and checks alone.
void MainWindow::showChecked()
{
    const auto &checked = m_session->fields().checked();
    m_panes->fields->showHeading(checked.letter);
    m_panes->document->showDates(checked.letter);
    m_panes->discrepancies->showChecks(checked.checks);
    m_derivedSoon.start();
    updateActions();
}

void MainWindow::showChange(LetterId letter, const QString &key)
{
    m_session->letters().refreshLetter(letter);
    // The list may be on its way to another letter, which waits for this value to be written.
    if (letter != m_session->fields().letter())
        m_panes->letters->choose(letter);
    m_panes->fields->select(key);
    m_derivedSoon.start();
    updateActions();
}

void MainWindow::showDerived()
{
    m_session->fields().setHeldAverages(m_session->letters().heldAverages());
    m_derivedSoon.stop();
    if (!m_panes->letters->current())
        return;
    const auto id = m_session->fields().letter();
    const auto letter = m_session->publicLetter(id);
    if (!letter) {
        clearChart(letter.error());
        return;
    }
    // While 300 letters come in, the chart of the shown one is drawn once.
    auto years = m_session->publicYears(letter->letter());
    if (!years) {
        clearChart(years.error());
        return;
    }
    if (m_charted == std::pair(*letter, *years))
        return;
    m_charted = {*letter, *std::move(years)};
    m_panes->chart->showLetter(
        m_charted->first, m_charted->second, m_reference.isSample(m_session->caseFile().documentHash(id)));
}

/// The chart of another letter, or of older values, must not stand beside this one.
void MainWindow::clearChart(const Problem &problem)
{
    m_charted.reset();
    m_panes->chart->clear();
    showProblem(problem);
}

void MainWindow::updateActions()
{
    const bool shown = m_session && m_panes->letters->current().has_value();
    const auto current = m_panes->fields->view()->currentIndex();
    for (auto *action : {m_actions->removeLetter, m_actions->exportFigures, m_actions->exportChart,
             m_actions->nextFlagged, m_actions->previousFlagged, m_actions->nextLetter,
             m_actions->previousLetter, m_actions->zoomIn, m_actions->zoomOut, m_actions->fitWidth})
        action->setEnabled(shown);
    for (auto *action :
        {m_actions->editValue, m_actions->notApplicable, m_actions->notStated, m_actions->notFound})
        action->setEnabled(shown && current.isValid());
    m_actions->revert->setEnabled(shown && current.data(FieldTable::CorrectedRole).toBool());
}

void MainWindow::setState(FieldState state)
{
    const auto key = m_panes->fields->view()->currentKey();
    if (finishEditing())
        m_session->current().setState(key, state);
}

void MainWindow::revert()
{
    const auto key = m_panes->fields->view()->currentKey();
    if (finishEditing())
        m_session->current().revert(key);
}

void MainWindow::removeLetter()
{
    const auto letter = m_panes->letters->current();
    if (!letter || !finishEditing())
        return;
    m_session->current().undoStack().push(new RemoveLetter(m_session->caseFile(),
        m_session->current().undoStack(), *letter, authorityWords(m_session->fields().checked().letter),
        [this](
            LetterId id, bool removed, const Outcome<void> &written) { showRemoval(id, removed, written); }));
}

void MainWindow::showRemoval(LetterId letter, bool removed, const Outcome<void> &written)
{
    if (!written) {
        showProblem(written.error());
        return;
    }
    auto &letters = m_session->letters();
    const int row = letters.rowOf(letter);
    letters.refreshLetter(letter);
    m_derivedSoon.start();
    if (letters.rowCount() == 0) {
        showNothing();
        m_panes->showEmpty(true);
    } else {
        const int next = std::clamp(row, 0, letters.rowCount() - 1);
        m_panes->letters->choose(removed ? letters.letterAt(next) : letter);
    }
    statusBar()->showMessage(removed ? tr("Letter removed. Undo brings it back.") : tr("Letter is back."));
    updateActions();
}

void MainWindow::showProblem(const Problem &problem)
{
    m_panes->message->say(problemText(problem));
}
