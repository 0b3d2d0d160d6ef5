// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrent>

#include <functional>
#include <memory>
#include <stop_token>

/// One piece of work on another thread and what to do with its value. Its destructor stops the work and waits
/// for it, so the work may use what its owner owns. Belongs to the thread that made it.
template <typename Value> class BackgroundTask {
public:
    using Work = std::function<Value(std::stop_token)>;
    using Done = std::function<void(const Value &)>;

    /// \a work captures values, or what outlives this task. \a done is called in this thread, unless stop()
    /// came first. \a ended is called last, in any case: it may not delete this task at once.
    BackgroundTask(QThreadPool &threads, Work work, Done done, std::function<void()> ended)
    {
        const auto finish = [this, done = std::move(done), ended = std::move(ended)] {
            if (!isStopped())
                done(m_watcher.result());
            ended();
        };
        QObject::connect(&m_watcher, &QFutureWatcherBase::finished, &m_watcher, finish);
        m_watcher.setFuture(QtConcurrent::task(std::move(work))
                                .withArguments(m_stop.get_token())
                                .onThreadPool(threads)
                                .withPriority(1) // a person is waiting for it
                                .spawn());
    }
    ~BackgroundTask()
    {
        stop();
        m_watcher.disconnect();
        m_watcher.waitForFinished();
    }
    BackgroundTask(const BackgroundTask &) = delete;
    BackgroundTask &operator=(const BackgroundTask &) = delete;

    /// Its value is not wanted any more.
    void stop()
    {
        m_stop.request_stop();
        m_watcher.cancel();
    }
    /// Neither its work nor its calls are still to come.
    [[nodiscard]] bool isEnded() const { return m_watcher.isFinished(); }
    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }

private:
    std::stop_source m_stop;
    QFutureWatcher<Value> m_watcher;
};
