// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

#include <QObject>
#include <QPointer>

class BriefingWindow;
class Session;
struct PaperParts;

/// Morning briefings: copied at once, and shown in a window of their own. GUI thread.
class PaperBriefer : public QObject {
    Q_OBJECT

public:
    /// \a parts outlives it.
    explicit PaperBriefer(const PaperParts &parts);
    ~PaperBriefer() override;

    void setSession(Session *session);
    /// Copies the briefing about \a letter, or about its revised edition where one is held, and shows it.
    void copy(LetterId letter);

Q_SIGNALS:
    void told(const QString &words);
    void refused(const QString &words);
    /// The verification record of the letter that the briefing is about is wanted over \a window.
    void recordAsked(LetterId letter, QWidget &window);

private:
    BriefingWindow &window();

    const PaperParts &m_parts;
    Session *m_session = nullptr;
    LetterId m_letter{};
    QPointer<BriefingWindow> m_window;
};
