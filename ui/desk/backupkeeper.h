// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup.h"
#include "ui/document/backgroundtask.h"

#include <QTimer>

/// Backs one case file up while it is open, off the window's thread: when it is asked to, and each hour;
/// nothing is made where the case file has not changed since. GUI thread; stops and waits when it goes.
class BackupKeeper : public QObject {
    Q_OBJECT

public:
    explicit BackupKeeper(const QString &caseFile, QObject *parent = nullptr);

    /// Looks the case file over for damage, before what keep() was asked for since is done.
    void lookOver();
    /// Makes a backup, and then calls \a then (may be none), in whose hands it is to go on where failed() was
    /// said.
    void keep(std::function<void()> then = {});

Q_SIGNALS:
    /// No backup could be made; the older ones are there still.
    void failed(const Problem &problem);
    /// lookOver() found damage. This may be deleted in answer only once control is back in the event loop.
    void damaged(const Problem &problem);

private:
    using Made = Outcome<Backup>;
    void start();
    void finish();

    QString m_caseFile;
    QThreadPool m_threads; // one at a time, in no letter's way
    QTimer m_hourly;
    QList<std::function<void()>> m_waiting;
    bool m_again = false; // asked for while one was being made
    std::unique_ptr<BackgroundTask<Outcome<void>>> m_look;
    std::unique_ptr<BackgroundTask<Made>> m_task; // goes first
};
