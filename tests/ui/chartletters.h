// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/fields.h"
#include "ui/charts/chartcontent.h"

#include <cmath>

/// Letters for the charts' tests, made of values.
namespace ChartLetters {
/// One measure's figures; -1: not stated.
struct Figures {
    int count = -1;
    int base = -1;
    int rate = -1;
    int average = -1;
};

inline void state(Letter &letter, QLatin1String key, const QVariant &value)
{
    letter.setField({.key = key, .state = FieldState::Stated, .value = value});
}

inline void state(Letter &letter, QLatin1String key, FieldState fieldState)
{
    letter.setField({.key = key, .state = fieldState});
}

inline void stateNumber(Letter &letter, QLatin1String key, int number)
{
    if (number >= 0)
        state(letter, key, number);
    else
        state(letter, key, FieldState::NotStated);
}

/// A letter without any figure found.
inline Letter withoutFigures(const QString &council, AuthorityType type, int year)
{
    Letter letter{.authorityName = council, .type = type, .fields = emptyFields()};
    state(letter, Key::periodEnd, QDate(year, 3, 31));
    state(letter, Key::letterDate, QDate(year, 7, 17));
    return letter;
}

inline Letter letter(const QString &council, AuthorityType type, int year, const Figures &upheld,
    const Figures &compliance, const Figures &remedy)
{
    auto letter = withoutFigures(council, type, year);
    stateNumber(letter, Key::upheldRate, upheld.rate);
    stateNumber(letter, Key::upheldDecisions, upheld.count);
    stateNumber(letter, Key::investigations, upheld.base);
    stateNumber(letter, Key::upheldAverage, upheld.average);
    stateNumber(letter, Key::complianceRate, compliance.rate);
    stateNumber(letter, Key::complianceOutcomes, compliance.base);
    stateNumber(letter, Key::complianceAverage, compliance.average);
    stateNumber(letter, Key::remedyRate, remedy.rate);
    stateNumber(letter, Key::remedies, remedy.count);
    stateNumber(letter, Key::remedyBase, remedy.base);
    stateNumber(letter, Key::remedyAverage, remedy.average);
    return letter;
}

inline Letter luton()
{
    return letter(QStringLiteral("Luton Borough Council"), AuthorityType::Unitary, 2024, {9, 13, 69, 79},
        {-1, 7, 100, 100}, {3, 9, 33, 13});
}

inline Letter derbyshire()
{
    return letter(QStringLiteral("Derbyshire County Council"), AuthorityType::County, 2024, {47, 55, 85, 85},
        {-1, 41, 100, 100}, {3, 47, 6, 7});
}

inline Letter dacorum()
{
    auto dacorum = letter(
        QStringLiteral("Dacorum Borough Council"), AuthorityType::District, 2024, {}, {-1, 1, 100, 99}, {});
    for (const auto key : {Key::upheldRate, Key::upheldAverage, Key::upheldDecisions, Key::remedyRate,
             Key::remedies, Key::remedyAverage})
        state(dacorum, key, FieldState::NotApplicable);
    state(dacorum, Key::investigations, 0);
    state(dacorum, Key::remedyBase, 0);
    return dacorum;
}

inline Letter hertsmere()
{
    return withoutFigures(QStringLiteral("Hertsmere Borough Council"), AuthorityType::District, 2020);
}

/// A letter of 2024 with many cases and a long right-hand column.
inline Letter large()
{
    return letter(QStringLiteral("Birmingham City Council"), AuthorityType::Metropolitan, 2024,
        {115, 132, 87, 80}, {-1, 150, 99, 99}, {0, 115, 0, 10});
}

/// As the public sees it where nothing is in doubt.
inline PublicLetter sure(const Letter &letter)
{
    return {{letter, {}}, {}};
}

inline QList<PublicLetter> sure(const QList<Letter> &letters)
{
    QList<PublicLetter> all;
    for (const auto &letter : letters)
        all.append(sure(letter));
    return all;
}

/// With a check of \a keys that fails.
inline PublicLetter flagged(const Letter &letter, const QStringList &keys)
{
    return {
        {letter,
            {{QStringLiteral("population_agrees"), CheckOutcome::Fails, QStringLiteral("Not so."), keys}}},
        {}};
}

inline ChartContent comparison(const PublicLetter &letter)
{
    return {.letter = letter};
}

inline ChartContent comparison(const Letter &letter)
{
    return comparison(sure(letter));
}

inline ChartContent through(const QList<PublicLetter> &years)
{
    return {.kind = ChartContent::Kind::Years, .letter = years.constLast(), .years = years};
}

inline ChartContent through(const QList<Letter> &years)
{
    return through(sure(years));
}

inline ChartContent counts(const QList<PublicLetter> &years)
{
    auto content = through(years);
    content.kind = ChartContent::Kind::Counts;
    return content;
}

inline ChartContent counts(const QList<Letter> &years)
{
    return counts(sure(years));
}

/// With the upheld decisions per 100,000 of \a residents printed, and their average.
inline PublicLetter withResidents(const Letter &letter, double per100k, double average, int residents)
{
    auto found = sure(letter);
    state(found.checked.letter, Key::upheldPer100k, per100k);
    state(found.checked.letter, Key::upheldPer100kAverage, average);
    found.residents = residents;
    return found;
}

/// \a count unitary councils of 2024, not in the alphabet's order; the third has few cases, the fourth no
/// figures.
inline QList<PublicLetter> unitaries(int count)
{
    QList<PublicLetter> councils;
    for (int number = 0; number < count; ++number) {
        const auto name = QStringLiteral("%1shire Council").arg(QChar(u'A' + (number * 7) % 26));
        const int base = number == 2 ? 3 : 13 + 7 * number;
        const int upheld = base * (60 + 2 * number) / 100;
        const auto rate = static_cast<int>(std::lround(100.0 * upheld / base));
        auto one = number == 3 ? withoutFigures(name, AuthorityType::Unitary, 2024)
                               : letter(name, AuthorityType::Unitary, 2024, {upheld, base, rate, 79},
                                   {-1, 7, 100, 100}, {0, upheld, 0, 13});
        one.gssCode = QStringLiteral("E06%1").arg(number, 6, 10, QChar(u'0'));
        auto council =
            number == 3 ? sure(one) : withResidents(one, std::round(upheld * 10 / 2.0) / 10, 4.6, 200'000);
        council.held = 100 + number;
        councils.append(council);
    }
    return councils;
}

inline ChartContent named(const QList<PublicLetter> &councils)
{
    return {.kind = ChartContent::Kind::Councils,
        .letter = councils.constFirst(),
        .group = groupOf(QString(), AuthorityType::Unitary, councils),
        .councils = councils};
}

/// Years with a gap (no letter of 2021), a small base, a letter without figures and one without
/// investigations.
inline QList<Letter> years()
{
    const auto council = QStringLiteral("Luton Borough Council");
    constexpr auto type = AuthorityType::Unitary;
    auto none = dacorum();
    none.authorityName = council;
    none.type = type;
    state(none, Key::periodEnd, QDate(2022, 3, 31));
    return {letter(council, type, 2019, {12, 20, 60, 57}, {-1, 9, 89, 99}, {1, 12, 8, 10}),
        withoutFigures(council, type, 2020), none,
        letter(council, type, 2023, {2, 3, 67, 75}, {-1, 4, 100, 99}, {0, 2, 0, 12}), luton(),
        letter(council, type, 2025, {15, 17, 88, 80}, {-1, 12, 100, 100}, {2, 15, 13, 14})};
}
} // namespace ChartLetters
