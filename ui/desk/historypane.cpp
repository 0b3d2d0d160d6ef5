// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/historypane.h"

#include "letter/fields.h"
#include "ui/desk/elidedlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

HistoryPane::HistoryPane(QWidget *parent)
    : QWidget(parent)
    , m_heading(new ElidedLabel)
    , m_fieldOnly(new QCheckBox(tr("Current field onl&y")))
    , m_export(new QPushButton(tr("&Write CSV…")))
    , m_view(new QTreeView)
    , m_model(new HistoryModel(this))
{
    setObjectName(u"historyPane"_s);
    m_heading->setObjectName(u"historyHeading"_s);
    auto bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_fieldOnly->setObjectName(u"historyFieldOnly"_s);
    m_export->setObjectName(u"historyExport"_s);
    m_view->setObjectName(u"historyView"_s);
    m_view->setAccessibleName(tr("History"));
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->moveSection(HistoryModel::Who, 1); // beside when: in view where not all columns are
    connect(m_fieldOnly, &QCheckBox::toggled, this, &HistoryPane::update);
    connect(m_export, &QPushButton::clicked, this, &HistoryPane::exportAsked);
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const auto key = m_model->lineAt(index).key; !key.isEmpty())
            Q_EMIT fieldAsked(key);
    });

    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 4, 8, 4);
    line->addWidget(m_heading, 1);
    line->addWidget(m_fieldOnly);
    line->addWidget(m_export);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    clear();
    hide();
}

void HistoryPane::showLines(const QList<HistoryLine> &lines)
{
    m_lines = lines;
    update();
}

void HistoryPane::setField(const QString &key)
{
    if (m_key == key)
        return;
    m_key = key;
    if (m_fieldOnly->isChecked())
        update();
}

void HistoryPane::clear()
{
    m_lines.clear();
    update();
}

void HistoryPane::update()
{
    const bool fieldOnly = m_fieldOnly->isChecked();
    QList<HistoryLine> shown;
    std::ranges::copy_if(m_lines, std::back_inserter(shown),
        [&](const HistoryLine &line) { return !fieldOnly || line.key == m_key; });
    m_model->setLines(shown);
    const auto of = fieldOnly && !m_key.isEmpty() ? fieldLabel(m_key) : tr("this letter");
    m_heading->setText(shown.isEmpty() ? tr("History of %1: nothing yet").arg(of)
                                       : tr("History of %1: %2").arg(of, QString::number(shown.size())));
    m_heading->setToolTip(m_heading->text().toHtmlEscaped());
    m_export->setEnabled(!m_lines.isEmpty());
    sizeColumns();
}

/// A long value must not push the others out of sight: each column gets what it needs, or its share.
void HistoryPane::sizeColumns()
{
    const int columns = m_model->columnCount();
    constexpr int legible = 14; // characters
    const int share =
        std::max(m_view->viewport()->width() / columns, fontMetrics().averageCharWidth() * legible);
    int spare = 0; // what the columns that need little leave to the others
    int wide = 0;
    for (int column = 0; column < columns; ++column) {
        m_view->resizeColumnToContents(column);
        const int left = share - m_view->columnWidth(column);
        spare += std::max(0, left);
        wide += left < 0 ? 1 : 0;
    }
    const int most = share + (wide > 0 ? spare / wide : 0);
    for (int column = 0; column < columns; ++column)
        m_view->setColumnWidth(column, std::min(m_view->columnWidth(column), most));
}

void HistoryPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    sizeColumns();
}

void HistoryPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}
