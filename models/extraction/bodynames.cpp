// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/bodynames.h"

#include "extraction/names.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostWords = 8; // "Bournemouth, Christchurch and Poole Council" has five

struct NameWord {
    QString lower; // without "'s"
    int from = 0;
    int end = 0;
    bool isCapital = false;
    bool breakBefore = false; // a comma, bracket or the like stands before it
};

bool isOfWord(QChar unit)
{
    return unit.isLetter() || (unit >= u'0' && unit <= u'9');
}

qsizetype nextWord(const QString &text, qsizetype from)
{
    while (from < text.size() && !isOfWord(text[from]) && text[from] != u'&')
        ++from;
    return from;
}

// Behind the word that begins at \a from: "St.Helens" is one word, and the full stop behind it none of it.
qsizetype wordEnd(const QString &text, qsizetype from)
{
    qsizetype end = from + 1;
    for (auto at = end; text[from] != u'&' && at < text.size() && (isOfWord(text[at]) || text[at] == u'.');) {
        if (isOfWord(text[at++]))
            end = at;
    }
    return end;
}

QList<NameWord> wordsOf(const QString &text)
{
    QList<NameWord> words;
    for (qsizetype end = 0, from = nextWord(text, end); from < text.size(); from = nextWord(text, end)) {
        end = wordEnd(text, from);
        NameWord one{text.mid(from, end - from).toLower(), int(from), int(end)};
        one.isCapital = text[one.from].isUpper();
        const int before = words.isEmpty() ? one.from : words.last().end;
        const auto between = QStringView(text).mid(before, one.from - before);
        one.breakBefore =
            std::ranges::any_of(between, [](QChar unit) { return !unit.isSpace() && unit != u'-'; });
        words.append(one);
    }
    return words;
}

bool isConnector(const QString &word)
{
    static const QStringList connectors{
        u"and"_s, u"&"_s, u"of"_s, u"upon"_s, u"on"_s, u"in"_s, u"the"_s, u"with"_s, u"le"_s};
    return connectors.contains(word);
}

// Words that begin a sentence or a heading with the noun "Council", and are no part of a name.
bool isStop(const QString &word)
{
    static const QStringList stops{u"by"_s, u"the"_s, u"your"_s, u"our"_s, u"this"_s, u"that"_s, u"each"_s,
        u"every"_s, u"a"_s, u"an"_s, u"per"_s, u"to"_s, u"from"_s, u"for"_s, u"at"_s, u"against"_s,
        u"about"_s, u"any"_s, u"another"_s, u"similar"_s, u"local"_s, u"average"_s, u"dear"_s, u"full"_s,
        u"english"_s, u"no"_s, u"other"_s, u"which"_s, u"authority"_s, u"council"_s};
    return stops.contains(word);
}

// What many names share.
bool isCommon(const QString &word)
{
    static const QStringList common{u"council"_s, u"councils"_s, u"county"_s, u"city"_s, u"borough"_s,
        u"boroughs"_s, u"district"_s, u"metropolitan"_s, u"royal"_s, u"london"_s, u"town"_s, u"parish"_s,
        u"unitary"_s, u"authority"_s, u"north"_s, u"south"_s, u"east"_s, u"west"_s, u"mid"_s, u"greater"_s,
        u"new"_s, u"great"_s, u"service"_s, u"combined"_s, u"national"_s, u"park"_s, u"fire"_s, u"rescue"_s,
        u"corporation"_s, u"st"_s, u"local"_s, u"government"_s, u"report"_s, u"annual"_s, u"area"_s,
        u"isle"_s, u"review"_s, u"letter"_s, u"statistics"_s, u"complaints"_s, u"upheld"_s, u"compliance"_s,
        u"satisfactory"_s, u"remedy"_s, u"figures"_s, u"performance"_s, u"ombudsman"_s, u"cabinet"_s,
        u"members"_s};
    return word.size() < 3 || common.contains(word) || isConnector(word) || isStop(word);
}

QStringList tellingWords(const QString &name)
{
    QStringList telling;
    for (const NameWord &word : wordsOf(name)) {
        if (!isCommon(word.lower))
            telling.append(word.lower);
    }
    return telling;
}

class Search {
public:
    Search(const QString &text, const ReferenceData &reference, QDate day)
        : m_text(text)
        , m_words(wordsOf(text))
        , m_reference(reference)
        , m_day(day)
    {
    }

    QList<NamedBody> run()
    {
        for (int index = 0; index < m_words.size(); ++index) {
            const QString &word = m_words[index].lower;
            if (word == u"council" || word == u"councils" || word == u"authority" || word == u"corporation"
                || word == u"service")
                addEndingAt(index);
            else if (word == u"of")
                addAround(index);
            if (mayBeShort(index))
                addShort(index);
        }
        addPopulations();
        return m_found;
    }

private:
    [[nodiscard]] QString phrase(qsizetype first, qsizetype last) const
    {
        return m_text.mid(m_words[first].from, m_words[last].end - m_words[first].from).simplified();
    }

    bool addKnown(const QString &name, bool isShort = false, bool byPopulation = false)
    {
        const auto council = councilNamed(name, m_reference, m_day);
        if (council)
            m_found.append({name, council->gssCode, tellingWords(council->name), isShort, byPopulation});
        return council.has_value();
    }

    // "… Gravesham Borough Council"
    void addEndingAt(int last)
    {
        for (int first = std::max(0, last - mostWords); first < last; ++first) {
            if (addKnown(phrase(first, last)))
                return;
        }
        int first = last;
        while (first > 0 && last - first < mostWords && !m_words[first].breakBefore
            && (m_words[first - 1].isCapital || isConnector(m_words[first - 1].lower))
            && !isStop(m_words[first - 1].lower))
            --first;
        while (first < last && isConnector(m_words[first].lower))
            ++first;
        const QString name = phrase(first, last);
        const bool isBody = m_words[last].lower == u"council" || m_reference.isOtherBody(name);
        const QStringList telling = tellingWords(name);
        if (first < last && m_words[last].isCapital && isBody && !telling.isEmpty())
            m_found.append({name, {}, telling});
    }

    // Whether "Council", "Borough of" or the like stands among the words: no short name.
    [[nodiscard]] bool isStyled(qsizetype first, qsizetype last) const
    {
        return std::any_of(m_words.begin() + first, m_words.begin() + last + 1, [](const NameWord &word) {
            return word.lower.startsWith(u"council") || word.lower == u"borough" || word.lower == u"city";
        });
    }

    // "London Borough of Sutton", "Royal Borough of Windsor and Maidenhead", "City of York"
    void addAround(int of)
    {
        for (int first = std::max(0, of - 3); first < of; ++first) {
            const auto last = std::min<qsizetype>(m_words.size(), of + 7);
            for (qsizetype end = last; end > of + 1; --end) {
                if (addKnown(phrase(first, end - 1)))
                    return;
            }
        }
    }

    // At a line's begin, or behind "statistics for", "In".
    [[nodiscard]] bool mayBeShort(int index) const
    {
        static const QStringList before{
            u"for"_s, u"of"_s, u"in"_s, u"at"_s, u"against"_s, u"about"_s, u"from"_s, u"with"_s};
        return index == 0 || before.contains(m_words[index - 1].lower)
            || QStringView(m_text).mid(m_words[index - 1].end, 1) == u"\n";
    }

    void addShort(int first)
    {
        const auto end = std::min<qsizetype>(m_words.size(), first + 5);
        for (qsizetype last = end - 1; last >= first; --last) {
            const QString rest = m_text.mid(m_words[last].end, 2);
            const bool isAll = rest.isEmpty() || rest == u"'s" || rest == u" -" || rest == u" ("
                || QStringView(u":,.;\n|").contains(rest[0]);
            if (isAll && m_words[first].isCapital && addKnown(phrase(first, last), !isStyled(first, last)))
                return;
        }
    }

    void addPopulations()
    {
        static const QRegularExpression population(
            u"\\bfor\\s+(?:the\\s+)?(\\p{Lu}[^.;:%]{1,80}?)(?:'s|s')\\s+population\\b"
            "|\\b(?:population|residents|inhabitants)\\s+(?:of|in)\\s+(?:the\\s+)?"
            "(\\p{Lu}[\\p{L}'&-]*(?:\\s+(?:and|upon|of|on|the|&|\\p{Lu}[\\p{L}'&-]*)){0,6})"_s);
        for (auto matches = population.globalMatch(m_text); matches.hasNext();) {
            const QStringList parts = matches.next().capturedTexts();
            const QString name = parts.last().simplified();
            if (addKnown(name, true, true))
                continue;
            const QStringList telling = tellingWords(name);
            if (!telling.isEmpty() && !telling.contains(u"england"_s))
                m_found.append({name, {}, telling, true, true});
        }
    }

    const QString &m_text;
    const QList<NameWord> m_words;
    const ReferenceData &m_reference;
    QDate m_day;
    QList<NamedBody> m_found;
};
} // namespace

bool NamedBody::maybe(const NamedBody &other, const ReferenceData &reference) const
{
    if (gssCode.isEmpty() || other.gssCode.isEmpty())
        return std::ranges::any_of(words, [&](const QString &word) { return other.words.contains(word); });
    const auto tookOver = [&](const QString &later, const QString &earlier) {
        const auto council = reference.authorities().byCode(earlier);
        return council && council->successors.contains(later);
    };
    return gssCode == other.gssCode || tookOver(gssCode, other.gssCode) || tookOver(other.gssCode, gssCode);
}

QList<NamedBody> bodiesNamed(const QString &text, const ReferenceData &reference, QDate day)
{
    return Search(text, reference, day).run();
}

bool namesOtherOmbudsman(const QString &text)
{
    static const QRegularExpression other(
        u"\\b(?:Housing|Health Service|Public Services?|Legal|Financial|Pensions?|Energy|Property|Probation|"
        "Waterways|Rail|European|Services Complaints) Ombudsman\\b|\\blandlords?\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.contains(other);
}
