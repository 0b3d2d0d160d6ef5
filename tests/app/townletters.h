// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/councilgroup.h"
#include "store/kept.h"

#include <QJsonDocument>

/// Letters of six unitary councils as text, for charts and papers of named councils.
namespace TownLetters {
using namespace Qt::StringLiterals;

inline const QStringList towns{u"Bedford Borough Council"_s, u"Blackpool Borough Council"_s,
    u"Bristol City Council"_s, u"Cornwall Council"_s, u"Darlington Borough Council"_s,
    u"Derby City Council"_s};

inline QByteArray letterText(
    const QString &council, int year, int upheld, int base, const QByteArray &dated = "17 July")
{
    const auto number = [](int value) { return QByteArray::number(value); };
    return council.toUtf8() + "\n\n" + dated + ' ' + number(year)
        + "\n\nDear Mr Porter\n\nI write to you with your annual summary of complaint statistics from the "
          "Local "
          "Government and Social Care Ombudsman for the year ending 31 March "
        + number(year)
        + ".\n\nYours sincerely,\n\nAmerdeep Somal\nLocal Government and Social Care Ombudsman\n\n"
          "Complaints upheld\n\n"
        + number((100 * upheld + base / 2) / base)
        + "% of complaints we investigated were upheld.\n\nThis compares to an average of 79% in similar "
          "organisations.\n\n"
        + number(upheld) + " upheld decisions\n\nStatistics are based on a total of " + number(base)
        + " investigations for the period between 1 April " + number(year - 1) + " to 31 March "
        + number(year) + "\n";
}

/// Keeps the group "Towns": five of the six that \a path holds letters of, and one that it does not.
inline bool keepGroup(const QString &path)
{
    const auto file = CaseFile::open(path);
    const auto stored = file ? (*file)->storedLetters() : tl::unexpected(file.error());
    if (!stored)
        return false;
    CouncilGroup group{
        .name = u"Towns"_s, .type = AuthorityType::Unitary, .members = {{u"E06999999"_s, u"Zshire"_s}}};
    for (const auto &one : *stored) {
        if (one.letter.yearEnding().year() == 2024 && one.letter.type == group.type
            && group.members.size() < 6)
            group.members.append({one.letter.gssCode, one.letter.authorityName});
    }
    return keep(**file, KeptKind::CouncilGroup, group.name, QJsonDocument(groupToJson(group)).toJson(), 0,
        {.who = u"officer"_s})
        .has_value();
}
} // namespace TownLetters
