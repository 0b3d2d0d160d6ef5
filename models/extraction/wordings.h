// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/phrases.h"
#include "extraction/wordingindex.h"
#include "extraction/wordingpattern.h"
#include "letter/fields.h"
#include "letter/problem.h"

#include <QHash>
#include <QRegularExpression>

/// One wording of the catalogue and what it means.
struct Wording {
    enum class Role {
        Figure, ///< holds figures of a block, or of whichever block it stands in
        WholeBlock, ///< stands for a whole block
        NoAverage, ///< says that there is no average
        Heading, ///< of a block
        Decoy, ///< makes the figures of its clause another council's or another year's
        Elsewhere, ///< makes them the country's: those of its clause, and of its sentence where it opens one
        Correction, ///< says that a figure of the letter should be another
        Publication, ///< says when the figures become public
        Period, ///< says what the letter is about
        Title, ///< of an annual review letter
        Opening, ///< the first sentence of an annual review letter
        Label, ///< words that a number standing alone can belong to
    };

    Role role = Role::Figure;
    std::optional<Block> block; ///< empty: the block that it stands in
    QString baseKey; ///< WholeBlock: the field that is 0
    bool yields = false; ///< Decoy: none where a wording of a figure holds the same words
    bool past = false; ///< Decoy: of another year, as long as nothing names the present
    WordingPattern pattern;
};

/// A wording found in a sentence.
struct FoundWording {
    const Wording *wording = nullptr;
    WordingMatch match;
};

/// How a number without a known wording is judged by the words around it.
struct FieldVocabulary {
    QString key;
    QStringList units; ///< "percent", "count", "per100k"
    QList<QStringList> all; ///< from each of these lists a word must stand near by
    QStringList none; ///< none of these may
};

/// The wordings of the letters of all years, read from data once. Immutable; any thread.
class Wordings {
public:
    /// Those compiled into the program; ReferenceDamaged where a row cannot be read, with the reason as
    /// detail.
    [[nodiscard]] static Outcome<Wordings> bundled();
    /// \a documents: JSON texts in the form of resources/wordings; later ones add to earlier ones.
    [[nodiscard]] static Outcome<Wordings> fromJson(const QList<QByteArray> &documents);

    /// All wordings of \a roles in \a tokens, those with more words first.
    [[nodiscard]] QList<FoundWording> find(
        std::span<const Token> tokens, std::initializer_list<Wording::Role> roles) const;
    /// Whether any wording of \a role is in \a tokens.
    [[nodiscard]] bool has(std::span<const Token> tokens, Wording::Role role) const;

    /// The words of the list \a name, such as "openers" or "posts".
    [[nodiscard]] QStringList list(const QString &name) const { return m_lists.value(name); }
    /// The same, to be looked for in sentences.
    [[nodiscard]] Phrases phrases(const QString &name) const { return m_phrases.value(name); }
    /// A title of people ("Mrs", "Dr.") with the space behind it.
    [[nodiscard]] const QRegularExpression &titles() const { return m_titles; }
    /// Whether a heading of a block may begin with \a word, which is in lower case. Says yes too often, never
    /// no.
    [[nodiscard]] bool mayBeginHeading(const QString &word) const
    {
        return m_headingWords.contains(m_ids.value(word));
    }
    [[nodiscard]] const QList<FieldVocabulary> &vocabulary() const { return m_vocabulary; }

private:
    class Loader;

    QList<Wording> m_wordings;
    WordingPattern::WordIds m_ids;
    WordingIndex m_index;
    QHash<QString, QStringList> m_lists;
    QHash<QString, Phrases> m_phrases; // the lists, by name
    QRegularExpression m_titles;
    QSet<int>
        m_headingWords; // ids that a heading can begin with, 0 for words that the catalogue does not hold
    QList<FieldVocabulary> m_vocabulary;
};

/// The catalogue compiled into the program, read when first asked for; an empty one where it is damaged,
/// which a test of this room rules out.
[[nodiscard]] const Wordings &bundledWordings();
