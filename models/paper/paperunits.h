// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

/// What the lines of a paper are made of, for comparing two of them. All pure; any thread.

/// \a text with what word processors change by themselves made alike: spaces, dashes, quotation marks.
[[nodiscard]] QString folded(const QString &text);
[[nodiscard]] QStringList plainSentencesOf(const QString &text);
/// The cells of a table's row as a reader of the file puts it together, each trimmed; at most 200.
[[nodiscard]] QStringList cellsOf(const QString &row);
/// The figures of \a text with the signs that make others of them: "85%", "-47", "47½", "~47".
[[nodiscard]] QStringList figuresIn(const QString &text);
/// The words of \a text in small letters, without figures and signs.
[[nodiscard]] QStringList wordsIn(const QString &text);

/// A figure or a cell of one line beside the one it should be; either may be missing, then it is empty.
struct FigurePair {
    QString edited;
    QString expected;

    friend bool operator==(const FigurePair &, const FigurePair &) = default;
};
/// What is not in the longest run common to both, each beside what stands in its place.
[[nodiscard]] QList<FigurePair> differences(const QStringList &edited, const QStringList &expected);
/// The words that differ from the first to the last, with one more on a side where nothing would be left to
/// show.
[[nodiscard]] FigurePair wordDifference(const QStringList &edited, const QStringList &expected);

/// The words of a line, made once for being compared with many others.
class WordBag {
public:
    WordBag() = default;
    explicit WordBag(const QString &text);

    [[nodiscard]] int size() const { return int(m_words.size()); }
    /// How much of this, 0 to 1, is like \a whole: as two lines of the same length, or as a part that was cut
    /// out of a longer line.
    [[nodiscard]] double likeness(const WordBag &whole) const;
    /// How many words both have.
    [[nodiscard]] int shared(const WordBag &other) const;
    /// What stands for its words, each once.
    [[nodiscard]] std::vector<size_t> distinct() const;

private:
    std::vector<size_t> m_words; // their hashes, sorted
};
