// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/refusedpanel.h"

#include "ui/desk/refusedmodel.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostRows = 4;
}

RefusedPanel::RefusedPanel(QWidget *parent)
    : QFrame(parent)
    , m_model(new RefusedModel(this))
    , m_summary(new QLabel)
    , m_view(new QTableView)
{
    setObjectName(u"refusedPanel"_s);
    m_summary->setObjectName(u"refusedSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_view->setObjectName(u"refusedView"_s);
    m_view->setAccessibleName(tr("Files that were not taken"));
    m_view->setModel(m_model);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setTabKeyNavigation(false);
    m_view->setShowGrid(false);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 4 / 3);
    m_view->horizontalHeader()->hide(); // the line above says what the list is
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->setColumnWidth(RefusedModel::File, fontMetrics().averageCharWidth() * 40);

    auto *copy = new QPushButton(tr("Cop&y list"));
    auto *close = new QPushButton(tr("C&lose list"));
    close->setObjectName(u"refusedClose"_s);
    connect(
        copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_model->asText()); });
    connect(close, &QPushButton::clicked, this, &RefusedPanel::dismiss);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &RefusedPanel::showWaiting);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 2, 8, 2);
    top->addWidget(m_summary, 1);
    top->addWidget(copy);
    top->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    hide();
}

void RefusedPanel::add(const Problem &problem)
{
    m_waiting.append(problem);
    if (!m_soon.isActive())
        m_soon.start();
}

void RefusedPanel::dismiss()
{
    m_waiting.clear();
    m_model->clear();
    hide();
}

void RefusedPanel::showWaiting()
{
    m_model->add(std::exchange(m_waiting, {}));
    m_summary->setText(m_model->summary());
    setHeight();
    setVisible(m_model->rowCount() > 0);
}

/// No higher than its files need, and never so high that it crowds out the letter.
void RefusedPanel::setHeight()
{
    const int rows = std::clamp(m_model->rowCount(), 1, mostRows);
    m_view->setFixedHeight(rows * m_view->verticalHeader()->defaultSectionSize() + 2);
}
