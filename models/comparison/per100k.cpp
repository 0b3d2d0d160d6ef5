// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/chance.h"
#include "comparison/comparison.h"
#include "letter/fields.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};
} // namespace

QString per100kInWords(const PublicLetter &publicLetter, int residents)
{
    const auto &letter = publicLetter.letter();
    const auto count = letter.number(Key::upheldDecisions);
    const auto printed = letter.decimal(Key::upheldPer100k);
    const auto average = letter.decimal(Key::upheldPer100kAverage);
    if (!count || !printed || !average || residents <= 0)
        return {};
    const auto plain = [](double number) {
        return QString::number(number, 'f', QLocale::FloatingPointShortest);
    };
    const auto figures = Words::tr("%1 upheld is %2 per 100,000 residents, against an average of %3")
                             .arg(QString::number(*count), plain(*printed), plain(*average));
    const QStringList keys{Key::upheldDecisions, Key::upheldPer100k, Key::upheldPer100kAverage};
    if (std::ranges::any_of(keys, [&](const auto &key) { return publicLetter.isInDoubt(key); }))
        return Words::tr("%1. %2 Nothing is compared until that is settled.")
            .arg(figures, doubtsInWords(publicLetter, keys));
    const auto usual = usualPoisson(*average, residents, usualTail);
    const auto verdict = verdictOf(*count, std::numeric_limits<int>::max(), *average * residents / 100'000,
        usual, usualPoisson(*average, residents, farTail), qFuzzyCompare(1 + *printed, 1 + *average));
    return Words::tr("%1; %2.").arg(figures, verdictWords(verdict, usual));
}
