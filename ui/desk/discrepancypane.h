// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"

#include <QWidget>

class ChecksModel;
class QLabel;
class QListView;
class QModelIndex;

/// What does not agree in the letter, first and plainly, and what does, in small print.
class DiscrepancyPane : public QWidget {
    Q_OBJECT

public:
    explicit DiscrepancyPane(QWidget *parent = nullptr);

    void showChecks(const QList<CheckResult> &checks);
    void clear();
    [[nodiscard]] QListView *view() const { return m_view; }

Q_SIGNALS:
    /// A check was chosen; \a key is the first of its fields.
    void fieldAsked(const QString &key);

private:
    void ask(const QModelIndex &index);

    QLabel *m_heading;
    QListView *m_view;
    ChecksModel *m_checks;
};
