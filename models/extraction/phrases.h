// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// Phrases to be looked for in many sentences. Immutable; any thread.
class Phrases {
public:
    Phrases() = default;
    /// \a phrases: of words with one space between them, in lower case.
    explicit Phrases(const QStringList &phrases);

    /// The phrase that \a words say, of several the first of the list; empty where they say none. \a words:
    /// in lower case, with one space before and behind each.
    [[nodiscard]] QString firstIn(QStringView words) const;

private:
    struct Phrase {
        QString text; // with a space before and behind it
        qsizetype rank = 0; // in the list
    };
    QList<Phrase> m_phrases; // sorted by their text
};
