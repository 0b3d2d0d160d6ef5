// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVarLengthArray>

#include <span>
#include <vector>

/// In place of a word's id: a number, date or "n/a".
inline constexpr int valueNeed = 0;

/// One of these words stands in every sentence that holds a wording.
struct WordNeed {
    std::vector<int> ids;
    qsizetype shortest = 0; ///< letters of the shortest

    /// Whether fewer sentences meet this than \a other, as a rule: few words, and long ones.
    [[nodiscard]] bool isHarderThan(const WordNeed &other) const;
};

/// Tells of all wordings of the catalogue at once, a bit for each, which may be found in a sentence. Asked
/// one by one, they took a fifth of the time that the figures of a letter take.
class WordingIndex {
public:
    using Bits = QVarLengthArray<quint64, 16>;

    WordingIndex() = default;
    /// \a needs: those of each wording; ids up to \a largestId.
    WordingIndex(std::span<const std::vector<WordNeed>> needs, int largestId);

    /// The wordings that may be found among the words \a ids. Says yes too often, never no.
    [[nodiscard]] Bits mayBeAmong(std::span<const int> ids) const;

private:
    // The further needs of a wording seldom rule it out.
    static constexpr std::size_t mostNeeds = 4;

    [[nodiscard]] quint64 *row(std::size_t need, int id);
    [[nodiscard]] const quint64 *row(std::size_t need, int id) const;

    std::size_t m_ids = 0;
    std::size_t m_blocks = 0; ///< of 64 wordings
    std::vector<quint64> m_always; ///< for each need, the wordings that have no such
    std::vector<quint64> m_rows; ///< for each need and id, the wordings whose need it meets
};
