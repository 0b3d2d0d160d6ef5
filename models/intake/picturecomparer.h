// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/readerpool.h"
#include "store/casefile.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>

#include <deque>
#include <stop_token>

/// Holds stored letters against their drawn pages, one after the other in a thread of its own, and keeps what
/// is seen in the case file, so that it is done once. Quiet: what cannot be done now is tried again when the
/// letter is next asked for in another session. Destroying it stops and waits.
class PictureComparer : public QObject {
    Q_OBJECT

public:
    /// Neither argument is owned; both must outlive this.
    PictureComparer(CaseFile &caseFile, ReaderPool &readers, QObject *parent = nullptr);
    ~PictureComparer() override;

    /// Behind all that wait; nothing happens where it was compared already.
    void compare(LetterId letter);
    /// Before all that wait: a person looks at it.
    void compareFirst(LetterId letter);
    [[nodiscard]] bool isBusy() const { return m_current.has_value(); }

Q_SIGNALS:
    /// What the pages show is kept.
    void compared(LetterId letter);
    /// Nothing waits any more.
    void finished();

private:
    struct Work {
        LetterId letter{};
        QList<FieldReading> fields; ///< as read
    };
    using Seen = Outcome<QList<FieldReading>>;
    void startNext();
    bool start(LetterId letter);
    void take();

    CaseFile &m_caseFile;
    ReaderPool &m_readers;
    QThreadPool m_thread; // one: the reading of files comes first
    std::deque<LetterId> m_waiting;
    QList<LetterId> m_failed; // another session tries again
    std::optional<Work> m_current;
    QFutureWatcher<Seen> m_watcher;
    std::stop_source m_stop;
};
