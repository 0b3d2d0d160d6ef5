// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fielddelegate.h"

#include "tables/fieldtable.h"
#include "tables/fieldwords.h"
#include "ui/desk/fieldrow.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/noteline.h"
#include "ui/desk/theme.h"
#include "ui/desk/valueeditor.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int margin = 6;

QColor textColour(const FieldRow &row, const DeskColours &colours, int column)
{
    if (!row.expected && row.field.state != FieldState::Stated)
        return colours.dimText;
    if (rowSign(row) == Sign::NeedsYou && column != FieldTable::Name)
        return colours.flaggedText;
    if (row.corrected && (column == FieldTable::Value || column == FieldTable::State))
        return colours.corrected;
    if (column == FieldTable::PageNumber
        || (column == FieldTable::State && row.field.state == FieldState::Stated))
        return colours.dimText;
    return row.field.state == FieldState::Stated || column == FieldTable::Name ? colours.text
                                                                               : colours.dimText;
}

QString cellWords(const FieldRow &row, int column)
{
    switch (column) {
    case FieldTable::Name:
        return fieldLabel(row.key);
    case FieldTable::Value:
        return valueWords(row.field);
    case FieldTable::PageNumber:
        return FieldWords::place(row.field.place);
    default:
        return rowStateWords(row);
    }
}

bool isFigure(const FieldRow &row)
{
    const auto *definition = fieldDefinition(row.key);
    return definition && definition->kind != FieldKind::Text && definition->kind != FieldKind::Date;
}

QFont cellFont(QFont font, const FieldRow &row, int column)
{
    if (column == FieldTable::Value && row.field.state == FieldState::Stated && isFigure(row))
        font.setWeight(QFont::DemiBold);
    if (column == FieldTable::Value && row.field.state != FieldState::Stated)
        font.setItalic(true);
    if (column == FieldTable::State && rowSign(row) == Sign::NeedsYou)
        font.setWeight(QFont::DemiBold);
    return font;
}
} // namespace

FieldDelegate::FieldDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void FieldDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (index.column() == FieldTable::State)
        paintState(painter, option, index);
    else
        paintText(painter, option, index);
    painter->restore();
}

void FieldDelegate::paintState(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = fieldRow(index);
    const int size = option.fontMetrics.ascent();
    const QRect sign(option.rect.left() + margin, option.rect.center().y() - size / 2, size, size);
    paintSign(*painter, sign, rowSign(row), textColour(row, deskColours(option.palette), index.column()));
    auto beside = option;
    beside.rect.setLeft(sign.right());
    paintText(painter, beside, index);
}

void FieldDelegate::paintText(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = fieldRow(index);
    const auto font = cellFont(option.font, row, index.column());
    const auto area = option.rect.adjusted(margin, 0, -margin, 0);
    const bool right = index.column() == FieldTable::PageNumber || index.column() == FieldTable::Value;
    painter->setFont(font);
    painter->setPen(textColour(row, deskColours(option.palette), index.column()));
    const QFontMetrics metrics(font);
    auto words = cellWords(row, index.column()).simplified();
    if (index.column() == FieldTable::State && metrics.horizontalAdvance(words) > area.width())
        words = rowStateShort(row);
    words = metrics.elidedText(words, Qt::ElideRight, area.width());
    painter->drawText(
        area, static_cast<int>(right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, words);
}

QSize FieldDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = fieldRow(index);
    const QFontMetrics metrics(cellFont(option.font, row, index.column()));
    const int sign = index.column() == FieldTable::State ? option.fontMetrics.ascent() + margin : 0;
    const auto *view = qobject_cast<const FieldView *>(option.widget);
    const int heading = view ? view->headingHeight(index) : 0;
    return {metrics.horizontalAdvance(cellWords(row, index.column())) + sign + 2 * margin + 2,
        metrics.height() + metrics.height() / 3 + heading};
}

QWidget *FieldDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new ValueEditor(fieldRow(index).key, parent);
    connect(editor, &QLineEdit::textEdited, this,
        [this, key = editor->key()](const QString &text) { Q_EMIT typing(key, text); });
    return editor;
}

void FieldDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *line = qobject_cast<ValueEditor *>(editor);
    if (!line || line->isModified())
        return; // what is being typed outlives a change of the row under it
    line->setText(valueToEdit(fieldRow(index).field));
    line->selectAll();
}

void FieldDelegate::setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &) const
{
    const auto *line = qobject_cast<ValueEditor *>(editor);
    if (!line || !line->isAcceptable() || (!line->isModified() && line->kind() == CorrectionKind::Misread))
        return;
    if (const auto state = typedState(line->text()))
        Q_EMIT stateEntered(line->key(), *state);
    else
        Q_EMIT entered(line->key(), line->text(), line->kind());
}

bool FieldDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<ValueEditor *>(object);
    if (!editor)
        return QStyledItemDelegate::eventFilter(object, event);
    const auto fieldKey = editor->key();
    // A note on the change is part of it: what is typed stays open meanwhile.
    const auto *focus = QApplication::focusWidget();
    if (event->type() == QEvent::FocusOut && focus && qobject_cast<NoteLine *>(focus->parentWidget()))
        return false;
    const bool leaves = event->type() == QEvent::FocusOut;
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    const bool ends = key
        && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Tab
            || key->key() == Qt::Key_Backtab);
    if (key && isHeldEnter(*key))
        return true;
    std::optional<CorrectionKind> ending;
    bool isTyped = editor->isModified();
    if (key) {
        ending = endingOf(*key);
        isTyped = isTyped || (ending && *ending != CorrectionKind::Misread);
    }
    if ((leaves || ends) && isTyped && !editor->isAcceptable()) {
        editor->showReason();
        return ends;
    }
    if (ending) {
        editor->setKind(*ending);
        const QPointer<ValueEditor> open = editor;
        Q_EMIT commitData(editor);
        if (open)
            Q_EMIT closeEditor(editor, NoHint);
        // Where it stays open, another key may end it.
        if (open)
            open->setKind(CorrectionKind::Misread);
        Q_EMIT finished(fieldKey, isTyped);
        return true;
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

void FieldDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const FieldView *>(option.widget);
    const auto area = option.rect.adjusted(0, view ? view->headingHeight(index) : 0, 0, 0);
    // A name or a date needs more room than its column may have: grow to the left, over the label.
    // The editor has its place before it has its text.
    const auto value = valueToEdit(fieldRow(index).field) + u"mm"_s;
    const int text = editor->fontMetrics().horizontalAdvance(value) + 2 * margin;
    const int wanted = std::max({area.width(), editor->fontMetrics().averageCharWidth() * 14, text});
    const int left = std::max(0, area.right() + 1 - wanted);
    const int width = std::min(wanted, editor->parentWidget()->width());
    editor->setGeometry(left, area.top(), std::max(width, area.right() + 1 - left), area.height());
}
