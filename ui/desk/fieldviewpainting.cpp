// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How the table of fields looks.
#include "ui/desk/fieldview.h"

#include "tables/fieldtable.h"
#include "ui/desk/fielddelegate.h"
#include "ui/desk/fieldrow.h"
#include "ui/desk/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

bool FieldView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTreeView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto index = indexAt(help->pos());
    const auto row = index.isValid() ? fieldRow(index) : FieldRow();
    const auto words = index.isValid() ? fieldLabel(row.key) + u": "_s + valueWords(row.field) + u"\n"_s
            + rowStateWords(row) + u"\n"_s + rowReasonWords(row)
                                       : QString();
    QToolTip::showText(help->globalPos(), plainToolTip(words), viewport());
    return true;
}

void FieldView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto colours = deskColours(palette());
    auto row = option;
    const int heading = headingHeight(index);
    paintHeading(*painter, QRect(row.rect.topLeft(), QSize(viewport()->width(), heading)), index);
    row.rect.setTop(row.rect.top() + heading);
    const bool current = selectionModel() && selectionModel()->isRowSelected(index.row(), {});
    const bool flagged = rowSign(fieldRow(index)) == Sign::NeedsYou;
    if (flagged || current)
        painter->fillRect(row.rect, current ? colours.selection : colours.flagged);
    if (flagged)
        painter->fillRect(QRect(row.rect.topLeft(), QSize(3, row.rect.height())), colours.accent);
    for (int column = 0; column < FieldTable::ColumnCount; ++column) {
        if (isColumnHidden(column))
            continue;
        auto cell = row;
        cell.rect.setLeft(columnViewportPosition(column));
        cell.rect.setWidth(columnWidth(column));
        if (column == FieldTable::Value) // a long name of a council takes the room that a short label leaves
            cell.rect.setLeft(std::min(cell.rect.left(), endOfName(index)));
        const auto cellIndex = index.siblingAtColumn(column);
        m_delegate->paint(painter, cell, cellIndex);
        if (current && hasFocus() && column == FieldTable::Value) {
            painter->setPen(QPen(colours.accent, 2));
            painter->drawRect(cell.rect.adjusted(1, 1, -1, -1));
        }
    }
    painter->setPen(colours.line);
    painter->drawLine(row.rect.bottomLeft(), row.rect.bottomRight());
}

int FieldView::endOfName(const QModelIndex &row) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    return columnViewportPosition(FieldTable::Name)
        + m_delegate->sizeHint(option, row.siblingAtColumn(FieldTable::Name)).width();
}

void FieldView::paintHeading(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    if (area.height() <= 0)
        return;
    const auto colours = deskColours(palette());
    painter.fillRect(area, colours.heading);
    auto bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(colours.headingText);
    painter.drawText(area.adjusted(6, 0, -6, 0), Qt::AlignLeft | Qt::AlignVCenter,
        blockWords(static_cast<Block>(index.data(FieldTable::BlockRole).toInt())));
}
