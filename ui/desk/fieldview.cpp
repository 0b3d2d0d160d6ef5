// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fieldview.h"

#include "tables/fieldtable.h"
#include "ui/desk/fielddelegate.h"
#include "ui/desk/fieldrow.h"
#include "ui/desk/theme.h"
#include "ui/desk/valueeditor.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>
#include <QToolTip>

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
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(10);
    connect(m_delegate, &FieldDelegate::entered, this, &FieldView::entered);
    connect(m_delegate, &FieldDelegate::stateEntered, this, &FieldView::stateEntered);
    connect(m_delegate, &FieldDelegate::finished, this, &FieldView::goOn);
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
    connect(model, &QAbstractItemModel::dataChanged, this, &FieldView::takeRows);
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
    for (int row = 0; row < model()->rowCount(); ++row) {
        const auto field = fieldRow(model()->index(row, FieldTable::Name));
        const bool hidden = !m_showsUnexpected && !field.expected && !field.corrected
            && field.field.state != FieldState::Stated;
        setRowHidden(row, {}, hidden);
    }
    for (int column = 0; column < model()->columnCount(); ++column) {
        const bool shown = column == FieldTable::Name || column == FieldTable::Value
            || column == FieldTable::State || column == FieldTable::PageNumber;
        setColumnHidden(column, !shown);
    }
    sizeColumns();
    scheduleDelayedItemsLayout();
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

void FieldView::editCurrent()
{
    const auto value = currentIndex().siblingAtColumn(FieldTable::Value);
    if (value.isValid() && state() != EditingState)
        QTreeView::edit(value);
}

QList<ValueEditor *> FieldView::openEditors() const
{
    auto editors = findChildren<ValueEditor *>();
    // A closed one is hidden until it is deleted.
    editors.removeIf([](const ValueEditor *editor) { return editor->isHidden(); });
    return editors;
}

bool FieldView::isEditing() const
{
    return !openEditors().isEmpty();
}

QString FieldView::typedText() const
{
    const auto editors = openEditors();
    return editors.isEmpty() ? QString() : editors.first()->text();
}

bool FieldView::finishEditing()
{
    const auto editors = openEditors();
    for (const QPointer<ValueEditor> editor : editors) {
        if (editor->isModified() && !editor->isAcceptable()) {
            refuse(*editor);
            return false;
        }
        commitData(editor);
        if (m_keepsEditor)
            return false;
        if (editor)
            closeEditor(editor, QAbstractItemDelegate::NoHint);
    }
    return true;
}

void FieldView::refuse(ValueEditor &editor)
{
    editor.showReason();
    editor.setFocus();
    const auto words =
        tr("“%1” is not taken for %2: %3 Change it, or press Escape to leave the field as it was.");
    Q_EMIT refused(words.arg(editor.text(), fieldLabel(editor.key()), editor.reason()));
}

void FieldView::keepEditor()
{
    m_keepsEditor = true;
}

void FieldView::commitData(QWidget *editor)
{
    m_keepsEditor = false;
    QTreeView::commitData(editor);
}

/// Whatever key or click closes it: an editor whose text could not be written stays, with the text.
void FieldView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    if (std::exchange(m_keepsEditor, false) && hint != QAbstractItemDelegate::RevertModelCache)
        return;
    QTreeView::closeEditor(editor, hint);
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

/// After a value was entered: on to what needs a person next, else to the row below.
void FieldView::goOn()
{
    if (isEditing())
        return; // it could not be written
    const int row = currentIndex().row();
    if (goToFlagged(1) && currentIndex().row() != row)
        return;
    const auto below = indexBelow(currentIndex());
    if (below.isValid())
        setCurrentIndex(below.siblingAtColumn(FieldTable::Value));
}

bool FieldView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    return QTreeView::edit(
        index.isValid() ? index.siblingAtColumn(FieldTable::Value) : index, trigger, event);
}

void FieldView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && event->modifiers() == Qt::NoModifier)
        goOn();
    else
        QTreeView::keyPressEvent(event);
}

void FieldView::keyboardSearch(const QString &)
{
    // Letters typed go into the editor; jumping to rows by their names would take them away.
}

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

void FieldView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    sizeColumns();
}

void FieldView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        takeRows();
}

void FieldView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto colours = deskColours(palette());
    auto row = option;
    const int heading = headingHeight(index);
    paintHeading(*painter, QRect(row.rect.topLeft(), QSize(viewport()->width(), heading)), index);
    row.rect.setTop(row.rect.top() + heading);
    const bool current = selectionModel() && selectionModel()->isRowSelected(index.row(), {});
    const bool flagged = index.data(FieldTable::FlaggedRole).toBool();
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
