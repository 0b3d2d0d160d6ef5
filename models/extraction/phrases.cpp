// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/phrases.h"

#include <algorithm>

namespace {
// The first word of \a text with the spaces round it; \a text begins with one.
QStringView firstWord(QStringView text)
{
    const auto end = text.indexOf(u' ', 1);
    return end < 0 ? text : text.first(end + 1);
}
} // namespace

Phrases::Phrases(const QStringList &phrases)
{
    for (const QString &phrase : phrases)
        m_phrases.append({u' ' + phrase + u' ', m_phrases.size()});
    std::ranges::sort(m_phrases, {}, &Phrase::text);
}

QString Phrases::firstIn(QStringView words) const
{
    const Phrase *found = nullptr;
    for (qsizetype at = words.indexOf(u' '); at >= 0; at = words.indexOf(u' ', at + 1)) {
        const QStringView rest = words.sliced(at);
        const QStringView first = firstWord(rest);
        // Those that begin with this word stand together.
        auto phrase = std::ranges::lower_bound(
            m_phrases, first, {}, [](const Phrase &one) { return QStringView(one.text); });
        for (; phrase != m_phrases.end() && phrase->text.startsWith(first); ++phrase) {
            if ((!found || phrase->rank < found->rank) && rest.startsWith(phrase->text))
                found = &*phrase;
        }
    }
    return found ? found->text.sliced(1, found->text.size() - 2) : QString();
}
