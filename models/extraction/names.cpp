// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestName = 90;

// What stands before "City of X" in a council's full style.
const QString styleWords =
    u"(?:the\\s+)?(?:(?:city|county|borough|district|metropolitan|royal)\\s+)*council\\s+(?:of|for)\\s+(?:the\\s+)?"_s;

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

std::optional<Authority> councilNamed(const QString &name, const ReferenceData &reference, QDate day)
{
    static const QRegularExpression style(u'^' + styleWords, QRegularExpression::CaseInsensitiveOption);
    if (const auto known = reference.authorities().find(name, day))
        return known;
    const auto match = style.match(name);
    return match.hasMatch() ? reference.authorities().find(name.mid(match.capturedLength()), day)
                            : std::nullopt;
}

std::optional<FoundName> findAuthority(const QString &text, const ReferenceData &reference, QDate day)
{
    static const QRegularExpression style(
        u"\\b"_s + styleWords + u'$', QRegularExpression::CaseInsensitiveOption);
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
    if (best) {
        const auto match = style.match(text.left(best->from));
        best->length += match.capturedLength();
        best->from -= match.capturedLength();
    }
    return best;
}
