// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartwords.h"

#include "comparison/headline.h"
#include "letter/fields.h"

#include <QCoreApplication>

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
    const bool several = content.kind == ChartContent::Kind::Years && content.years.size() > 1;
    const auto source = several ? lettersInWords(content.years) : letterInWords(content.letter);
    return (content.sample ? Words::tr("Sample (fictional council): %1") : Words::tr("Source: %1"))
        .arg(source);
}
