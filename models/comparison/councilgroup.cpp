// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/councilgroup.h"

#include <QCollator>
#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
struct CouncilGroupWords {
    Q_DECLARE_TR_FUNCTIONS(CouncilGroup)
};

template <typename List, typename Name> void sortByName(List &list, Name name)
{
    QCollator english(QLocale(QLocale::English, QLocale::UnitedKingdom));
    english.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::stable_sort(list,
        [&](const auto &left, const auto &right) { return english.compare(name(left), name(right)) < 0; });
}
} // namespace

bool CouncilGroup::contains(const Letter &letter) const
{
    return letter.type == type && !letter.gssCode.isEmpty()
        && std::ranges::find(members, letter.gssCode, &Member::gssCode) != members.end();
}

QJsonObject groupToJson(const CouncilGroup &group)
{
    QJsonArray councils;
    for (const auto &member : group.members)
        councils.append(QJsonObject{{u"code"_s, member.gssCode}, {u"name"_s, member.name}});
    return {{u"type"_s, typeKey(group.type)}, {u"councils"_s, councils}};
}

std::optional<CouncilGroup> groupFromJson(const QString &name, const QJsonObject &json)
{
    CouncilGroup group{.name = name, .type = typeOfKey(json.value(u"type"_s).toString())};
    const auto councils = json.value(u"councils"_s).toArray();
    for (const auto &council : councils) {
        const auto object = council.toObject();
        const CouncilGroup::Member member{
            object.value(u"code"_s).toString(), object.value(u"name"_s).toString()};
        if (!member.gssCode.isEmpty() && !group.members.contains(member))
            group.members.append(member);
    }
    if (!isComparedType(group.type) || group.members.isEmpty())
        return {};
    return group;
}

bool isComparedType(AuthorityType type)
{
    return type != AuthorityType::Unknown && type != AuthorityType::Other;
}

CouncilGroup groupOf(const QString &name, AuthorityType type, const QList<PublicLetter> &letters)
{
    CouncilGroup group{.name = name, .type = type};
    for (const auto &each : letters) {
        const auto &letter = each.letter();
        if (letter.type == type && !letter.gssCode.isEmpty() && !group.contains(letter))
            group.members.append({letter.gssCode, letter.authorityName});
    }
    sortByName(group.members, [](const auto &member) { return member.name; });
    return group;
}

CouncilsShown councilsShown(const CouncilGroup &group, const QList<PublicLetter> &held, QDate yearEnding)
{
    CouncilsShown shown;
    for (const auto &member : group.members) {
        const PublicLetter *found = nullptr;
        for (const auto &each : held) {
            const auto &letter = each.letter();
            const bool isOfYear = yearEnding.isValid() && letter.yearEnding() == yearEnding;
            const bool fits = isOfYear && letter.gssCode == member.gssCode && letter.type == group.type;
            if (fits && (!found || !each.isRevised))
                found = &each;
        }
        if (found)
            shown.letters.append(*found);
        else
            shown.missing.append(member.name.isEmpty() ? member.gssCode : member.name);
    }
    sortByName(shown.letters, [](const auto &each) { return each.letter().authorityName; });
    sortByName(shown.missing, [](const auto &name) { return name; });
    return shown;
}

QString whyNoCouncils(const CouncilsShown &shown)
{
    const auto count = shown.letters.size();
    if (count > CouncilGroup::most)
        return CouncilGroupWords::tr(
            "Letters of %1 councils are chosen; a chart of named councils takes 5 to 20. Leave "
            "some out.")
            .arg(count);
    if (count >= CouncilGroup::least)
        return {};
    const auto few = count == 1
        ? CouncilGroupWords::tr("A letter of 1 council of this group and year is held")
        : CouncilGroupWords::tr("Letters of %1 councils of this group and year are held").arg(count);
    auto why = CouncilGroupWords::tr("%1; a chart of named councils takes 5 to 20.").arg(few);
    if (!shown.missing.isEmpty())
        why += u' '
            + CouncilGroupWords::tr("No letter of that year is held of: %1.")
                  .arg(shown.missing.join(u", "_s));
    return why;
}
