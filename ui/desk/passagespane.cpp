// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/passagespane.h"

#include "ui/desk/passagedelegate.h"
#include "ui/desk/passagesmodel.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostLines = 3;
}

PassagesPane::PassagesPane(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel)
    , m_view(new QListView)
{
    m_heading->setObjectName(u"passagesHeading"_s);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setContentsMargins(8, 2, 8, 2);
    m_heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_view->setObjectName(u"passagesView"_s);
    m_view->setAccessibleName(tr("Words about this council alone"));
    m_view->setItemDelegate(new PassageDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 6);
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    layout->addWidget(m_view);
    hide();
}

void PassagesPane::setPassages(PassagesModel *passages, QItemSelectionModel *selection)
{
    if (m_passages)
        disconnect(m_passages, nullptr, this, nullptr);
    m_passages = passages;
    auto *own = m_view->selectionModel();
    m_view->setModel(passages);
    auto *replaced = m_view->selectionModel();
    if (passages && selection) {
        m_view->setSelectionModel(selection);
        if (replaced != selection && replaced != own)
            delete replaced; // the one that setModel() made
        connect(passages, &QAbstractItemModel::modelReset, this, &PassagesPane::takeRows);
    }
    takeRows();
}

bool PassagesPane::enter()
{
    if (!m_passages || m_passages->rowCount() == 0)
        return false;
    m_view->setFocus(Qt::ShortcutFocusReason);
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_passages->index(0, 0));
    return true;
}

void PassagesPane::takeRows()
{
    const int rows = m_passages ? m_passages->rowCount() : 0;
    m_heading->setText(rows == 1 ? tr("1 passage about this council alone")
                                 : tr("%1 passages about this council alone").arg(rows));
    m_heading->setToolTip(m_heading->text().toHtmlEscaped());
    m_view->setFixedHeight(std::max(1, m_view->sizeHintForRow(0)) * std::clamp(rows, 1, mostLines));
    setVisible(rows > 0);
}

void PassagesPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        takeRows();
}
