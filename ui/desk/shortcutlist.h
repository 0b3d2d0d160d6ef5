// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QMenuBar;
class QTreeWidget;

/// Every key of the window, in the menus' words, and what the keys do in each pane; to be looked through by
/// typing.
class ShortcutList : public QDialog {
    Q_OBJECT

public:
    /// Lists what is in \a menus now.
    explicit ShortcutList(const QMenuBar &menus, QWidget *parent = nullptr);

private:
    void filter(const QString &words);

    QLineEdit *m_words;
    QTreeWidget *m_list;
};
