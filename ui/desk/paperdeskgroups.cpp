// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Kept groups of councils: which can stand in a paper, and what becomes of papers when one is renamed.
#include "ui/desk/paperdesk.h"

#include "comparison/councilgroup.h"
#include "ui/desk/session.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr auto councilsKey = "councils"_L1; // of the texts as they are kept

/// The texts kept that have the group \a name, with \a to in its place.
Outcome<QList<KeptChange>> textsFollowing(const CaseFile &file, const QString &name, const QString &to)
{
    const auto councils = keptNames(file, KeptKind::PaperTexts);
    if (!councils)
        return tl::unexpected(councils.error());
    QList<KeptChange> following;
    for (const auto &council : *councils) {
        const auto found = kept(file, KeptKind::PaperTexts, council);
        if (!found)
            return tl::unexpected(found.error());
        auto texts = QJsonDocument::fromJson(found->value).object();
        if (texts.value(councilsKey).toString() != name)
            continue;
        texts.insert(councilsKey, to);
        following.append({.kind = KeptKind::PaperTexts,
            .name = council,
            .value = QJsonDocument(texts).toJson(QJsonDocument::Compact),
            .seen = found->version});
    }
    return following;
}
} // namespace

Outcome<int> PaperDesk::papersWith(const QString &name)
{
    keepNow();
    return textsFollowing(m_session->caseFile(), name, name).transform([](const auto &following) {
        return int(following.size());
    });
}

Outcome<int> PaperDesk::renameGroup(const QString &name, const QString &to, int seen)
{
    keepNow();
    const auto &file = m_session->caseFile();
    const auto following = textsFollowing(file, name, to);
    if (!following)
        return tl::unexpected(following.error());
    const auto renamed =
        renameKept(file, KeptKind::CouncilGroup, name, to, seen, {.who = m_account}, *following);
    if (!renamed)
        return renamed;
    for (const auto &change : *following)
        m_seen += change.name == m_council && change.seen == m_seen ? 1 : 0;
    if (m_texts.councils == name)
        m_texts.councils = to;
    refreshSoon();
    return renamed;
}

PaperBeside PaperDesk::beside(const Letter &letter) const
{
    return {.earlier = earlierLetters(letter), .groups = groupsBeside(letter)};
}

QList<PaperBeside::Group> PaperDesk::groupsBeside(const Letter &letter) const
{
    QList<PaperBeside::Group> groups;
    const auto &file = m_session->caseFile();
    const auto names = keptNames(file, KeptKind::CouncilGroup).value_or(QStringList());
    for (const auto &name : names) {
        const auto found = kept(file, KeptKind::CouncilGroup, name).value_or(Kept());
        const auto group = groupFromJson(name, QJsonDocument::fromJson(found.value).object());
        if (!group || group->type != letter.type || !isComparedType(letter.type))
            continue;
        const auto held = std::ranges::count_if(
            group->members, [&](const auto &member) { return isHeld(member.gssCode, letter.yearEnding()); });
        groups.append({.name = name, .councils = int(group->members.size()), .held = int(held)});
    }
    return groups;
}

bool PaperDesk::isHeld(const QString &council, QDate yearEnding) const
{
    auto &letters = m_session->letters();
    return std::ranges::any_of(letters.lettersOf(council), [&](LetterId id) {
        return letters.index(letters.rowOf(id), LetterTable::Authority)
                   .data(LetterTable::YearEndingRole)
                   .toDate()
            == yearEnding;
    });
}
