// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"
#include "store/backup.h"

#include <QWidget>

class QLabel;
class QPushButton;

/// "22 November 2026, 14:05", in this computer's time.
[[nodiscard]] QString timeWords(const QDateTime &when);

/// What stands in the window while no case file is open: which could not be opened, why, and every way on.
class CaseFilePanel : public QWidget {
    Q_OBJECT

public:
    explicit CaseFilePanel(QWidget *parent = nullptr);

    /// Told to screen readers too.
    void say(const Problem &problem);
    /// That a backup is being looked for; that there is none; and one to put in the case file's place.
    void sayLooking();
    void sayNoBackup();
    void offer(const Backup &backup);
    /// That \a backup is being put in the place of \a caseFile; no button works meanwhile.
    void sayRestoring(const Backup &backup, const QString &caseFile);
    /// How many letters wait for a case file; 0 says nothing.
    void sayWaiting(int files);

Q_SIGNALS:
    void againAsked();
    void openAsked();
    void newAsked();
    void quitAsked();
    void restoreAsked(const Backup &backup);

private:
    void alert();

    QLabel *m_heading;
    QLabel *m_file;
    QLabel *m_why;
    QLabel *m_waiting;
    QLabel *m_backupWords;
    QPushButton *m_restore;
    QPushButton *m_again;
    QWidget *m_buttons;
    Backup m_backup; // that is offered
};
