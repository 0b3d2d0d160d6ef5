// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

#include <optional>

/// What became of the files taken since the last time that none was being read.
class ReadingTally {
public:
    void progress(int done, int total);
    /// A letter of the file \a path is held.
    void addStored(LetterId letter, const QString &path, bool alreadyHeld);
    void addRefused();
    /// A person stops the reading: what is unread now, and does not come after all, stays unread.
    void stop() { m_stopped = unread(); }

    /// No file came to an end.
    [[nodiscard]] bool isEmpty() const
    {
        return m_new == 0 && m_refused == 0 && m_stopped == 0 && !m_heldAlready;
    }
    /// Files that still wait or are being read.
    [[nodiscard]] int unread() const { return m_total - m_done; }
    [[nodiscard]] int newLetters() const { return m_new; }
    /// The first letter of a file that was held before.
    [[nodiscard]] std::optional<LetterId> heldAlready() const { return m_heldAlready; }
    /// For the status bar, when nothing is being read any more.
    [[nodiscard]] QString words() const;

private:
    void fileCame();

    int m_done = 0;
    int m_total = 0;
    int m_new = 0;
    int m_refused = 0;
    int m_stopped = 0;
    std::optional<LetterId> m_heldAlready;
    QString m_lastPath; // one file may hold several letters
};

/// What is said of \a files that were still unread when their case file was closed.
[[nodiscard]] QString leftUnreadWords(int files);
