// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringList>

/// What letters to all councils have in common, as far as it is known. Immutable; any thread.
class CommonText {
public:
    /// In words: long enough that a council's own sentence has few by chance, short enough that a changed
    /// word costs its neighbours nothing.
    static constexpr qsizetype sequenceLength = 4;

    /// The common text of all years that are held (resources/wordings/commontext-<year>.json), read once.
    /// Letters of other years share many of its sentences.
    [[nodiscard]] static const CommonText &bundled();

    /// Whether the whole common text of letters about the year ending in \a year is held: what differs is a
    /// council's own.
    [[nodiscard]] bool isKnown(int year) const { return m_years.contains(year); }
    /// Which part (0..1) of \a words (as comparedWords() gives them) stands in the common text in the same
    /// sequence, with gaps for words that were changed. 1 for fewer words than a sequence takes.
    [[nodiscard]] double coverage(const QStringList &words) const;

private:
    void add(const QStringList &words);

    QSet<int> m_years;
    QSet<size_t> m_sequences; // hashes of every so many words that follow each other
};
