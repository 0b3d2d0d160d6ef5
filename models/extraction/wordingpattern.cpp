// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/wordingpattern.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

class WordingPattern::Parser {
public:
    Parser(const QString &text, const Classes &classes, WordIds &ids, QStringList &slotNames)
        : m_text(text)
        , m_classes(classes)
        , m_ids(ids)
        , m_slots(slotNames)
    {
    }

    Sequence sequence(bool isInside)
    {
        Sequence nodes;
        while (m_at < m_text.size() && m_error.isEmpty()) {
            const QChar unit = m_text[m_at];
            if (unit.isSpace()) {
                ++m_at;
            } else if (unit == u'(') {
                ++m_at;
                nodes.append(choice());
            } else if (isInside && (unit == u'|' || unit == u')')) {
                break;
            } else if (unit == u'{' || unit == u'<') {
                nodes.append(named(unit == u'{' ? u'}' : u'>'));
            } else if (unit == u'*') {
                const bool isWide = QStringView(m_text).mid(m_at).startsWith(u"**"_s);
                m_at += isWide ? 2 : 1;
                nodes.append(Node{.kind = isWide ? Node::Kind::WideGap : Node::Kind::Gap});
            } else if (unit.isLetter() || unit == u'\'') {
                nodes.append(wordNode());
            } else {
                m_error = u"unexpected \"%1\""_s.arg(unit);
            }
        }
        return nodes;
    }

    [[nodiscard]] const QString &error() const { return m_error; }

private:
    Node wordNode()
    {
        const auto begin = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isLetter() || m_text[m_at] == u'\''))
            ++m_at;
        const QString word = m_text.mid(begin, m_at - begin).toLower();
        int &id = m_ids[word];
        if (id == 0)
            id = int(m_ids.size());
        return {.text = word, .id = id};
    }

    Node choice()
    {
        Node node{.kind = Node::Kind::Choice};
        while (m_error.isEmpty()) {
            node.choices.append(sequence(true));
            if (m_at >= m_text.size()) {
                m_error = u"a bracket is not closed"_s;
            } else if (m_text[m_at++] == u')') {
                break;
            }
        }
        if (node.choices.size() == 1)
            node.choices.append(Sequence{});
        return node;
    }

    Node named(QChar closing)
    {
        const auto end = m_text.indexOf(closing, m_at);
        const QString name = end < 0 ? QString() : m_text.mid(m_at + 1, end - m_at - 1);
        m_at = end < 0 ? m_text.size() : end + 1;
        if (name.isEmpty()) {
            m_error = u"a name is not closed"_s;
            return {};
        }
        if (closing == u'}') {
            m_slots.append(name);
            return Node{.kind = Node::Kind::Slot, .text = name, .slot = slotKind(name)};
        }
        if (!m_classes.contains(name)) {
            m_error = u"no class is called \"%1\""_s.arg(name);
            return {};
        }
        const QString alternatives = m_classes.value(name) + u")"_s;
        Parser inner(alternatives, m_classes, m_ids, m_slots);
        Node node = inner.choice();
        // A class of one alternative is no option.
        if (node.choices.size() == 2 && node.choices[1].isEmpty())
            node.choices.removeLast();
        m_error = inner.error();
        return node;
    }

    const QString m_text;
    const Classes &m_classes;
    WordIds &m_ids;
    QStringList &m_slots;
    QString m_error;
    qsizetype m_at = 0;
};

// Depth first with the rest of the enclosing sequences in a chain; the longest match wins.
class WordingPattern::Matcher {
public:
    struct Rest {
        const Sequence *nodes = nullptr;
        qsizetype at = 0;
        const Rest *then = nullptr;
    };

    Matcher(std::span<const Token> tokens, std::span<const int> ids, int first)
        : m_tokens(tokens)
        , m_ids(ids)
        , m_first(first)
    {
    }

    void match(Rest rest, int token)
    {
        for (;;) {
            if (++m_steps > 4000)
                return;
            while (rest.at == rest.nodes->size()) {
                if (!rest.then)
                    return take(token);
                rest = *rest.then;
            }
            const Node &node = (*rest.nodes)[rest.at++];
            if (node.kind != Node::Kind::Word)
                return branch(node, rest, token);
            if (!isWord(token, node))
                return;
            ++token;
        }
    }

    [[nodiscard]] const std::optional<WordingMatch> &best() const { return m_best; }

private:
    void take(int token)
    {
        if (token > m_first && (!m_best || token > m_best->last))
            m_best = WordingMatch{m_first, token, m_captures};
    }

    /// Every way in which \a node can match, with \a next behind it.
    void branch(const Node &node, const Rest &next, int token)
    {
        switch (node.kind) {
        case Node::Kind::Word:
            break;
        case Node::Kind::Slot:
            if (has(token) && fitsSlot(m_tokens[size_t(token)], node.slot)) {
                m_captures.append({node.text, token});
                match(next, token + 1);
                m_captures.removeLast();
            }
            break;
        case Node::Kind::Gap:
            for (int skipped = 0; skipped <= 8; ++skipped) {
                match(next, token + skipped);
                if (!has(token + skipped) || endsGap(m_tokens[size_t(token + skipped)]))
                    break;
            }
            break;
        case Node::Kind::WideGap:
            for (int skipped = 0; skipped <= 16; ++skipped) {
                match(next, token + skipped);
                if (!has(token + skipped) || m_tokens[size_t(token + skipped)].kind == Token::Kind::Date)
                    break;
            }
            break;
        case Node::Kind::Choice:
            for (const Sequence &choice : node.choices) {
                if (!choice.isEmpty() && choice.front().kind == Node::Kind::Word
                    && !isWord(token, choice.front()))
                    ++m_steps; // most choices end here, and need no call
                else
                    match({&choice, 0, &next}, token);
            }
            break;
        }
    }

    // A gap stays inside its part of the sentence: "69% and the average for similar councils" is not "69% for
    // …".
    static bool endsGap(const Token &token)
    {
        static const QStringList joints{u"and"_s, u"but"_s, u"while"_s, u"whereas"_s, u"compared"_s,
            u"compares"_s, u"compare"_s, u"average"_s, u"averages"_s, u"against"_s, u"versus"_s, u"than"_s,
            u"below"_s, u"above"_s};
        return token.isNumber() || token.breakBefore || joints.contains(token.word);
    }

    // No wording reaches over a semicolon: "63 were not for us; 109 others were closed".
    [[nodiscard]] bool has(int token) const
    {
        return size_t(token) < m_tokens.size() && (token == m_first || !m_tokens[size_t(token)].stopBefore);
    }
    [[nodiscard]] bool isWord(int token, const Node &node) const
    {
        return has(token) && m_ids[size_t(token)] == node.id;
    }

    std::span<const Token> m_tokens;
    std::span<const int> m_ids;
    int m_first = 0;
    int m_steps = 0;
    QList<Capture> m_captures;
    std::optional<WordingMatch> m_best;
};

std::optional<WordingPattern> WordingPattern::parse(
    const QString &text, const Classes &classes, WordIds &ids, QString *error)
{
    WordingPattern pattern;
    Parser parser(text, classes, ids, pattern.m_slots);
    pattern.m_nodes = parser.sequence(false);
    if (parser.error().isEmpty() && !pattern.m_nodes.isEmpty()) {
        for (const Node &node : pattern.m_nodes) {
            if (node.kind == Node::Kind::Word && node.text.size() > pattern.m_key.size())
                pattern.m_key = node.text;
        }
        pattern.m_beginning.isAnything =
            addBeginnings(pattern.m_nodes, pattern.m_beginning) || pattern.m_beginning.isAnything;
        return pattern;
    }
    if (error)
        *error = u"\"%1\": %2"_s.arg(text, parser.error().isEmpty() ? u"no words"_s : parser.error());
    return {};
}

std::vector<WordNeed> WordingPattern::needs(const Sequence &nodes)
{
    std::vector<WordNeed> all;
    for (const Node &node : nodes) {
        if (auto need = needOf(node); !need.ids.empty())
            all.push_back(std::move(need));
    }
    return all;
}

// Empty where \a node may match nothing, or anything.
WordNeed WordingPattern::needOf(const Node &node)
{
    switch (node.kind) {
    case Node::Kind::Word:
        return {{node.id}, node.text.size()};
    case Node::Kind::Slot:
        return {{valueNeed}};
    case Node::Kind::Gap:
    case Node::Kind::WideGap:
        return {};
    case Node::Kind::Choice:
        break;
    }
    WordNeed oneOf{.shortest = std::numeric_limits<qsizetype>::max()};
    for (const Sequence &choice : node.choices) {
        const auto of = needs(choice);
        const auto hardest = std::ranges::min_element(of, &WordNeed::isHarderThan);
        if (hardest == of.end())
            return {};
        oneOf.ids.insert(oneOf.ids.end(), hardest->ids.begin(), hardest->ids.end());
        oneOf.shortest = std::min(oneOf.shortest, hardest->shortest);
    }
    return oneOf;
}

// True where the whole sequence can be empty.
bool WordingPattern::addBeginnings(const Sequence &nodes, Beginning &beginning)
{
    for (const Node &node : nodes) {
        if (node.kind == Node::Kind::Word) {
            if (beginning.words.size() <= size_t(node.id))
                beginning.words.resize(size_t(node.id) + 1);
            beginning.words[size_t(node.id)] = true;
            return false;
        }
        if (node.kind == Node::Kind::Slot) {
            beginning.slotKinds.push_back(node.slot);
            return false;
        }
        if (node.kind != Node::Kind::Choice) {
            beginning.isAnything = true;
            return false;
        }
        bool canBeEmpty = false;
        for (const Sequence &choice : node.choices)
            canBeEmpty = addBeginnings(choice, beginning) || canBeEmpty;
        if (!canBeEmpty)
            return false;
    }
    return true;
}

bool WordingPattern::canBeginWith(const Token &token, int id) const
{
    if (m_beginning.isAnything || (size_t(id) < m_beginning.words.size() && m_beginning.words[size_t(id)]))
        return true;
    return !token.isPlainWord()
        && std::ranges::any_of(m_beginning.slotKinds, [&](SlotKind kind) { return fitsSlot(token, kind); });
}

int WordingPattern::nextBeginning(std::span<const Token> tokens, std::span<const int> ids, int from) const
{
    while (size_t(from) < tokens.size() && !canBeginWith(tokens[size_t(from)], ids[size_t(from)]))
        ++from;
    return from;
}

std::optional<WordingMatch> WordingPattern::matchAt(
    std::span<const Token> tokens, std::span<const int> ids, int first) const
{
    if (!canBeginWith(tokens[size_t(first)], ids[size_t(first)]))
        return {};
    Matcher matcher(tokens, ids, first);
    matcher.match({&m_nodes, 0, nullptr}, first);
    return matcher.best();
}

SlotKind slotKind(const QString &slot)
{
    static const QHash<QString, SlotKind> named{{u"date"_s, SlotKind::Date}, {u"year"_s, SlotKind::Year},
        {u"number"_s, SlotKind::Number}, {u"hundredthousand"_s, SlotKind::HundredThousand},
        {u"hundred"_s, SlotKind::Hundred}, {u"per100k_average_plain"_s, SlotKind::PlainNumber},
        {u"rate_plain"_s, SlotKind::PlainNumber}, {u"percent"_s, SlotKind::Rate}};
    if (named.contains(slot))
        return named.value(slot);
    const bool isAverage = slot.endsWith(u"average");
    if (slot.contains(u"per100k") || slot.contains(u"per_100k"))
        return isAverage ? SlotKind::Per100kAverage : SlotKind::Per100k;
    if (isAverage)
        return SlotKind::Average;
    return slot.endsWith(u"rate") ? SlotKind::Rate : SlotKind::Count;
}

bool fitsSlot(const Token &token, SlotKind kind)
{
    using Kind = Token::Kind;
    switch (kind) {
    case SlotKind::Date:
        return token.kind == Kind::Date;
    case SlotKind::Year:
        return token.kind == Kind::Year;
    case SlotKind::Number:
        return token.isNumber() || token.value >= 0;
    case SlotKind::HundredThousand:
        return token.isNumber() && token.value == 100000;
    case SlotKind::Hundred:
        return token.isNumber() && token.value == 100;
    case SlotKind::PlainNumber:
        return token.kind == Kind::Number && token.value < 1000;
    case SlotKind::Average:
        return token.kind == Kind::Percent || token.kind == Kind::NotApplicable;
    case SlotKind::Per100kAverage:
        return token.kind == Kind::NotApplicable || (token.isNumber() && token.value < 10000);
    case SlotKind::Per100k:
        return token.kind == Kind::NotApplicable || (token.isNumber() && token.value < 10000);
    case SlotKind::Rate:
        return token.kind == Kind::Percent;
    case SlotKind::Count:
        return token.kind == Kind::Number || (token.kind == Kind::Word && token.value >= 0);
    }
    Q_UNREACHABLE();
}
