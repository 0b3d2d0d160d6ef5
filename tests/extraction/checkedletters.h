// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/checks.h"

#include "lettertext.h"

#include <QObject>

#include <algorithm>

/// Real letters' figures for letterFromText(), to be changed by lines after them.
inline const QString luton =
    QStringLiteral("authority Luton Borough Council\nletter_date 2024-07-17\npublication_date 2024-07-24\n"
                   "period_start 2023-04-01\nperiod_end 2024-03-31\nupheld_rate 69\nupheld_average 79\n"
                   "upheld_decisions 9\ninvestigations 13\nupheld_per_100k 4\nupheld_per_100k_average 4.6\n"
                   "compliance_rate 100\ncompliance_average 100\ncompliance_outcomes 7\nremedy_rate 33\n"
                   "remedy_average 13\nremedies 3\nremedy_base 9\n");
inline const QString dacorum =
    QStringLiteral("authority Dacorum Borough Council\nletter_date 2024-07-17\nperiod_start 2023-04-01\n"
                   "period_end 2024-03-31\nupheld_rate not_applicable\nupheld_average not_applicable\n"
                   "upheld_decisions not_applicable\ninvestigations 0\nupheld_per_100k not_applicable\n"
                   "upheld_per_100k_average not_applicable\ncompliance_rate 100\ncompliance_average 99\n"
                   "compliance_outcomes 1\nremedy_rate not_applicable\nremedy_average not_applicable\n"
                   "remedies not_applicable\nremedy_base 0\n");

/// Letters made of their figures alone, checked by the bundled reference.
class CheckedLetters : public QObject {
protected:
    [[nodiscard]] static const ReferenceData &reference()
    {
        static const auto bundled = ReferenceData::bundled().value();
        return bundled;
    }

    /// The letter of \a text with its council as the reference resolves it.
    [[nodiscard]] static Letter letter(const QString &text)
    {
        auto letter = letterFromText(text);
        const auto council = councilOf(letter, reference());
        letter.authorityName = council ? council->name : letter.field(Key::authority).value.toString();
        letter.gssCode = council ? council->gssCode : QString();
        letter.type = council ? council->type : AuthorityType::Unknown;
        return letter;
    }

    /// One check of \a letter.
    [[nodiscard]] static CheckResult check(
        const Letter &letter, const QString &key, const QList<HeldAverage> &held = {})
    {
        const auto results = checkLetter(letter, reference(), held);
        const auto found = std::ranges::find(results, key, &CheckResult::check);
        return found == results.end() ? CheckResult() : *found;
    }
};
