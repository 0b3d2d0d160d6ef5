// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/letterspec.h"

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;

namespace {

using namespace Support;

using Random = std::mt19937;

int between(Random &random, int low, int high)
{
    return low + int(random() % unsigned(high - low + 1));
}

int rateOf(int count, int base)
{
    return base == 0 ? 0 : int(std::lround(100.0 * count / base));
}

// A half could be rounded either way; fixtures leave such pairs out.
bool isHalf(int count, int base)
{
    return base > 0 && (200 * count) % (2 * base) == base;
}

bool isNearTie(int count, int population)
{
    const double tenths = count * 1e6 / population;
    return std::abs(tenths - std::floor(tenths) - 0.5) < 0.02;
}

void addUpheld(LetterSpec &spec, Random &random)
{
    const bool small = spec.council.type == AuthorityType::District;
    const int population = residents(spec.council, spec.year - 2);
    int base = 0;
    int count = 0;
    do {
        base = small ? between(random, 4, 12) : between(random, 13, 70);
        count = std::max(2, base * between(random, 45, 92) / 100);
    } while (isHalf(count, base) || isNearTie(count, population));
    spec.values[Key::investigations] = base;
    spec.values[Key::upheldDecisions] = count;
    spec.values[Key::upheldRate] = rateOf(count, base);
    if (spec.year >= 2024) {
        spec.values[Key::upheldPer100k] = std::round(count * 1e6 / population) / 10;
        spec.values[Key::upheldPer100kAverage] =
            typeAverage(spec.council.type, spec.year, Key::upheldPer100kAverage);
    }
}

void addOthers(LetterSpec &spec, Random &random)
{
    const int upheld = spec.values.value(Key::upheldDecisions).toInt();
    int remedied = 0;
    do {
        remedied = between(random, 0, std::max(1, upheld / 2));
    } while (isHalf(remedied, upheld));
    spec.values[Key::remedies] = remedied;
    spec.values[Key::remedyBase] = upheld;
    spec.values[Key::remedyRate] = rateOf(remedied, upheld);
    const int outcomes = between(random, 1, 40);
    const int satisfied = between(random, 0, 2) == 0 ? std::max(0, outcomes - 1) : outcomes;
    spec.values[Key::complianceOutcomes] = outcomes;
    spec.values[Key::complianceRate] = rateOf(satisfied, outcomes);
    if (spec.year >= 2025) {
        const int early = between(random, 11, 90);
        const int closed = between(random, 9, 80);
        spec.values[Key::notForUs] = early;
        spec.values[Key::assessedAndClosed] = closed;
        spec.values[Key::dealtWith] = early + closed + spec.values.value(Key::investigations).toInt();
    }
}

void addDates(LetterSpec &spec)
{
    static const QMap<int, QDate> dates{{2019, {2019, 7, 24}}, {2020, {2020, 7, 22}}, {2021, {2021, 7, 21}},
        {2022, {2022, 7, 20}}, {2023, {2023, 7, 19}}, {2024, {2024, 7, 17}}, {2025, {2025, 5, 21}},
        {2026, {2026, 5, 20}}};
    spec.values[Key::letterDate] = dates.value(spec.year);
    if (spec.year > 2019) // the map did not stand yet
        spec.values[Key::publicationDate] = dates.value(spec.year).addDays(7);
    spec.values[Key::periodStart] = QDate(spec.year - 1, 4, 1);
    spec.values[Key::periodEnd] = QDate(spec.year, 3, 31);
}

void addPeople(LetterSpec &spec, Random &random)
{
    static const QStringList names{u"Ms Ferris"_s, u"Mr Adeyemi"_s, u"Mrs Locke"_s, u"Dr Patel"_s,
        u"Mr O'Connell"_s, u"Ms Hartley-Brown"_s};
    static const QStringList posts{u"Chief Executive"_s, u"Managing Director"_s, u"Interim Chief Executive"_s,
        u"Executive Director"_s, u"Head of Paid Service"_s};
    spec.values[Key::authority] = spec.council.name;
    spec.values[Key::addressee] = names[between(random, 0, int(names.size()) - 1)];
    spec.values[Key::addresseeRole] = posts[between(random, 0, int(posts.size()) - 1)];
    spec.values[Key::ombudsman] = spec.year < 2023 ? u"Edmund Farrow"_s
        : spec.year == 2023                        ? u"Rosalind Thackeray"_s
                                                   : u"Eleanor Whitcombe"_s;
    if (spec.year == 2023)
        spec.signerPost = u"Interim Local Government and Social Care Ombudsman"_s;
}

} // namespace

namespace Support {

LetterSpec plausibleLetter(const Council &council, int year, int seed)
{
    Random random(static_cast<unsigned>(seed * 7919 + year));
    LetterSpec spec;
    spec.year = year;
    spec.council = council;
    spec.wording = year <= 2021 ? u"2019"_s : year <= 2023 ? u"2022"_s : year == 2024 ? u"2024"_s : u"2025"_s;
    addUpheld(spec, random);
    addOthers(spec, random);
    for (const QLatin1String key : {Key::upheldAverage, Key::complianceAverage, Key::remedyAverage})
        spec.values[key] = int(typeAverage(council.type, year, key));
    addDates(spec);
    addPeople(spec, random);
    return spec;
}

} // namespace Support
