// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/backupkeeper.h"

#include "store/casefilecheck.h"

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

BackupKeeper::BackupKeeper(const QString &caseFile, QObject *parent)
    : QObject(parent)
    , m_caseFile(caseFile)
{
    m_threads.setMaxThreadCount(1);
    m_hourly.setInterval(1h);
    connect(&m_hourly, &QTimer::timeout, this, [this] { keep(); });
    m_hourly.start();
}

void BackupKeeper::lookOver()
{
    m_look = std::make_unique<BackgroundTask<Outcome<void>>>(
        m_threads, [caseFile = m_caseFile](const std::stop_token &) { return findDamage(caseFile); },
        [this](const Outcome<void> &sound) {
            // One that cannot be looked at now is looked at when it is backed up, at the latest.
            if (!sound && sound.error().kind == Problem::Kind::CaseFileDamaged)
                Q_EMIT damaged(sound.error());
        },
        [] {});
}

void BackupKeeper::keep(std::function<void()> then)
{
    if (then)
        m_waiting.append(std::move(then));
    if (m_task)
        m_again = true; // the one being made may be of the time before
    else
        start();
}

void BackupKeeper::start()
{
    m_task = std::make_unique<BackgroundTask<Made>>(
        m_threads,
        [caseFile = m_caseFile](const std::stop_token &stop) {
            return keepBackup(caseFile, QDateTime::currentDateTimeUtc(), stop);
        },
        [this](const Made &made) {
            if (!made && made.error().kind != Problem::Kind::Cancelled)
                Q_EMIT failed(made.error());
        },
        [this] { QMetaObject::invokeMethod(this, &BackupKeeper::finish, Qt::QueuedConnection); });
}

void BackupKeeper::finish()
{
    m_task.reset();
    if (std::exchange(m_again, false)) {
        start();
        return;
    }
    for (const auto &then : std::exchange(m_waiting, {}))
        then();
}
