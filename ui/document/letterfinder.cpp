// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/letterfinder.h"

#include <algorithm>

namespace {

/// The text to look through, each gap one space, and the offset of each of its characters.
struct Haystack {
    QString text;
    QList<int> offsets;
};

Haystack haystackOf(const ReadableText &letter, bool withHyphens)
{
    Haystack stack;
    const QString &folded = letter.folded();
    auto broken = letter.brokenAt().cbegin();
    for (int at = 0; at < folded.size(); ++at) {
        if (broken != letter.brokenAt().cend() && *broken == at) {
            ++broken;
            if (withHyphens) {
                stack.text += u'-';
                stack.offsets.append(at);
            }
        }
        const bool isGap = folded[at].isSpace();
        if (isGap && (stack.text.isEmpty() || stack.text.back() == u' '))
            continue;
        stack.text += isGap ? QChar(u' ') : folded[at];
        stack.offsets.append(at);
    }
    return stack;
}

void appendHits(QList<CharacterSpan> &hits, const Haystack &stack, const QString &needle, int most)
{
    for (qsizetype at = stack.text.indexOf(needle); at >= 0 && hits.size() < most;
         at = stack.text.indexOf(needle, at + needle.size())) {
        const int start = stack.offsets[at];
        hits.append({start, stack.offsets[at + needle.size() - 1] + 1 - start});
    }
}

} // namespace

QList<CharacterSpan> findAll(const ReadableText &text, const QString &query, int most)
{
    const QString needle = ReadableText::fold(query).simplified();
    QList<CharacterSpan> hits;
    if (needle.isEmpty())
        return hits;
    appendHits(hits, haystackOf(text, false), needle, most);
    if (needle.contains(u'-') && !text.brokenAt().isEmpty()) {
        // A hyphen at a line's end was perhaps the word's own.
        appendHits(hits, haystackOf(text, true), needle, 2 * most);
        std::ranges::sort(hits, {}, &CharacterSpan::start);
        const auto twice = std::ranges::unique(hits, {}, &CharacterSpan::start);
        hits.erase(twice.begin(), twice.end());
    }
    return hits;
}

LetterFinder::LetterFinder(QObject *parent)
    : QObject(parent)
{
}

void LetterFinder::setText(const ReadableText &text)
{
    m_text = text;
    m_start = 0;
    search();
}

void LetterFinder::setStart(int offset)
{
    m_start = offset;
}

void LetterFinder::find(const QString &query)
{
    if (m_current >= 0)
        m_start = m_hits[m_current].start; // the next letter typed stays where it can
    m_query = query;
    m_words.clear();
    m_page = 0;
    search();
}

void LetterFinder::findAnyOf(const QStringList &words, int page)
{
    m_query = words.join(u' ');
    m_words = words;
    m_page = page;
    m_start = 0;
    if (!goToWantedPage())
        search();
}

bool LetterFinder::goToWantedPage()
{
    const int word = m_page > 0 ? m_text.firstWordOn(m_page) : -1;
    if (word < 0)
        return false;
    m_page = 0;
    m_start = m_text.words()[word].start;
    search();
    return true;
}

QList<CharacterSpan> LetterFinder::found() const
{
    if (m_words.isEmpty())
        return findAll(m_text, m_query);
    QList<CharacterSpan> all;
    for (const QString &word : m_words)
        all += findAll(m_text, word);
    std::ranges::sort(all, {}, &CharacterSpan::start);
    const auto twice = std::ranges::unique(all, {}, &CharacterSpan::start);
    all.erase(twice.begin(), twice.end());
    return all;
}

void LetterFinder::search()
{
    m_hits = found();
    const auto first = std::ranges::lower_bound(m_hits, m_start, {}, &CharacterSpan::start);
    m_hasWrapped = !m_hits.isEmpty() && first == m_hits.end();
    m_current = m_hits.isEmpty() ? -1 : m_hasWrapped ? 0 : int(first - m_hits.begin());
    Q_EMIT changed();
}

void LetterFinder::next()
{
    step(1);
}

void LetterFinder::previous()
{
    step(-1);
}

void LetterFinder::step(int by)
{
    const int count = int(m_hits.size());
    if (count == 0)
        return;
    const int to = m_current + by;
    m_hasWrapped = to < 0 || to >= count;
    m_current = (to + count) % count;
    Q_EMIT changed();
}
