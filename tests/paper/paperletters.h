// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/fields.h"
#include "paper/confirmed.h"
#include "paper/paperinput.h"

#include <QHash>

/// Letters that the tests of papers are about. Figures are those of real letters; passages are not.
namespace PaperLetters {
using namespace Qt::StringLiterals;

inline void state(Letter &letter, QLatin1String key, const QVariant &value, int page = 3)
{
    letter.setField({.key = key,
        .state = FieldState::Stated,
        .value = value,
        .text = valueToText(key, value),
        .place = {.page = page, .box = QRectF(0.1, 0.2, 0.1, 0.02)},
        .method = Method::Text});
}

inline void state(Letter &letter, const QHash<QLatin1String, int> &numbers)
{
    for (auto it = numbers.constBegin(); it != numbers.constEnd(); ++it)
        state(letter, it.key(), it.value());
}

inline Letter head(const QString &council, AuthorityType type, int year)
{
    Letter letter{
        .firstPage = 1, .lastPage = 3, .authorityName = council, .type = type, .fields = emptyFields()};
    state(letter, Key::authority, council, 1);
    state(letter, Key::letterDate, QDate(year, 7, 17), 1);
    state(letter, Key::publicationDate, QDate(year, 7, 24), 1);
    state(letter, Key::periodStart, QDate(year - 1, 4, 1), 1);
    state(letter, Key::periodEnd, QDate(year, 3, 31), 1);
    return letter;
}

inline PaperLetter confirmed(const Letter &letter)
{
    PaperLetter paper{.letter = {{letter, {}}, {}}};
    paper.confirmed = keysToConfirm(letter);
    paper.text = {{1, u"Dear Ms Alexander"_s},
        {2, u"We encourage you to adopt the Complaint Handling Code; 126 online workshops were held."_s}};
    return paper;
}

inline PaperLetter derbyshire()
{
    auto letter = head(u"Derbyshire County Council"_s, AuthorityType::County, 2024);
    state(letter,
        {{Key::upheldRate, 85}, {Key::upheldAverage, 85}, {Key::upheldDecisions, 47},
            {Key::investigations, 55}, {Key::complianceRate, 100}, {Key::complianceAverage, 100},
            {Key::complianceOutcomes, 41}, {Key::remedyRate, 6}, {Key::remedyAverage, 7}, {Key::remedies, 3},
            {Key::remedyBase, 47}});
    state(letter, Key::upheldPer100k, 5.8);
    state(letter, Key::upheldPer100kAverage, 4.5);
    letter.passages = {{u"late_responses"_s,
        u"In last year's letter, concerns were raised about late responses, with more than 40% of responses "
        "delayed. In one instance we had to remind the Council.\n\nI, again, ask that you take action."_s,
        {.page = 2}}};
    auto paper = confirmed(letter);
    paper.residents = 803'464;
    paper.residentsYear = 2022;
    return paper;
}

inline PaperLetter dacorum()
{
    auto letter = head(u"Dacorum Borough Council"_s, AuthorityType::District, 2024);
    for (const auto key : {Key::upheldRate, Key::upheldAverage, Key::upheldDecisions, Key::upheldPer100k,
             Key::upheldPer100kAverage, Key::remedyRate, Key::remedyAverage, Key::remedies})
        letter.setField({.key = key, .state = FieldState::NotApplicable, .text = u"no investigations"_s});
    state(letter,
        {{Key::investigations, 0}, {Key::remedyBase, 0}, {Key::complianceRate, 100},
            {Key::complianceAverage, 99}, {Key::complianceOutcomes, 1}});
    return confirmed(letter);
}

inline PaperLetter luton(int year = 2024)
{
    auto letter = head(u"Luton Borough Council"_s, AuthorityType::Unitary, year);
    state(letter,
        {{Key::upheldRate, 69}, {Key::upheldAverage, 79}, {Key::upheldDecisions, 9},
            {Key::investigations, 13}, {Key::complianceRate, 100}, {Key::complianceAverage, 100},
            {Key::complianceOutcomes, 7}, {Key::remedyRate, 33}, {Key::remedyAverage, 13}, {Key::remedies, 3},
            {Key::remedyBase, 9}});
    state(letter, Key::upheldPer100k, 4.0);
    state(letter, Key::upheldPer100kAverage, 4.6);
    return confirmed(letter);
}

/// 2025's form, a failed recommendation, far more upheld than usual.
inline PaperLetter leeds()
{
    auto letter = head(u"Leeds City Council"_s, AuthorityType::Metropolitan, 2025);
    state(letter,
        {{Key::upheldRate, 91}, {Key::upheldAverage, 81}, {Key::upheldDecisions, 62},
            {Key::investigations, 68}, {Key::complianceRate, 98}, {Key::complianceAverage, 100},
            {Key::complianceOutcomes, 63}, {Key::remedyRate, 5}, {Key::remedyAverage, 12}, {Key::remedies, 3},
            {Key::remedyBase, 62}, {Key::dealtWith, 227}, {Key::notForUs, 63}, {Key::assessedAndClosed, 96}});
    state(letter, Key::upheldPer100k, 7.4);
    state(letter, Key::upheldPer100kAverage, 5.3);
    return confirmed(letter);
}

inline PaperLetter withoutFigures()
{
    return confirmed(head(u"Hertsmere Borough Council"_s, AuthorityType::District, 2020));
}

inline PaperInput about(const PaperLetter &letter)
{
    return {.letter = letter,
        .charts = {{.kind = PaperChart::Kind::Comparison, .png = "png"},
            {.kind = PaperChart::Kind::Counts, .png = "png"}, {.kind = PaperChart::Kind::Years, .png = "png"},
            {.kind = PaperChart::Kind::Councils, .png = "png"}},
        .madeOn = QDate(2026, 11, 21)};
}
} // namespace PaperLetters
