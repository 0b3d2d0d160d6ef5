// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/deskpanes.h"

#include "ui/charts/chartpane.h"
#include "ui/desk/casefilepanel.h"
#include "ui/desk/discrepancypane.h"
#include "ui/desk/documentframe.h"
#include "ui/desk/emptydesk.h"
#include "ui/desk/fieldpane.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/historypane.h"
#include "ui/desk/letterspane.h"
#include "ui/desk/messagebar.h"
#include "ui/desk/refusedpanel.h"
#include "ui/desk/revisedpanel.h"
#include "ui/desk/searchpane.h"
#include "ui/document/documentpane.h"

#include <QListView>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
QSplitter *splitter(
    Qt::Orientation orientation, const QString &objectName, std::initializer_list<QWidget *> panes)
{
    auto *splitter = new QSplitter(orientation);
    splitter->setObjectName(objectName);
    splitter->setHandleWidth(5);
    splitter->setChildrenCollapsible(false);
    for (auto *pane : panes)
        splitter->addWidget(pane);
    return splitter;
}
} // namespace

DeskPanes::DeskPanes(ReaderPool &readers, QThreadPool &threads, QWidget *parent)
    : QWidget(parent)
    , letters(new LettersPane)
    , document(new DocumentFrame(readers, threads))
    , fields(new FieldPane)
    , discrepancies(new DiscrepancyPane)
    , history(new HistoryPane)
    , search(new SearchPane)
    , chart(new ChartPane)
    , refused(new RefusedPanel)
    , revised(new RevisedPanel)
    , message(new MessageBar)
    , empty(new EmptyDesk)
    , caseFile(new CaseFilePanel)
    , m_side(splitter(Qt::Vertical, u"sideSplitter"_s, {fields, discrepancies, history}))
    , m_work(splitter(Qt::Horizontal, u"workSplitter"_s, {letters, document}))
    , m_left(splitter(Qt::Vertical, u"leftSplitter"_s, {m_work, search, chart}))
    , m_desk(splitter(Qt::Horizontal, u"deskSplitter"_s, {m_left, m_side}))
    , m_stack(new QStackedWidget)
{
    fields->setMinimumWidth(fontMetrics().averageCharWidth() * 46); // name, value and state side by side
    m_side->setStretchFactor(0, 1);
    m_side->setSizes({500, 130, 170});
    m_work->setStretchFactor(1, 1);
    m_work->setSizes({240, 590});
    m_left->setStretchFactor(0, 1);
    m_left->setSizes({400, 230, 230});
    m_desk->setStretchFactor(0, 1);
    m_desk->setSizes({835, 445});
    m_stack->addWidget(m_desk);
    m_stack->addWidget(empty);
    m_stack->addWidget(caseFile);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(message);
    layout->addWidget(revised);
    layout->addWidget(m_stack, 1);
    layout->addWidget(refused);
    showEmpty(true);
}

void DeskPanes::showEmpty(bool isEmpty)
{
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(empty) : m_desk);
}

bool DeskPanes::isEmpty() const
{
    return m_stack->currentWidget() == empty;
}

void DeskPanes::showCaseFileProblem(const Problem &problem)
{
    m_stack->setCurrentWidget(caseFile);
    caseFile->say(problem);
}

void DeskPanes::showRestoring(const Backup &backup, const QString &file)
{
    m_stack->setCurrentWidget(caseFile);
    caseFile->sayRestoring(backup, file);
}

QList<QWidget *> DeskPanes::ring() const
{
    return {letters->view(), document->pane(), fields->view(), discrepancies->view(), history->view(), search,
        chart, revised, refused, message, empty, caseFile};
}

void DeskPanes::save(QSettings &settings) const
{
    for (const auto *splitter : {m_side, m_work, m_left, m_desk})
        settings.setValue(u"splitters/"_s + splitter->objectName(), splitter->saveState());
}

void DeskPanes::restore(const QSettings &settings)
{
    for (auto *splitter : {m_side, m_work, m_left, m_desk})
        splitter->restoreState(settings.value(u"splitters/"_s + splitter->objectName()).toByteArray());
}
