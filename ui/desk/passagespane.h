// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class PassagesModel;
class QItemSelectionModel;
class QLabel;
class QListView;

/// The letter's words about this council alone, a line each; hidden where there are none. At most three lines
/// high, so that the figures keep their room.
class PassagesPane : public QWidget {
    Q_OBJECT

public:
    explicit PassagesPane(QWidget *parent = nullptr);

    /// Not owned. \a selection is of \a passages.
    void setPassages(PassagesModel *passages, QItemSelectionModel *selection);
    /// Takes the keyboard and shows the first passage, where none is shown. False where there is none.
    bool enter();
    [[nodiscard]] QListView *view() const { return m_view; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeRows();

    QLabel *m_heading;
    QListView *m_view;
    PassagesModel *m_passages = nullptr;
};
