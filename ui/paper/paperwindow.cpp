// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/paperwindow.h"

#include "comparison/dates.h"
#include "paper/committeepaper.h"
#include "paper/confirmed.h"
#include "paper/officertexts.h"
#include "ui/paper/heldpaper.h"
#include "ui/paper/paperpreview.h"
#include "ui/paper/paperquestionlist.h"
#include "ui/paper/papersectionpane.h"

#include <QAction>
#include <QCloseEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
QLabel *sentence(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMargin(6);
    return label;
}

QString withoutMnemonic(const QAction &action)
{
    return action.text().remove(u'&');
}

QString withKey(const QAction &action)
{
    return PaperWindow::tr("%1 (%2)").arg(
        withoutMnemonic(action), action.shortcut().toString(QKeySequence::NativeText));
}

/// In a low window or a large print the pane scrolls, down alone: nothing of it is cut off.
QScrollArea *scrolled(QWidget *pane)
{
    auto *area = new QScrollArea;
    area->setWidget(pane);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(pane->minimumSizeHint().width() + area->verticalScrollBar()->sizeHint().width());
    return area;
}
} // namespace

PaperWindow::PaperWindow(QWidget *parent)
    : QMainWindow(parent, Qt::Window)
    , m_standing(sentence(u"paperStanding"_s))
    , m_warning(sentence(u"paperWarning"_s))
    , m_sections(new PaperSectionPane)
    , m_details(new PaperDetails)
    , m_questions(new PaperQuestionList)
    , m_preview(new PaperPreview)
    , m_tabs(new QTabWidget)
{
    setObjectName(u"paperWindow"_s);
    m_tabs->setObjectName(u"paperTabs"_s);
    m_tabs->addTab(scrolled(m_sections), tr("Sections"));
    m_tabs->addTab(scrolled(m_details), tr("Details"));
    m_tabs->addTab(m_questions, tr("Questions"));
    auto *split = new QSplitter;
    split->addWidget(m_tabs);
    split->addWidget(m_preview);
    // In a small window both give way.
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    auto *all = new QWidget;
    auto *layout = new QVBoxLayout(all);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_standing);
    layout->addWidget(m_warning);
    layout->addWidget(split, 1);
    setCentralWidget(all);
    m_warning->hide();
    makeActions();
    resize(fontMetrics().averageCharWidth() * 170, fontMetrics().height() * 46);
    split->setSizes({width() * 2 / 5, width() * 3 / 5});
    connect(m_sections, &PaperSectionPane::changed, this, &PaperWindow::take);
    connect(m_sections, &PaperSectionPane::wentTo, m_preview, &PaperPreview::goTo);
    connect(m_details, &PaperDetails::changed, this, &PaperWindow::take);
    connect(m_questions, &PaperQuestionList::chosen, this, [this](const QList<int> &rules) {
        auto texts = m_input.texts;
        texts.questions = rules;
        texts.questionsOf = m_input.letter.letter.letter().yearEnding();
        take(texts);
    });
}

void PaperWindow::makeActions()
{
    auto *bar = addToolBar(tr("Paper"));
    bar->setObjectName(u"paperBar"_s);
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const auto add = [this](const QString &name, const QString &text, const QList<QKeySequence> &keys) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcuts(keys);
        action->setAutoRepeat(false);
        action->setToolTip(withKey(*action).toHtmlEscaped());
        addAction(action);
        return action;
    };
    const auto addOfCaseFile = [&](const QString &name, const QString &text, const QList<QKeySequence> &keys,
                                   void (PaperWindow::*asked)()) {
        auto *action = add(name, text, keys);
        connect(action, &QAction::triggered, this, asked);
        m_ofCaseFile.append(action);
    };
    addOfCaseFile(
        u"savePaper"_s, tr("&Save as Word…"), {QKeySequence(QKeySequence::Save)}, &PaperWindow::saveAsked);
    addOfCaseFile(u"paperRecord"_s, tr("&Verification record…"),
        {Qt::CTRL | Qt::SHIFT | Qt::Key_V, Qt::CTRL | Qt::SHIFT | Qt::Key_S}, &PaperWindow::recordAsked);
    addOfCaseFile(
        u"paperBriefing"_s, tr("Copy &briefing"), {Qt::CTRL | Qt::Key_B}, &PaperWindow::briefingAsked);
    addOfCaseFile(u"paperCheck"_s, tr("Chec&k edited…"), {Qt::CTRL | Qt::Key_K}, &PaperWindow::checkAsked);
    auto *close = add(u"closePaper"_s, tr("&Close"), {Qt::Key_Escape, QKeySequence(QKeySequence::Close)});
    connect(close, &QAction::triggered, this, &QWidget::close);
    bar->addActions(m_ofCaseFile);
    bar->addAction(close);
    m_bar = bar;
    sayKeys(true);
    m_widthWithKeys = bar->sizeHint().width();
    for (auto *action : bar->actions())
        bar->widgetForAction(action)->setFocusPolicy(Qt::TabFocus);
    if (auto *more = bar->findChild<QWidget *>(u"qt_toolbar_ext_button"_s)) // in a narrow window
        more->setFocusPolicy(Qt::TabFocus);
    auto *next = new QAction(this);
    next->setObjectName(u"paperNextPane"_s);
    next->setShortcut(Qt::Key_F6);
    connect(next, &QAction::triggered, this, [this] {
        const bool isInPreview = m_preview->hasFocus();
        if (isInPreview)
            m_tabs->setFocus();
        else
            m_preview->setFocus();
    });
    addAction(next);
}

void PaperWindow::showInput(const PaperInput &input, const PaperBeside &beside, const QStringList &notes)
{
    m_input = input;
    m_notes = notes;
    m_beside = beside;
    const auto &letter = input.letter.letter.letter();
    setWindowTitle(tr("Committee paper: %1, %2")
                       .arg(letter.authorityName.isEmpty() ? tr("council not found") : letter.authorityName,
                           periodInWords(letter.yearEnding())));
    m_sections->showInput(input);
    m_details->showInput(input, beside);
    m_questions->showInput(input);
    m_paper = committeePaper(input);
    m_preview->showPaper(m_paper);
    showStanding();
}

/// Every pane knows at once what was changed in another: the next change is made to that. The paper itself
/// follows when it is shown again.
void PaperWindow::take(const PaperTexts &texts)
{
    const auto year = m_input.letter.letter.letter().yearEnding().toString(Qt::ISODate);
    if (texts.councils != m_input.texts.councils) {
        m_input.whyNoCouncils.clear(); // was said of the other group
        m_input.councilsMissing.clear();
    }
    m_input.texts = texts;
    m_input.publication = texts.publication.value(year);
    m_input.embargoOff = texts.embargoOff.contains(year);
    m_sections->note(texts);
    m_details->showInput(m_input, m_beside);
    Q_EMIT textsChanged(texts);
}

void PaperWindow::showStanding()
{
    auto sentences = m_notes;
    const auto confirmation = confirmationOf(m_input);
    sentences.append(confirmation.unconfirmed > 0
            ? tr("DRAFT: %1 of %2 figures not yet checked.")
                  .arg(confirmation.unconfirmed)
                  .arg(confirmation.figures)
            : tr("All %1 figures are checked.").arg(confirmation.figures));
    if (const auto day = embargoedUntil(m_input); day.isValid())
        sentences.append(tr("Embargoed until %1.").arg(dateInWords(day)));
    else if (needsPublicationDate(m_input))
        sentences.append(tr("The letter prints no day on which it becomes public: enter it under Details."));
    if (const auto withheld = withheldWords(m_input); !withheld.isEmpty())
        sentences.append(withheld);
    QList<PaperFinding> findings;
    for (const auto &ofSection : m_sections->findings())
        findings += ofSection;
    const auto stale = std::ranges::count_if(findings, isStale);
    if (stale > 0)
        sentences.append(tr(
            "! %1 figures or sentences of your own texts do not agree with the table any more: see Sections.")
                             .arg(stale));
    else if (!findings.isEmpty())
        sentences.append(
            tr("%1 figures of your own texts are in no table: compare them by hand.").arg(findings.size()));
    const auto words = sentences.join(u' ');
    if (m_standing->text() == words)
        return;
    m_standing->setText(words);
    m_standing->setAccessibleName(words);
}

void PaperWindow::say(const QString &words)
{
    m_warning->hide();
    statusBar()->showMessage(words);
    statusBar()->setAccessibleName(words);
}

void PaperWindow::warn(const QString &words)
{
    m_warning->setText(words);
    m_warning->setAccessibleName(words);
    m_warning->setVisible(!words.isEmpty());
    statusBar()->clearMessage();
}

/// There is no menu here that would say them; where the bar has no room for them, the tooltips do.
void PaperWindow::sayKeys(bool says)
{
    const auto actions = m_bar->actions();
    for (auto *action : actions)
        action->setIconText(says ? withKey(*action) : withoutMnemonic(*action));
}

void PaperWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    sayKeys(width() >= m_widthWithKeys);
}

void PaperWindow::leave()
{
    for (auto *action : std::as_const(m_ofCaseFile))
        action->setEnabled(false);
}

void PaperWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose && !m_mayClose()) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
}
