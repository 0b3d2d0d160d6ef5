// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/wordings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

namespace {
QStringList strings(const QJsonValue &value)
{
    QStringList all;
    for (const auto &entry : value.toArray())
        all.append(entry.toString());
    return all;
}

std::optional<Block> blockOf(const QString &name)
{
    static const QHash<QString, Block> blocks{{u"upheld"_s, Block::Upheld},
        {u"compliance"_s, Block::Compliance}, {u"remedy"_s, Block::Remedy},
        {u"dealt_with"_s, Block::DealtWith}, {u"letter"_s, Block::Letter}};
    return blocks.contains(name) ? std::optional(blocks.value(name)) : std::nullopt;
}

const QHash<QString, Wording::Role> &roles()
{
    using Role = Wording::Role;
    static const QHash<QString, Role> all{{u"figures"_s, Role::Figure}, {u"whole_blocks"_s, Role::WholeBlock},
        {u"headings"_s, Role::Heading}, {u"no_averages"_s, Role::NoAverage}, {u"decoys"_s, Role::Decoy},
        {u"elsewhere"_s, Role::Elsewhere}, {u"corrections"_s, Role::Correction},
        {u"publications"_s, Role::Publication}, {u"periods"_s, Role::Period}, {u"titles"_s, Role::Title},
        {u"openings"_s, Role::Opening}, {u"labels"_s, Role::Label}};
    return all;
}
} // namespace

class Wordings::Loader {
public:
    void addClasses(const QJsonObject &document)
    {
        const auto classes = document[u"classes"].toObject();
        for (auto entry = classes.begin(); entry != classes.end(); ++entry)
            m_classes.insert(entry.key(), strings(entry.value()).join(u'|'));
    }

    void add(const QJsonObject &document)
    {
        for (auto role = roles().begin(); role != roles().end(); ++role) {
            for (const auto &group : document[role.key()].toArray())
                addGroup(role.value(), group.toObject());
        }
        const auto lists = document[u"lists"].toObject();
        for (auto entry = lists.begin(); entry != lists.end(); ++entry)
            m_result.m_lists[entry.key()] += strings(entry.value());
        for (const auto &entry : document[u"vocabulary"].toArray())
            addVocabulary(entry.toObject());
    }

    [[nodiscard]] Outcome<Wordings> result()
    {
        if (!m_error.isEmpty())
            return tl::unexpected(Problem{.kind = Problem::Kind::ReferenceDamaged, .detail = m_error});
        addIndex();
        for (auto entry = m_result.m_lists.cbegin(); entry != m_result.m_lists.cend(); ++entry)
            m_result.m_phrases.insert(entry.key(), Phrases(entry.value()));
        addTitles();
        addHeadingWords();
        return m_result;
    }

private:
    void addIndex()
    {
        std::ranges::stable_sort(m_result.m_wordings, {},
            [this](const Wording &one) { return m_result.m_ids.value(one.pattern.key()); });
        std::vector<std::vector<WordNeed>> needs;
        for (const Wording &wording : std::as_const(m_result.m_wordings))
            needs.push_back(wording.pattern.needs());
        m_result.m_index = WordingIndex(needs, int(m_result.m_ids.size()));
    }

    void addTitles()
    {
        const auto titles = m_result.m_lists.value(u"titles_of_people"_s);
        m_result.m_titles = QRegularExpression(
            titles.isEmpty() ? u"(?!)"_s : u"\\b(?:%1)\\b\\.?\\s+"_s.arg(titles.join(u'|')),
            QRegularExpression::CaseInsensitiveOption);
    }

    void addHeadingWords()
    {
        for (int id = 0; id <= m_result.m_ids.size(); ++id) {
            const bool begins = std::ranges::any_of(m_result.m_wordings, [id](const Wording &wording) {
                return wording.role == Wording::Role::Heading && wording.pattern.mayBeginWith(id);
            });
            if (begins)
                m_result.m_headingWords.insert(id);
        }
    }

    void addGroup(Wording::Role role, const QJsonObject &group)
    {
        const auto name = group[u"block"].toString(u"any"_s);
        const auto block = blockOf(name);
        const auto base = group[u"base"].toString();
        if (!block && name != u"any")
            m_error = u"no block is called \"%1\""_s.arg(name);
        if (role == Wording::Role::WholeBlock && !fieldDefinition(base))
            m_error = u"no field is called \"%1\""_s.arg(base);
        const auto texts = strings(group[u"wordings"]);
        if (texts.isEmpty())
            m_error = u"a group of \"%1\" has no wordings"_s.arg(name);
        for (const auto &text : texts) {
            QString error;
            const auto pattern = WordingPattern::parse(text, m_classes, m_result.m_ids, &error);
            if (pattern)
                m_result.m_wordings.append(
                    Wording{role, block, base, group[u"yields"].toBool(), group[u"past"].toBool(), *pattern});
            else
                m_error = error;
        }
    }

    void addVocabulary(const QJsonObject &entry)
    {
        FieldVocabulary vocabulary{.key = entry[u"key"].toString(),
            .units = strings(entry[u"units"]),
            .none = strings(entry[u"none"])};
        for (const auto &list : entry[u"all"].toArray())
            vocabulary.all.append(strings(list));
        const bool isGeneral = vocabulary.key == u"average" || vocabulary.key == u"base";
        if (!fieldDefinition(vocabulary.key) && !isGeneral)
            m_error = u"no field is called \"%1\""_s.arg(vocabulary.key);
        m_result.m_vocabulary.append(vocabulary);
    }

    Wordings m_result;
    WordingPattern::Classes m_classes;
    QString m_error;
};

Outcome<Wordings> Wordings::fromJson(const QList<QByteArray> &documents)
{
    Loader loader;
    QList<QJsonObject> objects;
    for (const auto &bytes : documents) {
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson(bytes, &error);
        if (!document.isObject())
            return tl::unexpected(
                Problem{.kind = Problem::Kind::ReferenceDamaged, .detail = error.errorString()});
        objects.append(document.object());
        loader.addClasses(objects.last());
    }
    for (const auto &object : objects)
        loader.add(object);
    return loader.result();
}

Outcome<Wordings> Wordings::bundled()
{
    QList<QByteArray> documents;
    for (const auto &name :
        {u"classes"_s, u"figures"_s, u"wholeblocks"_s, u"letterparts"_s, u"vocabulary"_s}) {
        QFile file(u":/wordings/%1.json"_s.arg(name));
        if (!file.open(QIODevice::ReadOnly))
            return tl::unexpected(
                Problem{.kind = Problem::Kind::ReferenceDamaged, .detail = file.fileName()});
        documents.append(file.readAll());
    }
    return fromJson(documents);
}

QList<FoundWording> Wordings::find(
    std::span<const Token> tokens, std::initializer_list<Wording::Role> roles) const
{
    QList<FoundWording> found;
    std::vector<int> ids;
    ids.reserve(tokens.size());
    for (const Token &token : tokens)
        ids.push_back(token.kind == Token::Kind::Word ? m_ids.value(token.word) : 0);
    auto held = ids;
    std::ranges::sort(held);
    held.erase(std::unique(held.begin(), held.end()), held.end()); // clang 14 knows no std::ranges::subrange
    std::erase(held, 0); // words that the catalogue does not hold
    if (std::ranges::any_of(tokens, [](const Token &one) { return !one.isPlainWord(); }))
        held.push_back(valueNeed);
    const auto candidates = m_index.mayBeAmong(held);
    for (qsizetype block = 0; block < candidates.size(); ++block) {
        for (auto bits = candidates[block]; bits != 0; bits &= bits - 1) {
            const Wording &wording = m_wordings[64 * block + std::countr_zero(bits)];
            if (std::ranges::find(roles, wording.role) == roles.end())
                continue;
            const auto &pattern = wording.pattern;
            for (int first = pattern.nextBeginning(tokens, ids, 0); first < int(tokens.size());
                 first = pattern.nextBeginning(tokens, ids, first + 1)) {
                if (auto match = pattern.matchAt(tokens, ids, first))
                    found.append({&wording, *match});
            }
        }
    }
    const auto size = [](const FoundWording &one) {
        return std::tuple(
            one.match.last - one.match.first, one.match.captures.size(), one.wording->block.has_value());
    };
    std::ranges::stable_sort(found, std::greater{}, size);
    return found;
}

bool Wordings::has(std::span<const Token> tokens, Wording::Role role) const
{
    return !find(tokens, {role}).isEmpty();
}

const Wordings &bundledWordings()
{
    static const Wordings wordings = Wordings::bundled().value_or(Wordings());
    return wordings;
}
