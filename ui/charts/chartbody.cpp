// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartbody.h"

#include "letter/fields.h"
#include "ui/charts/chartwords.h"

#include <algorithm>

QString ChartBody::source() const
{
    return sourceInWords(m_content);
}

bool ChartBody::isInDoubt() const
{
    const bool hasAverages = m_content.kind != ChartContent::Kind::Counts;
    const bool figures = std::ranges::any_of(m_figures,
        [hasAverages](const auto &each) { return each.rateInDoubt || (hasAverages && each.averageInDoubt); });
    const auto letters = lettersShown(m_content);
    return figures || std::ranges::any_of(letters, [](const auto &letter) {
        return letter.isInDoubt(Key::authority) || letter.isInDoubt(Key::periodEnd);
    });
}

QString ChartBody::pointInWords(const PublicLetter &letter, const MeasureFigures &figures) const
{
    return ::pointInWords(letter, figures);
}
