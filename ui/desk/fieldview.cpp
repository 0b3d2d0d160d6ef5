// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fieldview.h"

#include "tables/fieldtable.h"
#include "ui/desk/fielddelegate.h"
#include "ui/desk/fieldrow.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

FieldView::FieldView(QWidget *parent)
    : QTreeView(parent)
    , m_delegate(new FieldDelegate(this))
{
    setObjectName(u"fieldView"_s);
    setAccessibleName(tr("Fields of the letter"));
    setItemDelegate(m_delegate);
    setRootIsDecorated(false);
    setIndentation(0);
    setItemsExpandable(false);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAcceptDrops(true);
    setDropIndicatorShown(false);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(10);
    connect(m_delegate, &FieldDelegate::entered, this, &FieldView::entered);
    connect(m_delegate, &FieldDelegate::stateEntered, this, &FieldView::stateEntered);
    connect(m_delegate, &FieldDelegate::finished, this, &FieldView::finish);
    connect(m_delegate, &FieldDelegate::typing, this, &FieldView::typing);
}

void FieldView::setModel(QAbstractItemModel *model)
{
    if (this->model())
        disconnect(this->model(), nullptr, this, nullptr);
    QTreeView::setModel(model);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::modelReset, this, &FieldView::takeRows);
    connect(model, &QAbstractItemModel::rowsInserted, this, &FieldView::takeRows);
    connect(model, &QAbstractItemModel::dataChanged, this, &FieldView::takeChanged);
    takeRows();
}

void FieldView::setShowsUnexpected(bool shows)
{
    m_showsUnexpected = shows;
    takeRows();
}

void FieldView::takeRows()
{
    if (!model())
        return;
    for (int row = 0; row < model()->rowCount(); ++row)
        hideOrShow(row);
    for (int column = 0; column < model()->columnCount(); ++column) {
        const bool shown = column == FieldTable::Name || column == FieldTable::Value
            || column == FieldTable::State || column == FieldTable::PageNumber;
        setColumnHidden(column, !shown);
    }
    sizeColumns();
    scheduleDelayedItemsLayout();
}

/// One change of a letter is many such signals: what all rows are asked for waits for the layout after them.
void FieldView::takeChanged(const QModelIndex &first, const QModelIndex &last)
{
    for (int row = first.row(); row <= last.row(); ++row)
        hideOrShow(row);
    m_sizesAreOld = true;
    scheduleDelayedItemsLayout();
}

void FieldView::doItemsLayout()
{
    if (std::exchange(m_sizesAreOld, false))
        sizeColumns();
    QTreeView::doItemsLayout();
}

void FieldView::hideOrShow(int row)
{
    const auto field = fieldRow(model()->index(row, FieldTable::Name));
    const bool hidden =
        !m_showsUnexpected && !field.expected && !field.corrected && field.field.state != FieldState::Stated;
    if (hidden != isRowHidden(row, {}))
        setRowHidden(row, {}, hidden);
}

/// Of all rows: sizeHintForColumn() asks those in view alone, and none before the first layout.
int FieldView::widthOf(int column) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int width = 0;
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (!isRowHidden(row, {}))
            width = std::max(width, m_delegate->sizeHint(option, model()->index(row, column)).width());
    }
    return width;
}

void FieldView::sizeColumns()
{
    if (!model() || header()->count() <= FieldTable::PageNumber)
        return;
    const int width = viewport()->width();
    const int page = std::min(widthOf(FieldTable::PageNumber), width / 5);
    const int name = std::min(widthOf(FieldTable::Name), width * 42 / 100);
    const int state = std::min(widthOf(FieldTable::State), width * 33 / 100);
    header()->resizeSection(FieldTable::Name, name);
    header()->resizeSection(FieldTable::State, state);
    header()->resizeSection(FieldTable::PageNumber, page);
    header()->resizeSection(FieldTable::Value, std::max(50, width - name - state - page));
}

int FieldView::headingHeight(const QModelIndex &index) const
{
    const auto block = index.data(FieldTable::BlockRole);
    for (int row = index.row() - 1; row >= 0; --row) {
        if (isRowHidden(row, {}))
            continue;
        if (model()->index(row, FieldTable::Name).data(FieldTable::BlockRole) == block)
            return 0;
        break;
    }
    return fontMetrics().height() * 3 / 2;
}

QString FieldView::currentKey() const
{
    return currentIndex().data(FieldTable::KeyRole).toString();
}

void FieldView::focusInEvent(QFocusEvent *event)
{
    QTreeView::focusInEvent(event);
    Q_EMIT focused();
}

bool FieldView::goToFlagged(int step)
{
    const int rows = model() ? model()->rowCount() : 0;
    const int from = currentIndex().isValid() ? currentIndex().row() : (step > 0 ? -1 : rows);
    for (int away = 1; away <= rows; ++away) {
        const int row = ((from + step * away) % rows + rows) % rows;
        const auto index = model()->index(row, FieldTable::Value);
        if (!isRowHidden(row, {}) && index.data(FieldTable::FlaggedRole).toBool()) {
            setCurrentIndex(index);
            return true;
        }
    }
    return false;
}

bool FieldView::goToNext()
{
    const int rows = model() ? model()->rowCount() : 0;
    const int from = currentIndex().isValid() ? currentIndex().row() : -1;
    for (const bool flagged : {true, false}) {
        for (int away = 1; away < rows + (from < 0 ? 1 : 0); ++away) {
            const auto index = model()->index((from + away) % rows, FieldTable::Value);
            if (index.data(FieldTable::NeedsPersonRole).toBool()
                && index.data(FieldTable::FlaggedRole).toBool() == flagged) {
                setCurrentIndex(index);
                return true;
            }
        }
    }
    return currentIndex().data(FieldTable::NeedsPersonRole).toBool();
}

void FieldView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    sizeColumns();
    scrollTo(currentIndex()); // in a lower window, what is asked for stays in view
}

void FieldView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        takeRows();
}
