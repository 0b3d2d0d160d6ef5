// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/councils.h"

#include <QMap>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

using Support::Council;

QList<Council> listedCouncils()
{
    const QDate old(1974, 4, 1);
    const QDate waves(1998, 4, 1);
    const QDate reform(2023, 4, 1);
    return {
        {u"E06900001"_s, u"Wexcombe Borough Council"_s, u"Wexcombe"_s, AuthorityType::Unitary, 214'300, 1'900,
            waves, {}, {}, {u"Wexcombe Council"_s, u"Wexcombe BC"_s}},
        {u"E06900002"_s, u"Stourmead and Vale Council"_s, u"Stourmead and Vale"_s, AuthorityType::Unitary,
            161'250, 700, reform, {}, {}, {u"Stourmead & Vale Council"_s}},
        {u"E07900001"_s, u"Northmoor District Council"_s, u"Northmoor"_s, AuthorityType::District, 97'600,
            640, old, {}, {}, {u"Northmoor Council"_s, u"Northmoor DC"_s}},
        {u"E07900002"_s, u"Pellwood Borough Council"_s, u"Pellwood"_s, AuthorityType::District, 121'450,
            1'120, old, {}, {}, {u"Pellwood Council"_s, u"Pellwood BC"_s}},
        {u"E07900003"_s, u"Stourmead District Council"_s, u"Stourmead"_s, AuthorityType::District, 88'900,
            310, old, QDate(2023, 3, 31), u"E06900002"_s, {u"Stourmead DC"_s}},
        {u"E08900001"_s, u"Ironbeck Metropolitan Borough Council"_s, u"Ironbeck"_s,
            AuthorityType::Metropolitan, 301'800, 1'450, old, {}, {},
            {u"Ironbeck Council"_s, u"Ironbeck MBC"_s}},
        {u"E09900001"_s, u"London Borough of Ashwell"_s, u"Ashwell"_s, AuthorityType::London, 268'900, 2'050,
            QDate(1965, 4, 1), {}, {}, {u"Ashwell Council"_s, u"LB Ashwell"_s}},
        {u"E10900001"_s, u"Marlowshire County Council"_s, u"Marlowshire"_s, AuthorityType::County, 702'400,
            4'300, old, {}, {}, {u"Marlowshire Council"_s, u"Marlowshire CC"_s}},
    };
}

const QList<AuthorityType> comparedTypes{AuthorityType::County, AuthorityType::District,
    AuthorityType::Metropolitan, AuthorityType::Unitary, AuthorityType::London};

QByteArray rowOf(const QStringList &cells)
{
    return cells.join(u',').toUtf8() + '\n';
}

} // namespace

namespace Support {

const QList<Council> &councils()
{
    static const QList<Council> all = listedCouncils();
    return all;
}

const Council &councilNamed(const QString &shortName)
{
    const auto found = std::ranges::find(councils(), shortName, &Council::shortName);
    if (found == councils().end())
        qFatal("no council of that name among the fixtures");
    return *found;
}

int residents(const Council &council, int midYear)
{
    return council.residents + council.yearlyGrowth * (midYear - 2020);
}

double typeAverage(AuthorityType type, int year, const QString &key)
{
    const auto index = comparedTypes.indexOf(type);
    const int since = year - 2019;
    if (key == "upheld_average"_L1)
        return QList<int>{63, 51, 59, 57, 61}[index] + 3 * since;
    if (key == "compliance_average"_L1)
        return since % 2 == 0 ? 99 : 100;
    if (key == "remedy_average"_L1)
        return QList<int>{8, 17, 10, 11, 13}[index] + since % 3;
    return (QList<int>{43, 11, 40, 44, 68}[index] + 2 * (year - 2023)) / 10.0;
}

QByteArray authoritiesCsv()
{
    QByteArray csv =
        "gss_code,name,short_name,type,region,county_or_combined,start_date,end_date,successor_gss,aliases\n";
    for (const Council &council : councils()) {
        const QString county = council.type == AuthorityType::District ? u"Marlowshire"_s : QString();
        const QString region = council.type == AuthorityType::London ? u"London"_s : u"South West"_s;
        csv += rowOf({council.code, council.name, council.shortName, typeKey(council.type), region, county,
            council.start.toString(Qt::ISODate), council.end.toString(Qt::ISODate), council.successor,
            council.aliases.join(u';')});
    }
    return csv;
}

QByteArray populationCsv()
{
    QByteArray csv = "gss_code,mid_year,population,source\n";
    for (const Council &council : councils()) {
        for (int year = 2018; year <= 2024; ++year) {
            if (!council.end.isValid() || year < council.end.year())
                csv += rowOf({council.code, QString::number(year), QString::number(residents(council, year)),
                    u"FICTION"_s});
        }
    }
    return csv;
}

QByteArray averagesCsv()
{
    QByteArray csv = "year_ending,type,measure,value,source\n";
    for (int year = 2019; year <= 2026; ++year) {
        for (const AuthorityType type : comparedTypes) {
            QStringList keys{u"compliance_average"_s, u"remedy_average"_s, u"upheld_average"_s};
            if (year >= 2023)
                keys.append(u"upheld_per_100k_average"_s);
            for (const QString &key : keys) {
                csv += rowOf({QString::number(year) + u"-03-31"_s, typeKey(type), key,
                    QString::number(typeAverage(type, year, key)), u"FICTION"_s});
            }
        }
    }
    return csv;
}

} // namespace Support
