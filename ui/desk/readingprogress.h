// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;

/// How far the reading of files is, in the status bar, with a button to stop it. Hidden while nothing is
/// read.
class ReadingProgress : public QWidget {
    Q_OBJECT

public:
    /// \a stop: what the button triggers. Not owned.
    explicit ReadingProgress(QAction &stop, QWidget *parent = nullptr);

    void showProgress(int done, int total);
    /// That page \a page of \a pages of the file \a name is being read from its picture.
    void showPicture(const QString &name, int page, int pages);
    void finish();

private:
    QLabel *m_words;
    QProgressBar *m_bar;
    QAction &m_stop;
};
