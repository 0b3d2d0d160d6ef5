// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/historymodel.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeView;

/// Who changed what, when, from what to what and why: of the letter, or of the current field alone.
class HistoryPane : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPane(QWidget *parent = nullptr);

    /// \a lines of the letter, oldest first.
    void showLines(const QList<HistoryLine> &lines);
    /// The field to which the list is narrowed where a person wants that; empty for none.
    void setField(const QString &key);
    void clear();
    [[nodiscard]] QTreeView *view() const { return m_view; }

Q_SIGNALS:
    /// The whole letter's history is to be written to a file.
    void exportAsked();
    /// A change was chosen, of the field \a key.
    void fieldAsked(const QString &key);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void update();
    void sizeColumns();

    QLabel *m_heading;
    QCheckBox *m_fieldOnly;
    QPushButton *m_export;
    QTreeView *m_view;
    HistoryModel *m_model;
    QList<HistoryLine> m_lines;
    QString m_key;
};
