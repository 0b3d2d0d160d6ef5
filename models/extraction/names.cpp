// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestName = 90;

QList<qsizetype> wordStarts(const QString &text, qsizetype end)
{
    QList<qsizetype> starts;
    for (qsizetype at = std::max<qsizetype>(0, end - longestName); at < end; ++at) {
        const bool isStart = text[at].isUpper() || text[at].isDigit() || text[at].isLower();
        if (isStart && (at == 0 || !text[at - 1].isLetterOrNumber()))
            starts.append(at);
    }
    return starts;
}

bool isEnd(const QString &text, qsizetype at)
{
    return at == text.size() || text[at] == u'\n' || text[at] == u',' || text[at] == u'(';
}

std::optional<FoundName> nameEndingAt(
    const QString &text, qsizetype end, const ReferenceData &reference, QDate day)
{
    for (const auto start : wordStarts(text, end)) {
        const QString name = text.mid(start, end - start).simplified();
        if (name.size() < 3 || !name[0].isUpper())
            continue;
        if (reference.authorities().find(name, day))
            return FoundName{start, end - start};
    }
    return {};
}
} // namespace

std::optional<FoundName> findAuthority(const QString &text, const ReferenceData &reference, QDate day)
{
    std::optional<FoundName> best;
    for (qsizetype end = text.size(); end > 0; --end) {
        if (!isEnd(text, end))
            continue;
        qsizetype trimmed = end;
        while (trimmed > 0 && !text[trimmed - 1].isLetterOrNumber())
            --trimmed;
        const auto found = nameEndingAt(text, trimmed, reference, day);
        if (found && (!best || found->length > best->length))
            best = found;
    }
    return best;
}
