// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

#include <QTreeView>

class FieldDelegate;
struct ChosenWords;
class ValueEditor;

/// The table of fields, grouped by block with a heading over each block's first row. Shows a FieldTable (or
/// any model with its roles) as it is, so that its selection model can be shared with the page. Typing, F2,
/// or a double click anywhere in a row edits the row's value; the key that ends it says of what kind the
/// correction is. Enter on a row confirms it. Nothing is written from here.
class FieldView : public QTreeView {
    Q_OBJECT

public:
    explicit FieldView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    /// Also shows the fields that letters of this year do not state (dimmed). Off at first.
    void setShowsUnexpected(bool shows);
    /// Height of the heading over the row of \a index; 0 where it has none.
    [[nodiscard]] int headingHeight(const QModelIndex &index) const;
    /// Goes to the next row that stands out (\a step 1) or the one before (-1), round the end. False if
    /// none does.
    bool goToFlagged(int step);
    /// Goes to the next row that needs a person, those that stand out first, the current one last. False,
    /// with nothing changed, where none does.
    bool goToNext();
    [[nodiscard]] QString currentKey() const;
    /// Opens the editor of the current row's value.
    void editCurrent();
    /// The same with \a text in it, as if it were typed: not written until a key ends it.
    void editCurrent(const QString &text);
    /// What the checks say of the text in the open editor, for a screen reader.
    void setTypedWords(const QString &words);
    /// Whether a value is being typed.
    [[nodiscard]] bool isEditing() const;
    /// What is typed in the open editor; empty where none is open.
    [[nodiscard]] QString typedText() const;
    /// Takes what is typed in the open editor, as Enter does, and closes it. False where it stays open: the
    /// text is no value of its field (refused() says so), or the receiver of entered() called keepEditor().
    /// True where none is open.
    [[nodiscard]] bool finishEditing();
    /// For the receiver of entered() and stateEntered(): the value could not be written, so what was typed
    /// stays.
    void keepEditor();

Q_SIGNALS:
    /// A value was entered, or that of a corrected row was said to be of another kind.
    void entered(const QString &key, const QString &text, CorrectionKind kind);
    void stateEntered(const QString &key, FieldState state);
    /// Enter, where nothing was typed.
    void confirmAsked(const QString &key);
    /// A value was entered with the key that goes on, and the editor closed.
    void goOnAsked(const QString &key);
    /// \a text stands in the open editor now; nothing is written.
    void typing(const QString &key, const QString &text);
    /// The editor closed: what stands in the table counts again.
    void typingEnded();
    /// Words of the page were dropped on the row of the field \a key.
    void wordsDropped(const QString &key, const ChosenWords &words);
    /// The keyboard came here.
    void focused();
    /// What is typed cannot be taken; \a words say which text of which field, and why.
    void refused(const QString &words);

protected:
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void drawRow(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &search) override;
    bool viewportEvent(QEvent *event) override;
    void doItemsLayout() override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void commitData(QWidget *editor) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    [[nodiscard]] QList<ValueEditor *> openEditors() const;
    void refuse(ValueEditor &editor);
    void takeRows();
    void takeChanged(const QModelIndex &first, const QModelIndex &last);
    void hideOrShow(int row);
    void finish(const QString &key, bool isTyped);
    [[nodiscard]] int widthOf(int column) const;
    void sizeColumns();
    /// Where the words in the row's first column end, in viewport pixels.
    [[nodiscard]] int endOfName(const QModelIndex &row) const;
    void paintHeading(QPainter &painter, const QRect &area, const QModelIndex &index) const;

    FieldDelegate *m_delegate;
    bool m_showsUnexpected = false;
    bool m_sizesAreOld = false;
    bool m_keepsEditor = false;
};
