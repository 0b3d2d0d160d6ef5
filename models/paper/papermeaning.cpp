// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/dates.h"
#include "letter/fields.h"
#include "paper/committeepaper.h"
#include "paper/confirmed.h"
#include "paper/papersections.h"
#include "paper/paperwords.h"
#include "paper/translating.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
void addTerm(PaperSection &section, const QString &term, const QString &meaning)
{
    section.blocks.append(PaperParagraph{.style = ParagraphStyle::ListBullet,
        .spans = {{.text = term, .bold = true}, {.text = u": "_s + meaning}}});
}

/// Whether any table of the paper has an average.
bool namesAverages(const PaperInput &input)
{
    const auto has = [](const PaperLetter &one) { return hasAverage(one.letter); };
    return has(input.letter) || std::ranges::any_of(input.years, has)
        || std::ranges::any_of(input.councils, has);
}

void addTerms(PaperSection &section, const PaperInput &input)
{
    addTerm(section, PaperWords::tr("Investigated"),
        PaperWords::tr("the Ombudsman looked into the complaint in detail and came to a decision."));
    addTerm(section, PaperWords::tr("Upheld"),
        PaperWords::tr(
            "the Ombudsman found fault in what the Council did, also where the Council had accepted "
            "fault before."));
    addTerm(section, PaperWords::tr("Compliance"),
        PaperWords::tr(
            "the cases checked in which the Ombudsman was satisfied that its recommendations had been "
            "carried out. Some follow decisions of earlier years."));
    addTerm(section, PaperWords::tr("Satisfactory remedy"),
        PaperWords::tr(
            "among the upheld cases, those in which the Council had offered enough to put things right "
            "before the complaint came to the Ombudsman."));
    if (namesAverages(input)) {
        addTerm(section, PaperWords::tr("Average"),
            PaperWords::tr(
                "the figure that the Ombudsman prints for %1. Whether it counts all cases together, "
                "and whether it includes this Council, is not published.")
                .arg(shortGroup(input.letter.letter.letter().type)));
    }
    if (hasUsualRange(input.letter)) {
        addTerm(section, PaperWords::tr("Usual"),
            PaperWords::tr(
                "the counts that chance alone would give, at the average, in at least 19 of 20 such "
                "years."));
    }
}

QString noteOfChance(const PaperInput &input)
{
    const auto cause = hasUsualRange(input.letter)
        ? PaperWords::tr(
            "Cases can share a cause, and the Ombudsman chooses what to investigate, so chance alone "
            "usually spreads wider than the usual range.")
        : PaperWords::tr(
            "Cases can share a cause, and the Ombudsman chooses what to investigate, so chance alone "
            "can change the figures from year to year.");
    return cause + u' ' + PaperWords::tr("A year is all its cases, not a sample of them.");
}

QString sourceInWords(const PaperInput &input)
{
    const auto letter = letterInWords(input.letter.letter.letter());
    const auto confirmation = confirmationOf(input);
    if (confirmation.unconfirmed > 0) {
        return PaperWords::tr("Figures from %1; %2").arg(letter, draftSource(confirmation));
    }
    const auto day = input.checkedOn.isValid() ? input.checkedOn : input.madeOn;
    return PaperWords::tr("Figures from %1, checked against it on %2.").arg(letter, dateInWords(day));
}

QStringList allKeys()
{
    QStringList keys;
    for (const auto &definition : fieldDefinitions())
        keys.append(definition.key);
    return keys;
}
} // namespace

PaperSection meaningSection(const PaperInput &input)
{
    const auto &letter = input.letter.letter.letter();
    PaperSection section{.key = SectionKey::meaning,
        .heading = PaperWords::tr("What these words and figures mean"),
        .blocks = {}};
    addTerms(section, input);
    section.blocks.append(paragraph(noteOfChance(input)));
    const bool usesResidents = letter.field(Key::upheldPer100k).state == FieldState::Stated;
    if (usesResidents && input.letter.residents && input.letter.residentsYear > 0) {
        section.blocks.append(paragraph(
            PaperWords::tr(
                "Residents: %1 in the middle of %2, as estimated by the Office for National Statistics.")
                .arg(groupedNumber(*input.letter.residents), QString::number(input.letter.residentsYear))));
    }
    section.blocks.append(paragraph(sourceInWords(input)));
    if (const auto changes = changesInWords(input.letter.letter, allKeys()); !changes.isEmpty())
        section.blocks.append(paragraph(changes));
    return section;
}

PaperSection appendixSection(const PaperInput &input)
{
    PaperSection section{.key = SectionKey::appendix,
        .heading = PaperWords::tr("Appendix A: the Ombudsman’s letter"),
        .blocks = {},
        .newPage = true};
    for (const auto &one : input.letter.text)
        section.blocks.append(paragraph(one.text));
    if (section.blocks.isEmpty())
        section.blocks.append(paragraph(
            PaperWords::tr("The letter stands in a document of its own, published with this paper.")));
    return section;
}
