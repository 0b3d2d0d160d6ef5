// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpane.h"

#include "ui/charts/chartmime.h"
#include "ui/charts/chartscene.h"
#include "ui/charts/chartview.h"
#include "ui/charts/chartwords.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

ChartPane::ChartPane(QWidget *parent)
    : QWidget(parent)
    , m_view(new ChartView)
{
    m_thisLetter = makeAction(u"chartThisLetter"_s, tr("This &letter"), tr("Draw the rates of this letter"));
    m_throughYears = makeAction(
        u"chartThroughYears"_s, tr("Through the &years"), tr("Draw every year held for this council"));
    m_copy =
        makeAction(u"copyChart"_s, tr("&Copy chart"), tr("Copy the chart as a picture, with its figures"));
    m_copyFigures =
        makeAction(u"copyChartFigures"_s, tr("Copy &figures"), tr("Copy the figures under the chart as CSV"));
    m_save =
        makeAction(u"saveChart"_s, tr("&Save chart as…"), tr("Save as SVG, PNG, PDF, or the figures as CSV"));
    auto *kinds = new QActionGroup(this);
    for (auto *kind : {m_thisLetter, m_throughYears}) {
        kind->setCheckable(true);
        kinds->addAction(kind);
    }
    m_thisLetter->setChecked(true);
    m_view->setObjectName(u"chartView"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view, 5);
    layout->addWidget(makeSide(), 3);

    connect(m_thisLetter, &QAction::triggered, this, [this] { showKind(ChartContent::Kind::Comparison); });
    connect(m_throughYears, &QAction::triggered, this, [this] { showKind(ChartContent::Kind::Years); });
    connect(m_copy, &QAction::triggered, this, &ChartPane::copyChart);
    connect(m_copyFigures, &QAction::triggered, this, &ChartPane::copyFigures);
    connect(m_save, &QAction::triggered, this, &ChartPane::saveRequested);
    connect(m_view, &ChartView::draggedOut, this, &ChartPane::dragOut);
    connect(m_view, &ChartView::copyRequested, this, &ChartPane::copyChart);
    clear();
}

ChartPane::~ChartPane()
{
    // The view goes after the scene that it shows: it must not look at it again.
    m_view->showChart(nullptr);
}

QAction *ChartPane::makeAction(const QString &name, const QString &text, const QString &tip)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(tip);
    return action;
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
    auto *side = new QWidget;
    auto *title = new QLabel(tr("What it can show"));
    title->setTextFormat(Qt::PlainText);
    auto bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_words = new QPlainTextEdit;
    m_words->setObjectName(u"chartWords"_s);
    m_words->setAccessibleName(tr("What the chart can show"));
    m_words->setReadOnly(true);
    m_words->setTabChangesFocus(true);
    m_words->setFrameShape(QFrame::NoFrame);
    title->setBuddy(m_words);
    auto *ways = new QHBoxLayout;
    for (auto *action : {m_copy, m_copyFigures, m_save})
        ways->addWidget(makeButton(action));
    ways->addStretch();
    auto *kinds = new QHBoxLayout;
    for (auto *action : {m_thisLetter, m_throughYears})
        kinds->addWidget(makeButton(action));
    kinds->addStretch();
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addLayout(kinds);
    layout->addWidget(title);
    layout->addWidget(m_words, 1);
    layout->addLayout(ways);
    return side;
}

void ChartPane::showLetter(const PublicLetter &letter, const QList<PublicLetter> &years, bool sample)
{
    m_content = {.letter = letter, .years = years, .sample = sample};
    m_hasLetter = true;
    redraw();
}

void ChartPane::clear()
{
    m_content = {};
    m_hasLetter = false;
    redraw();
}

ChartContent ChartPane::content() const
{
    return m_content;
}

QList<QAction *> ChartPane::actions() const
{
    return {m_thisLetter, m_throughYears, m_copy, m_copyFigures};
}

void ChartPane::showKind(ChartContent::Kind kind)
{
    m_wanted = kind;
    redraw();
}

void ChartPane::redraw()
{
    m_content.kind = ChartContent::Kind::Years;
    const bool hasYears = m_hasLetter && lettersShown(m_content).size() > 1;
    m_content.kind = hasYears ? m_wanted : ChartContent::Kind::Comparison;
    for (auto *action : {m_thisLetter, m_copy, m_copyFigures, m_save})
        action->setEnabled(m_hasLetter);
    m_throughYears->setEnabled(hasYears);
    (m_content.kind == ChartContent::Kind::Years ? m_throughYears : m_thisLetter)->setChecked(true);

    auto scene = m_hasLetter ? std::make_unique<ChartScene>(m_content) : nullptr;
    m_view->showChart(scene.get());
    m_scene = std::move(scene);
    m_view->setAccessibleName(m_scene ? m_scene->altText() : tr("No chart"));
    const auto words = m_scene ? showingInWords(m_content) : tr("No letter is chosen, so there is no chart.");
    m_view->setAccessibleDescription(words);
    m_words->setPlainText(words);
}

void ChartPane::copyChart()
{
    if (m_hasLetter)
        QApplication::clipboard()->setMimeData(chartMimeData(m_content).release()); // the clipboard owns it
}

void ChartPane::copyFigures()
{
    const auto csv = chartData(m_content);
    auto data = std::make_unique<QMimeData>();
    data->setData(u"text/csv"_s, csv);
    data->setText(QString::fromUtf8(csv));
    QApplication::clipboard()->setMimeData(data.release());
}

void ChartPane::dragOut()
{
    auto *drag = new QDrag(m_view); // deletes itself
    drag->setMimeData(chartMimeData(m_content).release());
    drag->setPixmap(m_view->grab().scaledToWidth(240, Qt::SmoothTransformation));
    drag->exec(Qt::CopyAction);
}
