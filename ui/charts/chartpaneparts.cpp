// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/alttextline.h"
#include "ui/charts/chartactions.h"
#include "ui/charts/chartpane.h"
#include "ui/charts/chartscene.h"
#include "ui/charts/charttable.h"
#include "ui/charts/chartview.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

// What the chart pane is made of, and what hangs on what.

namespace {
QHBoxLayout *line(const QList<QWidget *> &widgets)
{
    auto *layout = new QHBoxLayout;
    for (auto *widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return layout;
}
} // namespace

ChartPane::ChartPane(QWidget *parent)
    : QWidget(parent)
    , m_actions(std::make_unique<ChartActions>(*this))
    , m_view(new ChartView)
    , m_table(new ChartTable(this))
{
    m_view->setObjectName(u"chartView"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view, 5);
    layout->addWidget(makeSide(), 3);
    connectActions();
    connectView();
    clear();
}

ChartPane::~ChartPane()
{
    // The view goes after the scene that it shows: it must not look at it again.
    m_view->showChart(nullptr);
}

QToolButton *ChartPane::makeButton(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QWidget *ChartPane::makeSide()
{
    m_words = new QPlainTextEdit;
    m_words->setObjectName(u"chartWords"_s);
    m_words->setAccessibleName(tr("What the chart can show"));
    m_words->setReadOnly(true);
    m_words->setTabChangesFocus(true);
    m_words->setFrameShape(QFrame::NoFrame);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_words);
    m_pages->addWidget(makeTable());
    m_keptBox = new QComboBox;
    m_keptBox->setObjectName(u"chartGroups"_s);
    m_keptBox->setAccessibleName(tr("Kept groups of councils"));
    m_keptBox->view()->setAccessibleName(m_keptBox->accessibleName());
    // A long name is cut short: it must not take the page and the figures their room.
    m_keptBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_keptBox->setMinimumContentsLength(12);
    m_altText = new AltTextLine;
    auto *label = new QLabel(tr("Alternative text:"));
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_altText);
    auto *sizes = new QToolButton;
    sizes->setObjectName(u"chartSizeButton"_s);
    sizes->setText(tr("Size"));
    sizes->setToolTip(tr("Size of the pictures that are saved and copied"));
    sizes->setMenu(m_actions->sizeMenu);
    sizes->setPopupMode(QToolButton::InstantPopup);
    sizes->setFocusPolicy(Qt::StrongFocus);

    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addLayout(line({makeButton(m_actions->thisLetter), makeButton(m_actions->throughYears),
        makeButton(m_actions->councils), m_keptBox}));
    layout->addWidget(m_pages, 1);
    auto *alt = new QHBoxLayout;
    alt->addWidget(label);
    alt->addWidget(m_altText, 1);
    layout->addLayout(alt);
    layout->addLayout(line(
        {makeButton(m_actions->showTable), makeButton(m_actions->copy), makeButton(m_actions->save), sizes}));
    return side;
}

QWidget *ChartPane::makeTable()
{
    m_tableView = new QTableView;
    m_tableView->setObjectName(u"chartTableView"_s);
    m_tableView->setAccessibleName(tr("The chart's figures"));
    m_tableView->setModel(m_table);
    m_tableView->setTabKeyNavigation(false);
    m_tableView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tableView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tableView->verticalHeader()->hide();
    m_tableView->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);
    m_tableView->horizontalHeader()->setHighlightSections(false);
    m_tableView->setWordWrap(false);
    m_tableView->setFrameShape(QFrame::NoFrame);
    const auto fit = [this] {
        m_tableView->resizeColumnsToContents();
        const int letter = fontMetrics().averageCharWidth();
        m_tableView->setColumnWidth(ChartTable::Shows, 60 * letter);
        for (const int column : {ChartTable::Who, ChartTable::Figure}) // the figures are to be in view too
            m_tableView->setColumnWidth(column, std::min(m_tableView->columnWidth(column), 34 * letter));
    };
    connect(m_table, &QAbstractItemModel::modelReset, m_tableView, fit);
    connect(m_tableView, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const auto held = index.data(ChartTable::HeldRole).toLongLong(); held != 0)
            Q_EMIT letterAsked(LetterId{held});
    });
    return m_tableView;
}

void ChartPane::connectActions()
{
    using Kind = ChartContent::Kind;
    auto &actions = *m_actions;
    const auto groups = actions.groups();
    for (const auto &group : groups)
        addActions(group); // their keys work in the pane, whatever window it is in
    connect(actions.thisLetter, &QAction::triggered, this, [this] { showKind(Kind::Comparison); });
    connect(actions.throughYears, &QAction::triggered, this, [this] { showKind(Kind::Years); });
    connect(actions.switchYears, &QAction::triggered, this, [this] {
        m_wantedYears = m_content.kind == Kind::Counts ? Kind::Years : Kind::Counts;
        redraw();
    });
    connect(actions.councils, &QAction::triggered, this, &ChartPane::showCouncils);
    connect(actions.chooseCouncils, &QAction::triggered, this, &ChartPane::councilsAsked);
    connect(m_keptBox, &QComboBox::currentIndexChanged, this, &ChartPane::chooseKept);
    connect(actions.showTable, &QAction::toggled, this, [this](bool shows) {
        showPage();
        auto *both = static_cast<QBoxLayout *>(layout());
        both->setStretch(0, shows ? 1 : 5); // a table needs width, and the chart has less to say then
        both->setStretch(1, shows ? 1 : 3);
        m_pages->currentWidget()->setFocus(Qt::ShortcutFocusReason);
        if (shows && m_table->rowCount() > 0 && !m_tableView->currentIndex().isValid())
            m_tableView->setCurrentIndex(m_table->index(0, 0));
    });
    connect(actions.copy, &QAction::triggered, this, &ChartPane::copyChart);
    connect(actions.copyFigures, &QAction::triggered, this, &ChartPane::copyFigures);
    connect(actions.copyAltText, &QAction::triggered, this, &ChartPane::copyAltText);
    connect(actions.save, &QAction::triggered, this, &ChartPane::saveRequested);
}

/// Where there is no chart, the words say why, and a table would be empty.
void ChartPane::showPage()
{
    const bool isTable = m_scene && m_actions->showTable->isChecked();
    m_pages->setCurrentWidget(isTable ? static_cast<QWidget *>(m_tableView) : m_words);
}

void ChartPane::connectView()
{
    connect(m_view, &ChartView::draggedOut, this, &ChartPane::dragOut);
    connect(m_view, &ChartView::copyRequested, this, &ChartPane::copyChart);
    connect(m_view, &ChartView::pointed, this, &ChartPane::said);
    connect(
        m_view, &ChartView::letterAsked, this, [this](qint64 held) { Q_EMIT letterAsked(LetterId{held}); });
    connect(m_altText, &AltTextLine::worded, this, [this] {
        m_view->setAccessibleName(m_altText->own().isEmpty() ? m_scene->altText() : m_altText->own());
    });
}
