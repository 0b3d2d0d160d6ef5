// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/tokens.h"
#include "extraction/wordingindex.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

/// What can stand in a slot; told by the slot's name.
enum class SlotKind {
    Date,
    Year,
    Number,
    HundredThousand,
    Hundred,
    PlainNumber,
    Average,
    Per100k,
    Per100kAverage,
    Rate,
    Count
};

/// A number or date that a wording found in its slot.
struct Capture {
    QString slot;
    int token = 0; ///< index
};

/// Where a wording matched: tokens \a first to \a last, the last not included.
struct WordingMatch {
    int first = 0;
    int last = 0;
    QList<Capture> captures;

    [[nodiscard]] bool covers(int token) const { return token >= first && token < last; }
};

/// A wording as the catalogue writes it: words; (a|b c) one of these, with an empty one optional; (a)
/// optional; <class> one of a class of synonyms; {slot} a number that fits the slot; * up to eight words of
/// the same part of the sentence, none of them a number; ** up to sixteen words of any part.
class WordingPattern {
public:
    using Classes = QHash<QString, QString>; ///< name -> the alternatives, written as in (a|b c)
    using WordIds = QHash<QString, int>; ///< every word of the catalogue, from 1; comparing numbers is quick

    /// The pattern \a text, or nothing where it cannot be read (\a error says why).
    [[nodiscard]] static std::optional<WordingPattern> parse(
        const QString &text, const Classes &classes, WordIds &ids, QString *error);

    /// The first token from \a from on at which a match may begin; tokens.size() where there is none. \a ids
    /// are the tokens' words, 0 where the catalogue has no such word.
    [[nodiscard]] int nextBeginning(std::span<const Token> tokens, std::span<const int> ids, int from) const;
    /// Whether a match may begin with the word \a id. Says yes too often, never no.
    [[nodiscard]] bool mayBeginWith(int id) const
    {
        return m_beginning.isAnything || !m_beginning.slotKinds.empty()
            || (size_t(id) < m_beginning.words.size() && m_beginning.words[size_t(id)]);
    }
    /// What a sentence holds in which a match is found.
    [[nodiscard]] std::vector<WordNeed> needs() const { return needs(m_nodes); }
    /// The longest match that begins at token \a first.
    [[nodiscard]] std::optional<WordingMatch> matchAt(
        std::span<const Token> tokens, std::span<const int> ids, int first) const;
    /// A word that every match holds; empty where there is none.
    [[nodiscard]] const QString &key() const { return m_key; }
    [[nodiscard]] const QStringList &slotNames() const { return m_slots; }

private:
    struct Node;
    using Sequence = QList<Node>;
    struct Node {
        enum class Kind { Word, Slot, Gap, WideGap, Choice } kind = Kind::Word;
        QString text;
        int id = 0; // of a word
        SlotKind slot = SlotKind::Count;
        QList<Sequence> choices;
    };
    class Parser;
    class Matcher;

    // What the first token can be, so that most positions are passed over at once.
    struct Beginning {
        std::vector<bool> words; // by id
        std::vector<SlotKind> slotKinds;
        bool isAnything = false;
    };
    static std::vector<WordNeed> needs(const Sequence &nodes);
    static WordNeed needOf(const Node &node);
    static bool addBeginnings(const Sequence &nodes, Beginning &beginning);
    [[nodiscard]] bool canBeginWith(const Token &token, int id) const;

    Sequence m_nodes;
    Beginning m_beginning;
    QString m_key;
    QStringList m_slots;
};

[[nodiscard]] SlotKind slotKind(const QString &slot);
/// Whether \a token can stand in a slot of \a kind: a per cent in a rate, a whole number in a count.
[[nodiscard]] bool fitsSlot(const Token &token, SlotKind kind);
