// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/discrepancypane.h"

#include "ui/desk/checkdelegate.h"
#include "ui/desk/checksmodel.h"

#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

DiscrepancyPane::DiscrepancyPane(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel)
    , m_view(new QListView)
    , m_checks(new ChecksModel(this))
{
    m_heading->setObjectName(u"discrepancyHeading"_s);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setContentsMargins(8, 4, 8, 4);
    auto bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_view->setObjectName(u"checksView"_s);
    m_view->setAccessibleName(tr("Checks of the letter's figures"));
    m_view->setModel(m_checks);
    m_view->setItemDelegate(new CheckDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setWordWrap(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &DiscrepancyPane::ask);
    connect(m_view, &QListView::clicked, this, &DiscrepancyPane::ask);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    layout->addWidget(m_view, 1);
    clear();
}

void DiscrepancyPane::showChecks(const QList<CheckResult> &checks)
{
    m_checks->setChecks(checks);
    const int failed = m_checks->failed();
    m_heading->setText(failed == 0 ? tr("No check fails")
            : failed == 1          ? tr("1 check does not agree")
                                   : tr("%1 checks do not agree").arg(failed));
}

void DiscrepancyPane::clear()
{
    m_checks->setChecks({});
    m_heading->setText(tr("Checks"));
}

void DiscrepancyPane::ask(const QModelIndex &index)
{
    const auto keys = index.data(ChecksModel::KeysRole).toStringList();
    if (!keys.isEmpty())
        Q_EMIT fieldAsked(keys.first());
}
