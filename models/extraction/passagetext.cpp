// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/passagetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019' || c == u'\u2018';
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == u'\u2010' || c == u'\u00ad';
}

bool isClosing(QChar c)
{
    return c == u'"' || c == u')' || c == u']' || c == u'\u201d' || isApostrophe(c);
}

/// Whether the stop at \a stop stands after an abbreviation or an initial.
bool isAbbreviation(const QString &text, qsizetype stop)
{
    static const QStringList abbreviations{u"mr"_s, u"mrs"_s, u"ms"_s, u"dr"_s, u"no"_s, u"st"_s, u"eg"_s,
        u"ie"_s, u"etc"_s, u"cllr"_s, u"para"_s, u"approx"_s};
    auto start = stop;
    while (start > 0 && text[start - 1].isLetter())
        --start;
    const auto word = text.mid(start, stop - start).toLower();
    return word.size() == 1 || abbreviations.contains(word);
}

/// Where the sentence with a stop at \a stop ends; -1 where the stop does not end it.
qsizetype sentenceEnd(const QString &text, qsizetype stop)
{
    auto end = stop + 1;
    while (end < text.size() && isClosing(text[end]))
        ++end;
    if (end == text.size())
        return end;
    const bool touches = text[end].isUpper() && stop > 0 && text[stop - 1].isLower();
    const bool mayBeAbbreviation = text[stop] == u'.' && isAbbreviation(text, stop);
    if ((text[end].isSpace() && !mayBeAbbreviation) || touches)
        return end;
    return -1;
}

/// \a word in the form that stands for all its like.
QString comparedWord(const QString &word)
{
    static const QStringList singular{u"authority"_s, u"organisation"_s, u"organization"_s};
    static const QStringList plural{u"authorities"_s, u"organisations"_s, u"organizations"_s};
    if (std::ranges::all_of(word, [](QChar c) { return c.isDigit() || c == u',' || c == u'.'; }))
        return u"#"_s;
    if (singular.contains(word))
        return u"council"_s;
    return plural.contains(word) ? u"councils"_s : word;
}

/// Cuts text into words, one character after the other.
class WordCutter {
public:
    explicit WordCutter(const QString &text)
        : m_text(text)
    {
    }

    QStringList words()
    {
        for (m_at = 0; m_at < m_text.size(); ++m_at)
            take(m_text[m_at]);
        finishWord();
        return m_words;
    }

private:
    void take(QChar c)
    {
        if (c.isLetterOrNumber())
            m_word += c;
        else if (isApostrophe(c))
            skipPossessive();
        else if (isHyphen(c) && isLineEndHyphen())
            ++m_at;
        else if (c != u'\u00ad' && !isInNumber(c))
            finishWord();
    }

    [[nodiscard]] QChar ahead(qsizetype by) const
    {
        return m_at + by < m_text.size() ? m_text[m_at + by] : QChar(u' ');
    }

    void skipPossessive()
    {
        if (ahead(1) == u's' && !ahead(2).isLetterOrNumber())
            ++m_at;
    }

    [[nodiscard]] bool isLineEndHyphen() const
    {
        return !m_word.isEmpty() && m_at + 2 < m_text.size() && ahead(1) == u' ' && ahead(2).isLower();
    }

    [[nodiscard]] bool isInNumber(QChar c) const
    {
        return (c == u',' || c == u'.') && !m_word.isEmpty() && m_word.back().isDigit() && ahead(1).isDigit();
    }

    void finishWord()
    {
        if (!m_word.isEmpty())
            m_words.append(comparedWord(m_word));
        m_word.clear();
    }

    const QString &m_text;
    qsizetype m_at = 0;
    QString m_word;
    QStringList m_words;
};
} // namespace

QList<TextSpan> sentencesOf(const QString &text)
{
    QList<TextSpan> sentences;
    qsizetype start = 0;
    const auto finish = [&](qsizetype end) {
        while (start < end && text[start].isSpace())
            ++start;
        if (start < end)
            sentences.append({start, end - start});
        start = end;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const auto c = text[at];
        if (c != u'.' && c != u'?' && c != u'!')
            continue;
        const auto end = sentenceEnd(text, at);
        if (end > 0)
            finish(end);
    }
    finish(text.size());
    return sentences;
}

QStringList comparedWords(QStringView text)
{
    const auto lower = text.toString().normalized(QString::NormalizationForm_KC).toLower();
    return WordCutter(lower).words();
}
