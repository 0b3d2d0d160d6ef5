// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"
#include "store/casefile.h"
#include "ui/document/backgroundtask.h"

#include <QObject>

class QWidget;
class Session;
struct PaperParts;

/// Verification records on their way into files: the pictures of the figures' places are drawn on another
/// thread. GUI thread.
class PaperRecorder : public QObject {
    Q_OBJECT

public:
    /// \a parts outlives it.
    explicit PaperRecorder(const PaperParts &parts);
    ~PaperRecorder() override;

    void setSession(Session *session);
    /// Asks \a over that window where to, and writes: a Word file, or CSV without pictures. A record that is
    /// still being made is said, and nothing is asked.
    void save(LetterId letter, QWidget &over);

Q_SIGNALS:
    void told(const QString &words);
    void refused(const QString &words);

private:
    void write(LetterId letter, const QString &path);
    struct Made {
        QByteArray bytes;
        int missing = 0; ///< figures that could not be cut out
    };

    void finish(const QString &path, const Outcome<Made> &made);

    const PaperParts &m_parts;
    Session *m_session = nullptr;
    std::unique_ptr<BackgroundTask<Outcome<Made>>> m_task;
};
