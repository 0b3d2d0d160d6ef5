// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"

#include <QDate>
#include <QList>
#include <QString>

namespace Support {

/// A council that exists only in samples and fixtures, and so in the sample register.
struct Council {
    QString code; ///< in the range that no real council has
    QString name;
    QString shortName;
    AuthorityType type = AuthorityType::Unknown;
    int residents = 0; ///< in the middle of 2020
    int yearlyGrowth = 0; ///< residents
    QDate start;
    QDate end; ///< invalid: exists
    QString successor; ///< code
    QStringList aliases;
};

[[nodiscard]] const QList<Council> &councils();
/// The council of that short name; the tests end where there is none.
[[nodiscard]] const Council &councilNamed(const QString &shortName);
[[nodiscard]] int residents(const Council &council, int midYear);
/// The fictional average \a key of a type of council for the year ending in March of \a year.
[[nodiscard]] double typeAverage(AuthorityType type, int year, const QString &key);

/// The sample register, populations and averages in the columns of resources/reference.
[[nodiscard]] QByteArray authoritiesCsv();
[[nodiscard]] QByteArray populationCsv();
[[nodiscard]] QByteArray averagesCsv();

} // namespace Support
