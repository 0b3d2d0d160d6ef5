// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/addressdoubts.h"

#include "extraction/doubts.h"
#include "extraction/posts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
void addDoubt(Letter &letter, const QString &key, const QString &doubt)
{
    FieldReading reading = letter.field(key);
    if (reading.key.isEmpty())
        reading.key = key;
    reading.doubt = reading.doubt.isEmpty() ? doubt : reading.doubt + u' ' + doubt;
    letter.setField(reading);
}

bool hasForeignSign(const QString &words)
{
    return std::ranges::any_of(
        words, [](QChar unit) { return unit.isDigit() || QStringView(u":;@<>[]{}").contains(unit); });
}

// With straight quotes, as the salutation has them.
QString plainQuotes(QString text)
{
    return text.replace(u'\u2019', u'\'').replace(u'\u2018', u'\'');
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression between(u"[^\\p{L}'.&-]+"_s);
    return text.split(between, Qt::SkipEmptyParts);
}

class PeopleDoubts {
public:
    PeopleDoubts(const LetterText &text)
        : m_titles(text.wordings.list(u"titles_of_people"_s))
        , m_strangers(text.wordings.list(u"not_in_names"_s))
        , m_posts(text.wordings.list(u"post_words"_s))
        , m_inPosts(text.wordings.list(u"strange_but_in_posts"_s))
        , m_particles(text.wordings.list(u"name_particles"_s))
        , m_salutation(salutationName(text))
    {
    }

    // "Ms de la Cour OBE & Cllr Smyth-O'Neill": titles, particles and words in capitals, a name among them.
    [[nodiscard]] bool isPerson(const QString &name) const
    {
        bool hasName = false;
        for (const QString &word : wordsOf(name)) {
            const QString plain = word.endsWith(u'.') ? word.chopped(1) : word;
            if (m_titles.contains(plain, Qt::CaseInsensitive)
                || m_particles.contains(plain, Qt::CaseInsensitive))
                continue;
            const bool isOwn = hasWord(m_salutation, plain);
            if (!isOwn && (isStranger(plain) || !isCapitalised(plain)))
                return false;
            hasName = hasName || plain.size() > 1;
        }
        return hasName && !hasForeignSign(name) && !hasPost(name);
    }

    // The person whom the salutation names and \a name does not.
    [[nodiscard]] bool isSalutations(const QString &name) const
    {
        const auto surnames = surnamesOf(m_salutation);
        return std::ranges::all_of(surnames, [&](const QString &surname) { return hasWord(name, surname); });
    }

    // "Chief Executive and Head of Paid Service"
    [[nodiscard]] bool isPost(const QString &role) const
    {
        static const QRegularExpression section(
            u"\\b(?:s\\.?|section)\\s?151\\b|;"_s, QRegularExpression::CaseInsensitiveOption);
        const auto words = wordsOf(role);
        const auto isStrange = [&](const QString &word) {
            return m_titles.contains(word)
                || (isStranger(word) && !m_inPosts.contains(word, Qt::CaseInsensitive));
        };
        const bool hasPost = std::ranges::any_of(
            words, [&](const QString &word) { return m_posts.contains(word, Qt::CaseInsensitive); });
        return hasPost && !role.front().isLower() && !hasForeignSign(QString(role).remove(section))
            && std::ranges::none_of(words, isStrange);
    }

    [[nodiscard]] const QString &salutation() const { return m_salutation; }

private:
    [[nodiscard]] bool isStranger(const QString &word) const
    {
        return m_strangers.contains(word, Qt::CaseInsensitive);
    }

    // "d'Eça", "O'Neill", "McIntosh"
    [[nodiscard]] static bool isCapitalised(const QString &word)
    {
        const auto letters = word.left(3);
        return (!word.isEmpty() && word.front().isUpper()) // a full stop alone leaves none
            || (letters.contains(u'\'')
                && std::ranges::any_of(word, [](QChar unit) { return unit.isUpper(); }));
    }

    [[nodiscard]] bool hasPost(const QString &name) const
    {
        const auto at = firstPost(name);
        return at >= 0 && !hasWord(m_salutation, wordsOf(name.mid(at)).value(0));
    }

    QStringList m_titles;
    QStringList m_strangers;
    QStringList m_posts;
    QStringList m_inPosts;
    QStringList m_particles;
    QString m_salutation;
};
} // namespace

void doubtPeople(Letter &letter, const LetterText &text, const QList<HeadLine> &lines)
{
    const PeopleDoubts doubts(text);
    const FieldReading addressee = letter.field(Key::addressee);
    const FieldReading role = letter.field(Key::addresseeRole);
    const bool hasAddressee = addressee.state == FieldState::Stated;
    const auto hasPost = [](const HeadLine &line) { return !line.isCopy && firstPost(line.text.text) >= 0; };
    const QString name = plainQuotes(addressee.text);
    const auto isTitled = [&](const HeadLine &line) {
        return !line.isCopy && startsWithOne(line.text.text, text.wordings.list(u"titles_of_people"_s));
    };
    const auto titled = std::ranges::count_if(lines, isTitled);
    if (titled > int(hasAddressee) && (!hasAddressee || doubts.salutation().isEmpty()))
        addDoubt(letter, Key::addressee, Doubt::personNotFound());
    if (hasAddressee && !doubts.isPerson(name))
        addDoubt(letter, Key::addressee, Doubt::oddName(addressee.text));
    else if (hasAddressee && !doubts.isSalutations(name))
        addDoubt(letter, Key::addressee, Doubt::salutationNames(doubts.salutation()));
    if (role.state == FieldState::Stated && !doubts.isPost(role.text))
        addDoubt(letter, Key::addresseeRole, Doubt::oddPost(role.text));
    else if (role.state != FieldState::Stated && hasAddressee && std::ranges::any_of(lines, hasPost))
        addDoubt(letter, Key::addresseeRole, Doubt::postNotFound());
    if (letter.field(Key::authority).state != FieldState::Stated && !lines.isEmpty())
        addDoubt(letter, Key::authority, Doubt::councilNotFound());
}

void doubtPostLines(Letter &letter, const Wordings &wordings, const QString &role)
{
    static const QRegularExpression open(
        u"(?:\\b(?:and|of|for)|[&,-])\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    if (letter.field(Key::addresseeRole).state != FieldState::Stated)
        return;
    const auto posts = wordings.list(u"post_words"_s);
    const auto known = posts + wordings.list(u"post_subjects"_s);
    const auto lines = role.split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype at = 0; lines.size() > 1 && at < lines.size(); ++at) {
        const auto words = wordsOf(plainQuotes(lines[at]));
        const auto isIn = [](const QStringList &list) {
            return [&list](const QString &word) { return list.contains(word, Qt::CaseInsensitive); };
        };
        const bool goesOn = at > 0 && open.match(lines[at - 1]).hasMatch();
        if (!goesOn && std::ranges::none_of(words, isIn(posts))
            && (at == 0 || !std::ranges::all_of(words, isIn(known)))) {
            addDoubt(letter, Key::addresseeRole, Doubt::oddPost(lines[at].simplified()));
            return;
        }
    }
}
