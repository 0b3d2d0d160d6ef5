// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartwords.h"

#include "comparison/comparison.h"
#include "comparison/dates.h"
#include "comparison/headline.h"
#include "letter/fields.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartWords)
};

QString letterInWords(const Letter &letter)
{
    const auto written = letter.field(Key::letterDate);
    if (written.state == FieldState::Stated)
        return Words::tr("Ombudsman’s annual review letter of %1").arg(dateInWords(written.value.toDate()));
    return Words::tr("Ombudsman’s annual review letter (date not found)");
}

QString lettersInWords(const QList<PublicLetter> &letters)
{
    const auto first = letters.constFirst().letter().yearEnding().year();
    const auto last = letters.constLast().letter().yearEnding().year();
    return Words::tr("%1 annual review letters of the Ombudsman, %2 to %3")
        .arg(letters.size())
        .arg(first)
        .arg(last);
}

// What is not sure of the letter as a whole.
QStringList headDoubts(const PublicLetter &letter)
{
    const auto doubts = doubtsInWords(letter, {Key::authority, Key::periodStart, Key::periodEnd});
    return doubts.isEmpty() ? QStringList() : QStringList{doubts};
}

QStringList comparedInWords(const PublicLetter &letter)
{
    auto paragraphs = headDoubts(letter);
    const auto figures = compareWithAverages(letter);
    for (const auto &each : figures)
        paragraphs.append(Words::tr("%1. %2").arg(measureLabel(each.measure), each.words));
    return paragraphs;
}

// The newest two years that follow each other in the list.
QStringList changesThroughYears(const QList<PublicLetter> &letters)
{
    QStringList paragraphs;
    if (letters.size() < 2)
        return paragraphs;
    const auto before = compareWithAverages(letters.at(letters.size() - 2));
    const auto after = compareWithAverages(letters.constLast());
    const auto years = Words::tr("%1 and %2")
                           .arg(letters.at(letters.size() - 2).letter().yearEnding().year())
                           .arg(letters.constLast().letter().yearEnding().year());
    for (const auto measure : measures) {
        const auto index = static_cast<qsizetype>(measure);
        const auto change = yearOnYear(before.at(index), after.at(index));
        paragraphs.append(
            Words::tr("%1, years to March %2. %3")
                .arg(measureLabel(measure), years,
                    change.isEmpty() ? Words::tr("One of them has no count, so nothing is compared.")
                                     : change));
    }
    return paragraphs;
}
} // namespace

QString councilInWords(const Letter &letter, qsizetype mostLetters)
{
    const auto &name = letter.authorityName;
    if (name.isEmpty())
        return Words::tr("Council not found");
    if (name.size() <= mostLetters)
        return name;
    const auto half = mostLetters / 2;
    return name.left(half).trimmed() + u'…' + name.right(half).trimmed();
}

QString leftOutInWords(const YearsShown &shown)
{
    const auto listed = [](const QList<int> &years) {
        QStringList words;
        for (const int year : years)
            words.append(QString::number(year));
        return words.join(u", "_s);
    };
    QStringList sentences;
    if (!shown.apart.isEmpty())
        sentences.append(
            Words::tr("Left out: %1, far from the other years (misread?).").arg(listed(shown.apart)));
    if (shown.undated > 0)
        sentences.append(shown.undated == 1
                ? Words::tr("Left out: 1 letter without a year.")
                : Words::tr("Left out: %1 letters without a year.").arg(shown.undated));
    if (!shown.doubled.isEmpty())
        sentences.append(
            Words::tr("Two letters held for %1: one of them is shown.").arg(listed(shown.doubled)));
    return sentences.join(u' ');
}

QString sourceInWords(const ChartContent &content)
{
    const bool several = content.kind == ChartContent::Kind::Years && lettersShown(content).size() > 1;
    const auto source =
        several ? lettersInWords(lettersShown(content)) : letterInWords(content.letter.letter());
    return (content.sample ? Words::tr("Sample (fictional council): %1") : Words::tr("Source: %1"))
        .arg(source);
}

QString showingInWords(const ChartContent &content)
{
    if (content.kind == ChartContent::Kind::Comparison)
        return comparedInWords(content.letter).join(u"\n\n"_s);
    const auto shown = yearsShown(content);
    auto paragraphs = changesThroughYears(shown.letters);
    paragraphs.append(leftOutInWords(shown));
    paragraphs.removeAll(QString());
    return paragraphs.join(u"\n\n"_s);
}
