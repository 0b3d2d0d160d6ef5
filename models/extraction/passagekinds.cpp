// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/passagekinds.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QStringBuilder>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {
/// Whether \a pattern is an alternation outside all brackets.
bool isAlternation(QStringView pattern)
{
    int depth = 0;
    bool isInClass = false;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const QChar unit = pattern[at];
        if (unit == u'\\')
            ++at;
        else if (isInClass || unit == u'[')
            isInClass = unit != u']';
        else if (unit == u'|' && depth == 0)
            return true;
        else
            depth += unit == u'(' ? 1 : unit == u')' ? -1 : 0;
    }
    return false;
}

/// One expression for all of \a patterns, compiled when it is first used; an empty one where there are none.
QRegularExpression expressionOf(const QJsonValue &patterns)
{
    // Those that begin alike share their beginning, which rules out all of them at most places of a sentence.
    QMap<QString, QStringList> byBeginning;
    for (const auto &value : patterns.toArray()) {
        const auto pattern = value.toString();
        QString beginning;
        for (const auto &assertion : {u"^"_s, u"\\b"_s})
            if (pattern.startsWith(assertion) && !isAlternation(pattern))
                beginning = assertion;
        byBeginning[beginning].append(u"(?:"_s % pattern.sliced(beginning.size()) % u')');
    }
    QStringList parts;
    for (auto entry = byBeginning.cbegin(); entry != byBeginning.cend(); ++entry)
        parts.append(entry.key() % u"(?:"_s % entry.value().join(u'|') % u')');
    return QRegularExpression(parts.join(u'|'), QRegularExpression::DontCaptureOption);
}
} // namespace

const PassageKinds &PassageKinds::bundled()
{
    static const PassageKinds kinds = [] {
        QFile file(u":/wordings/passagekinds.json"_s);
        return fromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }();
    return kinds;
}

PassageKinds PassageKinds::fromJson(const QByteArray &json)
{
    const auto object = QJsonDocument::fromJson(json).object();
    PassageKinds kinds;
    kinds.m_never = expressionOf(object["never"_L1]);
    kinds.m_general = expressionOf(object["general"_L1]);
    kinds.m_addressed = expressionOf(object["addressed"_L1]);
    kinds.m_past = expressionOf(object["past"_L1]);
    kinds.m_ownSections = expressionOf(object["own_sections"_L1]);
    for (const auto &value : object["kinds"_L1].toArray()) {
        const auto kind = value.toObject();
        kinds.m_kinds.append({.name = kind["kind"_L1].toString(),
            .priority = kind["priority"_L1].toInt(),
            .addressedInParagraph = kind["addressed_in_paragraph"_L1].toBool(),
            .any = expressionOf(kind["any"_L1]),
            .unless = expressionOf(kind["unless"_L1]),
            .evenSo = expressionOf(kind["even_so"_L1]),
            .strict = expressionOf(kind["strict"_L1]),
            .goesOn = expressionOf(kind["goes_on"_L1])});
    }
    return kinds;
}

bool PassageKinds::matches(const QRegularExpression &expression, const QString &sentence)
{
    // Compared sentences are letters and figures of the basic plane, so there are no half characters to look
    // for.
    constexpr auto unchecked = QRegularExpression::DontCheckSubjectStringMatchOption;
    return !expression.pattern().isEmpty()
        && expression.match(sentence, 0, QRegularExpression::NormalMatch, unchecked).hasMatch();
}

bool PassageKinds::isOf(const Kind &kind, const QString &sentence)
{
    return matches(kind.any, sentence) && (!matches(kind.unless, sentence) || matches(kind.evenSo, sentence));
}

int PassageKinds::priorityOf(const QString &kind) const
{
    const auto found = std::ranges::find(m_kinds, kind, &Kind::name);
    return found == m_kinds.end() ? std::numeric_limits<int>::max() : found->priority;
}

template <typename Counts> QString PassageKinds::bestKind(const QStringList &sentences, Counts counts) const
{
    const Kind *best = nullptr;
    for (const auto &sentence : sentences) {
        for (const auto &kind : m_kinds) {
            if ((!best || kind.priority < best->priority) && isOf(kind, sentence) && counts(kind, sentence))
                best = &kind;
        }
    }
    return best ? best->name : QString();
}

QString PassageKinds::kindOf(const QStringList &sentences) const
{
    return bestKind(sentences, [](const Kind &, const QString &) { return true; });
}

QString PassageKinds::kindAddressed(const QStringList &sentences) const
{
    // Few sentences may count at all, and telling that takes fewer expressions than telling their kind.
    QStringList particular;
    QStringList addressed;
    for (const auto &sentence : sentences) {
        if (isGeneral(sentence) || !matches(m_past, sentence))
            continue;
        particular.append(sentence);
        if (matches(m_addressed, sentence))
            addressed.append(sentence);
    }
    if (addressed.isEmpty())
        return {};
    return bestKind(particular, [&addressed](const Kind &kind, const QString &sentence) {
        const bool strictly = kind.strict.pattern().isEmpty() || matches(kind.strict, sentence);
        return strictly && (kind.addressedInParagraph ? !addressed.isEmpty() : addressed.contains(sentence));
    });
}

bool PassageKinds::goesOn(const QStringList &sentences, const QString &kind, const QString &previous) const
{
    const auto found = std::ranges::find(m_kinds, previous, &Kind::name);
    if (found == m_kinds.end() || priorityOf(kind) <= found->priority)
        return false;
    return std::ranges::any_of(
        sentences, [&](const auto &sentence) { return matches(found->goesOn, sentence); });
}
