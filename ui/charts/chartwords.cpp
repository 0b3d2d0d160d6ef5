// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartwords.h"

#include "comparison/comparison.h"
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

QString lettersInWords(const QList<Letter> &letters)
{
    const auto first = letters.constFirst().yearEnding().year();
    const auto last = letters.constLast().yearEnding().year();
    return Words::tr("%1 annual review letters of the Ombudsman, %2 to %3")
        .arg(letters.size())
        .arg(first)
        .arg(last);
}
} // namespace

namespace {
QStringList comparedInWords(const Letter &letter)
{
    QStringList paragraphs;
    const auto figures = compareWithAverages(letter);
    for (const auto &each : figures)
        paragraphs.append(Words::tr("%1. %2").arg(measureLabel(each.measure), each.words));
    return paragraphs;
}

// The newest two years that follow each other in the list.
QStringList changesInWords(const QList<Letter> &letters)
{
    QStringList paragraphs;
    if (letters.size() < 2)
        return paragraphs;
    const auto before = compareWithAverages(letters.at(letters.size() - 2));
    const auto after = compareWithAverages(letters.constLast());
    const auto years = Words::tr("%1 and %2")
                           .arg(letters.at(letters.size() - 2).yearEnding().year())
                           .arg(letters.constLast().yearEnding().year());
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

QString sourceInWords(const ChartContent &content)
{
    const bool several = content.kind == ChartContent::Kind::Years && lettersShown(content).size() > 1;
    const auto source = several ? lettersInWords(lettersShown(content)) : letterInWords(content.letter);
    return (content.sample ? Words::tr("Sample (fictional council): %1") : Words::tr("Source: %1"))
        .arg(source);
}

QString showingInWords(const ChartContent &content)
{
    const auto paragraphs = content.kind == ChartContent::Kind::Years ? changesInWords(lettersShown(content))
                                                                      : comparedInWords(content.letter);
    return paragraphs.join(u"\n\n"_s);
}
