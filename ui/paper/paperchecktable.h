// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/papercheck.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

/// What in an edited paper no longer agrees with the table, with its place: a window that stays beside the
/// word processor while the paper is mended.
class PaperCheckTable : public QWidget {
    Q_OBJECT

public:
    explicit PaperCheckTable(QWidget *parent = nullptr);

    /// \a file was compared with the letter \a about.
    void showCheck(const QString &file, const QString &about, const PaperCheck &check);
    /// \a file could not be compared: why, and what to do.
    void showProblem(const QString &file, const QString &words);
    /// \a file is being read.
    void showReading(const QString &file);

Q_SIGNALS:
    /// The same file, once it is mended and saved.
    void againAsked();

private:
    void show(const QString &file, const QString &words);
    void add(const PaperFinding &finding);

    QLabel *m_words;
    QTreeWidget *m_findings;
    QPushButton *m_again;
};
