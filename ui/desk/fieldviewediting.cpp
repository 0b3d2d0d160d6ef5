// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How a value gets into the table of fields: by keys, or dropped words of the page.
#include "ui/desk/fieldview.h"

#include "letter/fields.h"
#include "tables/fieldtable.h"
#include "ui/desk/fieldrow.h"
#include "ui/desk/valueeditor.h"
#include "ui/document/chosenwords.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QPointer>

#include <utility>

using namespace Qt::StringLiterals;

void FieldView::editCurrent()
{
    const auto value = currentIndex().siblingAtColumn(FieldTable::Value);
    if (value.isValid() && !isEditing())
        QTreeView::edit(value);
}

void FieldView::editCurrent(const QString &text)
{
    editCurrent();
    const auto editors = openEditors();
    if (editors.isEmpty())
        return;
    editors.first()->setText(text);
    editors.first()->setModified(true);
    editors.first()->showReason();
    Q_EMIT typing(editors.first()->key(), text);
}

QList<ValueEditor *> FieldView::openEditors() const
{
    auto editors = findChildren<ValueEditor *>();
    // A closed one is hidden until it is deleted.
    editors.removeIf([](const ValueEditor *editor) { return editor->isHidden(); });
    return editors;
}

void FieldView::setTypedWords(const QString &words)
{
    for (auto *editor : openEditors()) {
        if (editor->reason().isEmpty())
            editor->setAccessibleDescription(words);
    }
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
    for (auto *editor : editors) {
        const auto index = model()->index(rowOf(editor->key()), FieldTable::Value);
        if (editor->isModified() && editor->text() != valueToEdit(fieldRow(index).field)) {
            refuse(*editor);
            return false;
        }
        closeEditor(editor, QAbstractItemDelegate::NoHint);
    }
    return true;
}

void FieldView::refuse(ValueEditor &editor)
{
    editor.showReason();
    editor.setFocus();
    if (editor.isAcceptable()) {
        // Half a number is a number too: only the person's own Enter says that it is the whole one.
        const auto words =
            tr("“%1” is typed for %2 but not written. Press Enter to write it, or Escape to leave the "
               "field as it was.");
        Q_EMIT refused(words.arg(editor.text(), fieldLabel(editor.key())));
        return;
    }
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
    Q_EMIT typingEnded();
}

void FieldView::finish(const QString &key, bool isTyped)
{
    if (isEditing())
        return; // it could not be written
    if (isTyped)
        Q_EMIT goOnAsked(key);
    else
        Q_EMIT confirmAsked(key);
}

bool FieldView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    return QTreeView::edit(
        index.isValid() ? index.siblingAtColumn(FieldTable::Value) : index, trigger, event);
}

void FieldView::keyPressEvent(QKeyEvent *event)
{
    const auto ending = endingOf(*event);
    if (isHeldEnter(*event))
        event->accept();
    else if (!ending)
        QTreeView::keyPressEvent(event);
    else if (*ending == CorrectionKind::Misread)
        Q_EMIT confirmAsked(currentKey());
    else
        Q_EMIT entered(currentKey(), valueToEdit(fieldRow(currentIndex()).field), *ending);
}

/// Words of the page alone: files are the window's business.
void FieldView::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(chosenWordsOf(*event->mimeData()).has_value() && !isEditing());
}

void FieldView::dragMoveEvent(QDragMoveEvent *event)
{
    const auto index = indexAt(event->position().toPoint());
    event->setAccepted(index.isValid());
    if (index.isValid())
        setCurrentIndex(index.siblingAtColumn(FieldTable::Value));
}

void FieldView::dropEvent(QDropEvent *event)
{
    const auto words = chosenWordsOf(*event->mimeData());
    const auto index = indexAt(event->position().toPoint());
    if (!words || !index.isValid())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT wordsDropped(index.data(FieldTable::KeyRole).toString(), *words);
}

void FieldView::keyboardSearch(const QString &)
{
    // Letters typed go into the editor; jumping to rows by their names would take them away.
}
