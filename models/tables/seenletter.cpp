// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/seenletter.h"

#include "letter/fields.h"
#include "tables/fieldwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct SeenLetterWords {
    Q_DECLARE_TR_FUNCTIONS(SeenLetter)
};

int versionOf(const FieldTable &fields, const QString &key)
{
    return fields.index(fields.rowOf(key), FieldTable::Value).data(FieldTable::VersionRole).toInt();
}

/// Who did \a kind to the letter last.
QString whoDid(const CaseFile &caseFile, LetterId letter, DeedKind kind)
{
    QString who;
    if (const auto events = caseFile.events(letter)) {
        for (const auto &event : *events)
            who = event.kind == kind ? event.deed.who : who;
    }
    return who;
}

Problem conflict(const QString &who, const QString &words)
{
    const auto name = who.isEmpty() ? SeenLetterWords::tr("somebody") : FieldWords::oneLine(who, 60);
    return {.kind = Problem::Kind::Conflict,
        .detail = SeenLetterWords::tr("changed meanwhile by %1: %2").arg(name, words)};
}

QString nowInWords(const FieldTable &fields, const QString &key, bool isOtherValue)
{
    const auto words = fields.standings().field(key).standing == FieldStanding::InQuery
        ? SeenLetterWords::tr("%1 is in query: %2")
        : isOtherValue ? SeenLetterWords::tr("%1 is %2 now")
                       : SeenLetterWords::tr("%1 is still %2, but it or its checks do not stand as they did");
    return words.arg(fieldLabel(key), FieldWords::value(fields.checked().letter.field(key)));
}
} // namespace

SeenLetter::SeenLetter(const FieldTable &fields)
    : m_stored(fields.stored())
    , m_checked(fields.checked())
    , m_standings(fields.standings())
{
    for (const auto &field : m_checked.letter.fields)
        m_versions.insert(field.key, versionOf(fields, field.key));
}

bool SeenLetter::isChanged(const FieldTable &fields, const QString &key) const
{
    const auto was = m_standings.field(key).standing;
    const auto now = fields.standings().field(key).standing;
    return seenIn(m_checked, key) != seenIn(fields.checked(), key)
        || (was != now && now != FieldStanding::Confirmed);
}

QString SeenLetter::whoChanged(const FieldTable &fields, const CaseFile &caseFile, const QString &key) const
{
    if (versionOf(fields, key) != m_versions.value(key)) {
        const auto history = caseFile.history(m_stored.id, key);
        return history && !history->isEmpty() ? history->last().who : QString();
    }
    const auto mark = fields.stored().marks.value(key);
    if (mark != m_stored.marks.value(key))
        return mark.who;
    if (fields.stored().run != m_stored.run)
        return whoDid(caseFile, m_stored.id, DeedKind::ReadAgain);
    // Another field, which a check has beside this one.
    for (const auto &field : m_checked.letter.fields) {
        if (field.key != key && versionOf(fields, field.key) != m_versions.value(field.key))
            return whoChanged(fields, caseFile, field.key);
    }
    return {};
}

QString SeenLetter::changedKey(const FieldTable &fields, const QStringList &keys) const
{
    QString changed;
    for (const auto &field : m_checked.letter.fields) {
        const auto &key = field.key;
        if (!(keys.contains(QString()) || keys.contains(key)) || !isChanged(fields, key))
            continue;
        if (versionOf(fields, key) != m_versions.value(key))
            return key; // rather than one whose checks alone changed with it
        if (changed.isEmpty())
            changed = key;
    }
    return changed;
}

std::optional<Problem> SeenLetter::changedSince(
    const FieldTable &fields, const CaseFile &caseFile, const QStringList &keys) const
{
    if (fields.stored().id != m_stored.id || (fields.stored().removed && !m_stored.removed))
        return conflict(
            whoDid(caseFile, m_stored.id, DeedKind::Removed), SeenLetterWords::tr("the letter was removed"));
    if (const auto key = changedKey(fields, keys); !key.isEmpty()) {
        const bool isOtherValue =
            seenField(key, seenIn(m_checked, key)) != seenField(key, seenIn(fields.checked(), key));
        return conflict(whoChanged(fields, caseFile, key), nowInWords(fields, key, isOtherValue));
    }
    const auto mark = fields.stored().marks.value(QString());
    const bool isNewQuery =
        mark.state == MarkState::InQuery && m_stored.marks.value(QString()).state != MarkState::InQuery;
    return keys.contains(QString()) && isNewQuery
        ? std::optional(conflict(mark.who, SeenLetterWords::tr("the letter is in query")))
        : std::nullopt;
}
