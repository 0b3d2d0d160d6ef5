// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/publicletter.h"

#include <QJsonObject>

#include <optional>

/// Councils of one type that an officer chose to stand beside each other, and the name of that choice. They
/// have no order but the alphabet's: a group is never a ranking.
struct CouncilGroup {
    struct Member {
        QString gssCode;
        QString name;

        friend bool operator==(const Member &, const Member &) = default;
    };
    static constexpr qsizetype least = 5;
    static constexpr qsizetype most = 20;

    QString name; ///< as the officer gave it; may be empty
    AuthorityType type = AuthorityType::Unknown;
    QList<Member> members;

    [[nodiscard]] bool contains(const Letter &letter) const;

    friend bool operator==(const CouncilGroup &, const CouncilGroup &) = default;
};

/// The group as it is kept with a case file: {"type": "unitary", "councils": [{"code": …, "name": …}]}. The
/// name is the key that it is kept under.
[[nodiscard]] QJsonObject groupToJson(const CouncilGroup &group);
/// Empty where \a json is no such group.
[[nodiscard]] std::optional<CouncilGroup> groupFromJson(const QString &name, const QJsonObject &json);

/// Whether the Ombudsman compares councils of \a type with each other.
[[nodiscard]] bool isComparedType(AuthorityType type);
/// The group of the councils that \a letters are about, as far as they are of \a type and resolved.
[[nodiscard]] CouncilGroup groupOf(
    const QString &name, AuthorityType type, const QList<PublicLetter> &letters);

/// The letters of a group about one year.
struct CouncilsShown {
    QList<PublicLetter> letters; ///< one a council, by its name
    QStringList missing; ///< the names of those of whom no letter of that year is held
};
/// Those of \a held that are about a council of \a group, of its type, and about the year ending \a
/// yearEnding. A revised edition stands in place of its letter; of two others about one council the later in
/// the list. Pure; any thread.
[[nodiscard]] CouncilsShown councilsShown(
    const CouncilGroup &group, const QList<PublicLetter> &held, QDate yearEnding);
/// Why \a shown makes no chart: letters of fewer than 5 councils, or more than 20; the councils missing are
/// named. Empty where it makes one.
[[nodiscard]] QString whyNoCouncils(const CouncilsShown &shown);
