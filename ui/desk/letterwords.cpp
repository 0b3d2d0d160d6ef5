// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/letterwords.h"

#include "comparison/dates.h"
#include "letter/fields.h"
#include "ui/desk/fieldrow.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
struct LetterTexts {
    Q_DECLARE_TR_FUNCTIONS(LetterWords)
};

constexpr std::array checkLabels{
    std::pair{
        QLatin1String("upheld_rate_agrees"), QT_TRANSLATE_NOOP("LetterWords", "Upheld rate and its counts")},
    std::pair{
        QLatin1String("remedy_rate_agrees"), QT_TRANSLATE_NOOP("LetterWords", "Remedy rate and its counts")},
    std::pair{QLatin1String("compliance_rate_possible"),
        QT_TRANSLATE_NOOP("LetterWords", "Compliance rate and its outcomes")},
    std::pair{QLatin1String("remedy_base_agrees"), QT_TRANSLATE_NOOP("LetterWords", "Upheld in both blocks")},
    std::pair{
        QLatin1String("counts_possible"), QT_TRANSLATE_NOOP("LetterWords", "Counts within their bases")},
    std::pair{QLatin1String("dealt_with_adds_up"), QT_TRANSLATE_NOOP("LetterWords", "Complaints dealt with")},
    std::pair{
        QLatin1String("population_agrees"), QT_TRANSLATE_NOOP("LetterWords", "Upheld per 100,000 residents")},
    std::pair{QLatin1String("average_agrees"), QT_TRANSLATE_NOOP("LetterWords", "Averages of the type")},
    std::pair{QLatin1String("period_agrees"), QT_TRANSLATE_NOOP("LetterWords", "Period")},
    std::pair{QLatin1String("authority_known"), QT_TRANSLATE_NOOP("LetterWords", "Council in the register")},
};

QString stated(const Letter &letter, QAnyStringView key)
{
    const auto field = letter.field(key);
    return field.state == FieldState::Stated ? field.value.toString().simplified() : QString();
}
} // namespace

QString authorityWords(const Letter &letter)
{
    const auto name = letter.authorityName.isEmpty() ? stated(letter, Key::authority) : letter.authorityName;
    return name.isEmpty() ? LetterTexts::tr("Council not known") : name.simplified().left(300);
}

QString aboutWords(const Letter &letter)
{
    QStringList people{stated(letter, Key::addressee), stated(letter, Key::addresseeRole)};
    people.removeAll(QString());
    const auto end = letter.yearEnding();
    QStringList parts{
        typeWords(letter.type), people.join(u", "_s), end.isValid() ? periodInWords(end) : QString()};
    parts.removeAll(QString());
    return parts.join(u" · "_s).left(300);
}

QString datesWords(const Letter &letter)
{
    const auto dated = dateInWords(letter.field(Key::letterDate).value.toDate());
    const auto published = dateInWords(letter.field(Key::publicationDate).value.toDate());
    QStringList parts;
    if (!dated.isEmpty())
        parts.append(LetterTexts::tr("Letter %1").arg(dated));
    if (!published.isEmpty())
        parts.append(LetterTexts::tr("on the map %1").arg(published));
    return parts.join(u" · "_s);
}

QString qualityWords(ReadingQuality quality)
{
    switch (quality) {
    case ReadingQuality::Complete:
        return {};
    case ReadingQuality::Complaints:
        return LetterTexts::tr("The file has faults: compare every figure with the page.");
    case ReadingQuality::Incomplete:
        return LetterTexts::tr("The file was not read to its end: figures may be missing.");
    }
    Q_UNREACHABLE();
}

QString typeWords(AuthorityType type)
{
    switch (type) {
    case AuthorityType::County:
        return LetterTexts::tr("County council");
    case AuthorityType::District:
        return LetterTexts::tr("District council");
    case AuthorityType::Metropolitan:
        return LetterTexts::tr("Metropolitan borough");
    case AuthorityType::Unitary:
        return LetterTexts::tr("Unitary council");
    case AuthorityType::London:
        return LetterTexts::tr("London borough");
    case AuthorityType::Other:
        return LetterTexts::tr("Body without a type average");
    case AuthorityType::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

QString checkWords(QAnyStringView check)
{
    const auto *found =
        std::ranges::find_if(checkLabels, [check](const auto &row) { return check == row.first; });
    return found == checkLabels.end() ? check.toString() : LetterTexts::tr(found->second);
}
