// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/mainwindow.h"

#include "ui/charts/chartpane.h"
#include "ui/desk/casefilepanel.h"
#include "ui/desk/deskactions.h"
#include "ui/desk/deskpanes.h"
#include "ui/desk/discrepancypane.h"
#include "ui/desk/documentframe.h"
#include "ui/desk/emptydesk.h"
#include "ui/desk/fieldpane.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/helpwindow.h"
#include "ui/desk/keeping.h"
#include "ui/desk/letterspane.h"
#include "ui/desk/messagebar.h"
#include "ui/desk/pagemenu.h"
#include "ui/desk/panes.h"
#include "ui/desk/paperdesk.h"
#include "ui/desk/placecutter.h"
#include "ui/desk/printout.h"
#include "ui/desk/problemtext.h"
#include "ui/desk/readingprogress.h"
#include "ui/desk/refusedpanel.h"
#include "ui/desk/reviewflow.h"
#include "ui/desk/session.h"
#include "ui/desk/settingsdialog.h"
#include "ui/desk/shortcutlist.h"
#include "ui/document/documentpane.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int aheadAfter = 100; // ms: the pages that a person waits for come first
}

MainWindow::MainWindow(Parts parts, QWidget *parent)
    : QMainWindow(parent)
    , m_reference(std::move(parts.reference))
    , m_readers(parts.readerProgram)
    , m_account(parts.account)
    , m_name(m_account)
    , m_samplesFolder(parts.samplesFolder)
    , m_settings(parts.settings)
    , m_dialogs(std::move(parts.dialogs))
    , m_actions(std::make_unique<DeskActions>(*this, m_undo))
    , m_panes(new DeskPanes(m_readers, m_pageThreads))
    , m_printout(new Printout(m_readers, m_pageThreads, this))
    , m_cutter(new PlaceCutter(m_readers, m_pageThreads, this))
    , m_papers(
          new PaperDesk({m_readers, m_pageThreads, m_reference, m_dialogs, *this, parts.readerProgram}, this))
    , m_progress(new ReadingProgress(*m_actions->stopReading))
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    setCentralWidget(m_panes);
    statusBar()->addPermanentWidget(m_progress);
    m_derivedSoon.setSingleShot(true);
    m_derivedSoon.setInterval(0);
    connect(&m_derivedSoon, &QTimer::timeout, this, &MainWindow::showDerived);
    m_othersSoon.setSingleShot(true);
    m_othersSoon.setInterval(0);
    connect(&m_othersSoon, &QTimer::timeout, this, &MainWindow::showOthersChanges);
    m_aheadSoon.setSingleShot(true);
    m_aheadSoon.setInterval(aheadAfter);
    connect(&m_aheadSoon, &QTimer::timeout, this, &MainWindow::readAhead);
    connectFileActions();
    connectEditActions();
    connectReviewActions();
    connectLettersActions();
    connectFinding();
    connectViewActions();
    connectPanes();
    connectPapers();
    connectKeeping();
    restoreSettings();
    if (parts.caseFile)
        openSession(std::move(parts.caseFile));
    else
        showNoCaseFile(parts.caseFileProblem);
}

MainWindow::~MainWindow()
{
    // The panes hold on to the session's models and to the readers, so they go first; what moves the panes
    // before them. What is typed and not closed stays in its draft.
    m_keeping.reset();
    m_flow.reset();
    delete m_printout;
    delete m_cutter;
    delete m_papers;
    delete takeCentralWidget();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    constexpr int enough = 34; // lines
    makeRoom(height() < enough * fontMetrics().lineSpacing());
}

/// In a low window, or a large print, chart and checks would leave page and figures no room: they go until
/// there is some, or the officer asks for them.
void MainWindow::makeRoom(bool isLow)
{
    if (isLow == m_madeRoom.has_value())
        return;
    if (!isLow) {
        const auto gone = std::exchange(m_madeRoom, std::nullopt).value();
        for (auto *action : gone)
            action->setChecked(true);
        return;
    }
    m_madeRoom.emplace();
    for (auto *action : {m_actions->showChart, m_actions->showChecks}) {
        if (!action->isChecked())
            continue;
        action->setChecked(false);
        m_madeRoom->append(action);
    }
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
    connect(m_actions->stopReading, &QAction::triggered, this, [this] {
        m_tally.stop();
        m_session->intake().cancel();
    });
    connect(m_actions->openCaseFile, &QAction::triggered, this, [this] {
        m_dialogs.openCaseFile(this, [this](const QString &path) { openCaseFile(path, Missing::Refuse); });
    });
    connect(m_actions->newCaseFile, &QAction::triggered, this, [this] {
        m_dialogs.newCaseFile(this, [this](const QString &path) { openCaseFile(path, Missing::Make); });
    });
    connect(m_panes->caseFile, &CaseFilePanel::againAsked, this,
        [this] { openCaseFile(m_wantedCaseFile, m_wantedIsGone ? Missing::Refuse : Missing::Make); });
    connect(m_panes->caseFile, &CaseFilePanel::openAsked, m_actions->openCaseFile, &QAction::trigger);
    connect(m_panes->caseFile, &CaseFilePanel::newAsked, m_actions->newCaseFile, &QAction::trigger);
    connect(m_panes->caseFile, &CaseFilePanel::quitAsked, this, &QWidget::close);
    connect(m_actions->exportFigures, &QAction::triggered, this, &MainWindow::exportFigures);
    connect(m_actions->exportChart, &QAction::triggered, this, &MainWindow::exportChart);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->help, &QAction::triggered, this, [this] { HelpWindow::open(this); });
    connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(this); });
}

void MainWindow::connectEditActions()
{
    connect(m_actions->paste, &QAction::triggered, this, &MainWindow::pasteFiles);
    connect(m_actions->removeLetter, &QAction::triggered, this, &MainWindow::removeLetter);
    // What is typed is a step of its own: it must be on the stack before the stack moves.
    disconnect(m_actions->undo(), &QAction::triggered, &m_undo, nullptr);
    disconnect(m_actions->redo(), &QAction::triggered, &m_undo, nullptr);
    connect(m_actions->undo(), &QAction::triggered, this,
        [this] { moveStep(&QUndoGroup::undo, tr("Undone: %1."), &QUndoStack::undoText); });
    connect(m_actions->redo(), &QAction::triggered, this,
        [this] { moveStep(&QUndoGroup::redo, tr("Done again: %1."), &QUndoStack::redoText); });
}

/// One step of the stack; where it changed a field, which one is said. A deed says itself what it did.
void MainWindow::moveStep(
    void (QUndoGroup::*step)(), const QString &words, QString (QUndoStack::*nameOf)() const)
{
    const auto *stack = m_undo.activeStack();
    if (!stack || !finishEditing())
        return;
    const auto name = (stack->*nameOf)();
    m_changedField = false;
    (m_undo.*step)();
    if (m_changedField)
        say(words.arg(name));
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
    connect(m_actions->nextFlagged, &QAction::triggered, this, [this] { goToFlagged(1); });
    connect(m_actions->previousFlagged, &QAction::triggered, this, [this] { goToFlagged(-1); });
    connect(m_actions->passages, &QAction::triggered, this, &MainWindow::goToPassages);
    connect(m_actions->newLetter, &QAction::triggered, this, &MainWindow::goToNewLetter);
    const auto chooseNext = [this](int step) {
        if (finishEditing())
            m_panes->letters->chooseNext(step);
    };
    connect(m_actions->nextLetter, &QAction::triggered, this, [chooseNext] { chooseNext(1); });
    connect(m_actions->previousLetter, &QAction::triggered, this, [chooseNext] { chooseNext(-1); });
    connectFlowActions();
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, this,
        [this, view](QPoint place) { m_actions->reviewMenu->popup(view->viewport()->mapToGlobal(place)); });
}

void MainWindow::connectViewActions()
{
    auto *document = m_panes->document;
    m_pageMenu = new PageMenu(*document, this);
    menuBar()->insertMenu(m_actions->viewMenu->menuAction(), m_pageMenu);
    connect(m_actions->print, &QAction::triggered, this, &MainWindow::printLetter);
    connect(m_actions->showLetters, &QAction::toggled, m_panes->letters, &QWidget::setVisible);
    connect(m_actions->showChecks, &QAction::toggled, m_panes->discrepancies, &QWidget::setVisible);
    connect(m_actions->showChart, &QAction::toggled, m_panes->chart, &QWidget::setVisible);
    connect(m_actions->allFields, &QAction::toggled, m_panes->fields->view(), &FieldView::setShowsUnexpected);
    connect(m_actions->nextPane, &QAction::triggered, this, [this] { goToPane(m_panes->ring(), 1); });
    connect(m_actions->previousPane, &QAction::triggered, this, [this] { goToPane(m_panes->ring(), -1); });
    connect(m_actions->shortcuts, &QAction::triggered, this,
        [this] { (new ShortcutList(*menuBar(), this))->show(); });
    connect(m_actions->settings, &QAction::triggered, this, [this] {
        showSettings(
            this, {m_name, m_readers.isWholeLockOnly()}, m_account, [this](const DeskSettings &settings) {
                m_readers.setWholeLockOnly(settings.wholeLockOnly);
                if (m_settings)
                    m_settings->setValue(u"wholeLockOnly"_s, settings.wholeLockOnly);
                setAccount(settings.name);
            });
    });
    connect(m_actions->theme, &QActionGroup::triggered, this,
        [this](const QAction *action) { setTheme(action->data().toString()); });
    connectChart();
}

void MainWindow::connectPanes()
{
    connect(m_panes->letters, &LettersPane::chosen, this, &MainWindow::showLetter);
    connect(m_panes->fields, &FieldPane::placeAsked, this, &MainWindow::cutPlace);
    connect(m_cutter, &PlaceCutter::cut, m_panes->fields, &FieldPane::showCutOut);
    connect(m_panes->letters, &LettersPane::counted, this, &MainWindow::showLeft);
    auto *view = m_panes->fields->view();
    connect(view, &FieldView::refused, this, &MainWindow::refuse);
    connect(view, &FieldView::focused, this, [this] {
        if (m_session)
            m_session->places().backToField();
    });
    connect(m_panes->discrepancies, &DiscrepancyPane::fieldAsked, m_panes->fields, &FieldPane::select);
    connect(m_panes->document->pane(), &DocumentPane::failed, this, &MainWindow::showProblem);
    connect(m_printout, &Printout::failed, this, &MainWindow::showProblem);
    connect(m_printout, &Printout::refused, m_panes->message, &MessageBar::say);
    connect(
        m_printout, &Printout::told, this, [this](const QString &words) { statusBar()->showMessage(words); });
}

void MainWindow::connectSession()
{
    connectDeeds();
    auto &session = *m_session;
    connect(&session.intake(), &Intake::progressed, m_progress, &ReadingProgress::showProgress);
    connect(&session.intake(), &Intake::progressed, this,
        [this](int done, int total) { m_tally.progress(done, total); });
    connect(
        &session.intake(), &Intake::readingPicture, this, [this](const QString &path, int page, int pages) {
            if (m_session && m_session->intake().isBusy()) // not once it is over
                m_progress->showPicture(QFileInfo(path).fileName(), page, pages);
        });
    connect(&session.intake(), &Intake::stored, this, &MainWindow::takeStored);
    connect(&session.intake(), &Intake::refused, this, &MainWindow::takeRefused);
    connect(&session.intake(), &Intake::finished, this, &MainWindow::finishReading);
    connect(&session.intake(), &Intake::protectionReduced, this,
        [this] { m_panes->message->say(reducedProtectionText(m_readers.isWholeLockOnly())); });
    connect(&session.comparer(), &PictureComparer::compared, this, &MainWindow::showCompared);
    connect(&session.fields(), &FieldTable::checkedChanged, this, &MainWindow::showChecked);
    connect(&session.fields(), &FieldTable::changedElsewhere, &m_othersSoon, qOverload<>(&QTimer::start));
    connect(&session.fields(), &FieldTable::readFailed, this, &MainWindow::showProblem);
    connect(&session.letters(), &LetterTable::readFailed, this, &MainWindow::showProblem);
    connect(&session.current(), &CurrentLetter::changed, this, &MainWindow::showChange);
    const auto notWritten = [this](const Problem &problem) { refuse(problemText(problem)); };
    connect(&session.current(), &CurrentLetter::writeFailed, this, notWritten);
    connect(&session.reviewing(), &Reviewing::changed, this, &MainWindow::showMarked);
    connect(&session.reviewing(), &Reviewing::writeFailed, this, notWritten);
    connect(&session.selection(), &QItemSelectionModel::currentChanged, this, &MainWindow::updateActions);
    connectFlow();
}

/// What is said of the shown letter alone goes with it.
void MainWindow::refuse(const QString &words)
{
    m_refusal = words;
    m_panes->message->say(words);
}

void MainWindow::showProblem(const Problem &problem)
{
    m_panes->message->say(problemText(problem));
}
