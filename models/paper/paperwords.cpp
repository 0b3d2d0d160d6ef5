// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/paperwords.h"

#include "comparison/dates.h"
#include "comparison/headline.h"
#include "comparison/lentaverages.h"
#include "comparison/measurewords.h"
#include "letter/fields.h"
#include "paper/translating.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
struct PassageKind {
    QLatin1String key;
    const char *heading;
};

// In the paper's order.
constexpr std::array passageKinds{
    PassageKind{
        QLatin1String("non_compliance"), QT_TRANSLATE_NOOP("Paper", "Recommendations not carried out")},
    PassageKind{QLatin1String("public_report"), QT_TRANSLATE_NOOP("Paper", "Public report")},
    PassageKind{QLatin1String("late_responses"), QT_TRANSLATE_NOOP("Paper", "Late responses")},
    PassageKind{QLatin1String("other"), QT_TRANSLATE_NOOP("Paper", "Also about this Council")},
    PassageKind{QLatin1String("praise"), QT_TRANSLATE_NOOP("Paper", "Praise")},
    PassageKind{QLatin1String("training"), QT_TRANSLATE_NOOP("Paper", "Training")},
};

auto rankOf(const QString &kind)
{
    return std::ranges::find_if(passageKinds, [&kind](const auto &row) { return kind == row.key; })
        - passageKinds.begin();
}
} // namespace

bool isOfTextFile(const Letter &letter)
{
    const auto isInLine = [](const auto &one) { return one.place.line > 0; };
    return std::ranges::any_of(letter.fields, isInLine) || std::ranges::any_of(letter.passages, isInLine);
}

QString withPage(const QString &words, const Letter &letter, int pageInFile)
{
    const auto page = pageInWords(letter, pageInFile);
    return page.isEmpty() ? words : PaperWords::tr("%1 (%2)").arg(words, page);
}

QString pageInWords(const Letter &letter, int pageInFile)
{
    if (isOfTextFile(letter))
        return {};
    return pageInFile > 0 ? PaperWords::tr("page %1").arg(pageInFile - letter.firstPage + 1)
                          : PaperWords::tr("page not known");
}

QString shortGroup(AuthorityType type)
{
    return averageGroup(type).section(u" ("_s, 0, 0);
}

QString figureCell(const Letter &letter, QAnyStringView key)
{
    const auto field = letter.field(key);
    const auto *definition = fieldDefinition(key);
    switch (field.state) {
    case FieldState::NotApplicable:
        return PaperWords::tr("does not apply");
    case FieldState::NotStated:
        return PaperWords::tr("not stated");
    case FieldState::NotFound:
        return PaperWords::tr("not found");
    case FieldState::Stated:
        break;
    }
    if (definition && definition->kind == FieldKind::PerCent)
        return PaperWords::tr("%1%").arg(field.value.toInt());
    if (definition && definition->kind == FieldKind::Count)
        return groupedNumber(field.value.toInt());
    return decimalAsPrinted(letter, key);
}

bool hasAverage(const PublicLetter &publicLetter)
{
    const auto &letter = publicLetter.letter();
    constexpr std::array averages{
        Key::upheldAverage, Key::complianceAverage, Key::remedyAverage, Key::upheldPer100kAverage};
    return std::ranges::any_of(averages, [&](auto key) {
        return letter.field(key).state == FieldState::Stated || publicLetter.lentAverage(key);
    });
}

QString averageCell(const PublicLetter &letter, const QString &key)
{
    const auto *lent = letter.lentAverage(key);
    if (!lent)
        return markedCell(letter, key);
    const auto *definition = fieldDefinition(key);
    const bool isPerCent = definition && definition->kind == FieldKind::PerCent;
    const auto number = decimalAsPrinted(lent->value, {});
    return withShortSource(isPerCent ? PaperWords::tr("%1%").arg(number) : number, lent->source);
}

QString lentAveragesInWords(const QList<PublicLetter> &letters)
{
    const auto any = [&letters](LentAverage::Source source) {
        return std::ranges::any_of(letters, [source](const PublicLetter &letter) {
            return std::ranges::any_of(letter.lent, [&](const LentAverage &lent) {
                return lent.source == source && letter.lentAverage(lent.key);
            });
        });
    };
    QStringList sentences;
    if (any(LentAverage::Source::OtherLetter))
        sentences.append(PaperWords::tr(
            "An average marked “other letter” is not printed in the letter itself: it is taken from "
            "another letter held, to a council of the same type about the same year."));
    if (any(LentAverage::Source::PublishedTable))
        sentences.append(PaperWords::tr(
            "An average marked “published” is not printed in the letter itself: it is taken from "
            "the Ombudsman’s published figures for councils of that type in that year."));
    return sentences.join(u' ');
}

bool hasUsualRange(const PaperLetter &paperLetter)
{
    auto letter = withConfirmed(paperLetter);
    if (paperLetter.residents)
        letter.residents = paperLetter.residents;
    const auto rows = compareWithAverages(letter);
    return compareWithResidents(letter).usual
        || std::ranges::any_of(rows, [](const auto &row) { return row.usual.has_value(); });
}

QString withMark(const QString &cell, const PublicLetter &letter, const QStringList &keys)
{
    if (std::ranges::any_of(keys, [&letter](const auto &key) { return letter.isInDispute(key); }))
        return PaperWords::tr("%1 (in dispute)").arg(cell);
    const bool isFlagged =
        std::ranges::any_of(keys, [&letter](const auto &key) { return letter.isFlagged(key); });
    return isFlagged ? PaperWords::tr("%1 (in doubt)").arg(cell) : cell;
}

QString markedCell(const PublicLetter &letter, const QString &key)
{
    // What was not found is in doubt already, and says so.
    const bool isMissing = letter.letter().field(key).state == FieldState::NotFound;
    return withMark(figureCell(letter.letter(), key), letter, isMissing ? QStringList() : QStringList{key});
}

QString doubtsWithReasons(const PublicLetter &letter, const QStringList &keys)
{
    QStringList sentences{doubtsInWords(letter, keys)};
    for (const auto &key : keys) {
        if (!letter.isFlagged(key) || letter.isInDispute(key) || letter.lentAverage(key))
            continue;
        for (const auto &reason : letter.reason(key).split(u'\n', Qt::SkipEmptyParts))
            sentences.append(reason.endsWith(u'.') ? reason : reason + u'.');
    }
    // One check can doubt several figures.
    sentences.removeDuplicates();
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString satisfiedCell(const MeasureFigures &compliance)
{
    if (compliance.base == 0)
        return PaperWords::tr("does not apply");
    if (!compliance.notSatisfied)
        return PaperWords::tr("not known");
    const auto [least, most] = *compliance.notSatisfied;
    return countRangeInWords({*compliance.base - most, *compliance.base - least});
}

QString groupedNumber(int number)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(number);
}

QString passageHeading(const QString &kind)
{
    const auto rank = rankOf(kind);
    const auto *row = rank < qsizetype(passageKinds.size()) ? &passageKinds[size_t(rank)] : &passageKinds[3];
    return QCoreApplication::translate("Paper", row->heading);
}

QList<Passage> orderedPassages(const Letter &letter)
{
    auto passages = letter.passages;
    std::ranges::stable_sort(passages, {}, [](const auto &passage) { return rankOf(passage.kind); });
    return passages;
}

QString letterInWords(const Letter &letter)
{
    const auto dated = letter.field(Key::letterDate);
    return dated.state == FieldState::Stated
        ? PaperWords::tr("the annual review letter of %1").arg(dateInWords(dated.value.toDate()))
        : PaperWords::tr("the annual review letter (its date was not found)");
}

PublicLetter withConfirmed(const PaperLetter &letter)
{
    auto sure = letter.letter;
    sure.confirmed = letter.confirmed;
    return sure;
}

QString againstAverage(const MeasureFigures &figures, const QString &group)
{
    if (!figures.average) {
        return figures.averageState == FieldState::NotApplicable
            ? PaperWords::tr("the Ombudsman gives no average for this body")
            : PaperWords::tr("the letter gives no average to compare with");
    }
    const auto average = PaperWords::tr("the average for %1 is %2").arg(group, averageInWords(figures));
    if (figures.measure == Measure::Compliance)
        return average;
    if (figures.isSmall())
        return PaperWords::tr("%1, but so few cases cannot be compared with an average").arg(average);
    if (figures.verdict == Verdict::None || !figures.usual)
        return average;
    if (figures.verdict == Verdict::Same)
        return PaperWords::tr("%1, and the rate is %2").arg(average, verdictWords(figures.verdict, {}));
    return PaperWords::tr("%1; %2").arg(average, verdictWords(figures.verdict, *figures.usual));
}
