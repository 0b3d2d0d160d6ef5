// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

#include <QStyledItemDelegate>

/// Draws the cells of the field table and edits its values. A value is checked in the editor: an impossible
/// one is refused with its reason beside it and stays editable. Nothing is written to the model from here.
class FieldDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit FieldDelegate(QObject *parent = nullptr);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(
        QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    bool eventFilter(QObject *object, QEvent *event) override;

Q_SIGNALS:
    /// A possible value was entered for the field \a key; the receiver writes it.
    void entered(const QString &key, const QString &text, CorrectionKind kind) const;
    /// A state was typed in place of a value.
    void stateEntered(const QString &key, FieldState state) const;
    /// The editor closed by the key that ends a correction, so that the table can go on. \a isTyped:
    /// something was typed in it.
    void finished(const QString &key, bool isTyped);
    void typing(const QString &key, const QString &text) const;

private:
    void paintState(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};
