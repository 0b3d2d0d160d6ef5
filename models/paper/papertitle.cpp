// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/dates.h"
#include "letter/fields.h"
#include "paper/committeepaper.h"
#include "paper/confirmed.h"
#include "paper/paperquestions.h"
#include "paper/papersections.h"
#include "paper/paperwords.h"
#include "paper/translating.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
PaperParagraph labelled(const QString &label, const QString &text)
{
    return {.spans = {{.text = label + u": "_s, .bold = true}, {.text = text}}};
}

QString reportTo(const PaperTexts &texts)
{
    return PaperWords::tr("%1, %2").arg(
        texts.committee.isEmpty() ? PaperWords::tr("[name of the committee]") : texts.committee,
        texts.meeting.isValid() ? dateInWords(texts.meeting) : PaperWords::tr("[date of the meeting]"));
}

/// The title's line breaks before the period, not within it.
QString withWholePeriod(const QString &title)
{
    const auto comma = title.lastIndexOf(u", "_s);
    return title.left(comma + 2) + title.mid(comma + 2).replace(u' ', QChar::Nbsp);
}

void addDraft(PaperSection &section, const PaperInput &input)
{
    const auto confirmation = confirmationOf(input);
    if (confirmation.unconfirmed == 0)
        return;
    const auto line = draftLine(confirmation);
    section.blocks.append(PaperParagraph{.spans = {{.text = line, .bold = true}}});
}

void addEmbargo(PaperSection &section, const PaperInput &input)
{
    const auto day = embargoedUntil(input);
    if (!day.isValid())
        return;
    const auto line = PaperWords::tr("Embargoed: the Ombudsman publishes on %1").arg(dateInWords(day));
    section.blocks.append(PaperParagraph{.spans = {{.text = line, .bold = true}}});
}

/// Whose figures these are, and of which year, must be known before any of them is read.
void addDoubts(PaperSection &section, const PaperLetter &letter, const QString &year)
{
    const auto doubts =
        doubtsWithReasons(withConfirmed(letter), {Key::authority, Key::periodStart, Key::periodEnd});
    if (!doubts.isEmpty())
        section.blocks.append(
            paragraph(year.isEmpty() ? doubts : PaperWords::tr("%1: %2").arg(year, doubts)));
}

bool hasPassage(const Letter &letter, QLatin1String kind)
{
    return std::ranges::any_of(letter.passages, [kind](const auto &passage) { return passage.kind == kind; });
}
} // namespace

QString paperTitle(const PaperInput &input)
{
    return PaperWords::tr("Ombudsman’s annual review letter, %1")
        .arg(periodInWords(input.letter.letter.letter().yearEnding()));
}

PaperSection titleSection(const PaperInput &input)
{
    const auto &texts = input.texts;
    const auto council = input.letter.letter.letter().authorityName;
    PaperSection section{.key = SectionKey::title};
    addDraft(section, input);
    if (input.sample)
        section.blocks.append(paragraph(PaperWords::tr("Sample: this council does not exist.")));
    section.blocks.append(paragraph(council.isEmpty() ? PaperWords::tr("[name of the council]") : council));
    addDoubts(section, input.letter, {});
    for (const auto &other : input.years)
        addDoubts(section, other, periodInWords(other.letter.letter().yearEnding()));
    section.blocks.append(labelled(PaperWords::tr("Report to"), reportTo(texts)));
    section.blocks.append(paragraph(withWholePeriod(paperTitle(input)), ParagraphStyle::Title));
    addEmbargo(section, input);
    section.blocks.append(labelled(PaperWords::tr("Contact"),
        texts.contact.isEmpty() ? PaperWords::tr("[name, telephone and e-mail of the officer to ask]")
                                : texts.contact));
    section.blocks.append(labelled(PaperWords::tr("Other formats"),
        texts.otherFormats.isEmpty()
            ? PaperWords::tr("ask the contact above for this paper in large print or another format.")
            : texts.otherFormats));
    return section;
}

PaperSection recommendationsSection(const PaperInput &input)
{
    const auto &letter = input.letter.letter.letter();
    PaperSection section{
        .key = SectionKey::recommendations, .heading = PaperWords::tr("Recommendations"), .blocks = {}};
    section.blocks.append(paragraph(PaperWords::tr("The Committee is asked to:")));
    const bool hasAppendix = !input.texts.switchedOff.contains(SectionKey::appendix);
    QStringList asked{(hasAppendix ? PaperWords::tr("note %1 (Appendix A)") : PaperWords::tr("note %1"))
                          .arg(letterInWords(letter))};
    const bool hasQuestions =
        !input.texts.switchedOff.contains(SectionKey::questions) && !questionsToPrint(input).isEmpty();
    if (hasQuestions)
        asked.append(PaperWords::tr("decide which of the questions below to pursue, with whom and by when"));
    if (hasPassage(letter, QLatin1String("late_responses")))
        asked.append(
            PaperWords::tr("ask for a report on the times taken to answer the Ombudsman’s enquiries"));
    for (qsizetype at = 0; at < asked.size(); ++at) {
        const bool isLast = at + 1 == asked.size();
        const auto end = isLast ? u"."_s : at + 2 == asked.size() ? PaperWords::tr("; and") : u";"_s;
        section.blocks.append(paragraph(asked.at(at) + end, ParagraphStyle::ListNumber));
    }
    return section;
}
