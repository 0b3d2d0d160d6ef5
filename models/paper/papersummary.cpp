// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/dates.h"
#include "comparison/headline.h"
#include "comparison/measurewords.h"
#include "letter/fields.h"
#include "paper/committeepaper.h"
#include "paper/confirmed.h"
#include "paper/papersections.h"
#include "paper/papersentences.h"
#include "paper/paperwords.h"
#include "paper/translating.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
bool nothingInvestigated(const Letter &letter)
{
    return letter.number(Key::investigations) == 0;
}

QString nothingInvestigatedInWords(const Letter &letter)
{
    return PaperWords::tr(
        "The Ombudsman carried out no investigations about the Council in %1, so there is no "
        "upheld rate and no satisfactory remedy rate. This does not mean that nobody complained: "
        "the letter does not give the number received.")
        .arg(periodInWords(letter.yearEnding()));
}

/// \a isBelow: the paper has the section with the whole of it.
QString passageInShort(const Letter &letter, const Passage &passage, bool isBelow)
{
    QStringList places;
    if (const auto page = pageInWords(letter, passage.place.page); !page.isEmpty())
        places.append(PaperWords::tr("%1 of the letter").arg(page));
    if (isBelow)
        places.append(PaperWords::tr("in full below"));
    const auto sentence = PaperWords::tr("%1: the Ombudsman writes to this Council “%2”")
                              .arg(passageHeading(passage.kind), firstSentence(passage.text));
    return places.isEmpty() ? sentence + u'.'
                            : PaperWords::tr("%1 (%2).").arg(sentence, places.join(u"; "_s));
}

/// \a sentence, and what is in doubt of it.
QString withDoubts(const QString &sentence, const PublicLetter &letter, const QStringList &keys)
{
    const auto doubts = sentence.isEmpty() ? QString() : doubtsInWords(letter, keys);
    return doubts.isEmpty() ? sentence : sentence + u' ' + doubts;
}

QString dealtWithInWords(const Letter &letter)
{
    const auto dealt = letter.number(Key::dealtWith);
    const auto notForUs = letter.number(Key::notForUs);
    const auto closed = letter.number(Key::assessedAndClosed);
    const auto investigated = letter.number(Key::investigations);
    if (!dealt || !notForUs || !closed || !investigated)
        return {};
    return PaperWords::tr(
        "The Ombudsman dealt with %1 complaints about the Council: %2 were not for the Ombudsman or "
        "not ready for it, %3 were assessed and closed, and %4 were investigated.")
        .arg(*dealt)
        .arg(*notForUs)
        .arg(*closed)
        .arg(*investigated);
}
} // namespace

QStringList figureSentences(const PaperLetter &paperLetter)
{
    const auto sure = withConfirmed(paperLetter);
    const auto &letter = sure.letter();
    const auto rows = compareWithAverages(sure);
    QStringList sentences{withDoubts(dealtWithInWords(letter), sure,
        {Key::dealtWith, Key::notForUs, Key::assessedAndClosed, Key::investigations})};
    const auto group = averageGroup(letter.type);
    if (nothingInvestigated(letter))
        sentences.append(withDoubts(nothingInvestigatedInWords(letter), sure, {Key::investigations}));
    else
        sentences.append(upheldSentence(rows.at(0), group) + u' ' + per100kSentence(paperLetter));
    sentences.append(complianceSentence(
        rows.at(1), nothingInvestigated(letter) ? group : shortGroup(letter.type), upheldCases(letter)));
    if (!nothingInvestigated(letter))
        sentences.append(remedySentence(rows.at(2), shortGroup(letter.type)));
    sentences.replaceInStrings(QRegularExpression(u"\\s+$"_s), QString());
    sentences.removeAll(QString());
    return sentences;
}

PaperSection summarySection(const PaperInput &input)
{
    const auto &letter = input.letter.letter.letter();
    PaperSection section{.key = SectionKey::summary, .heading = PaperWords::tr("Summary"), .blocks = {}};
    for (const auto &passage : orderedPassages(letter))
        section.blocks.append(paragraph(
            passageInShort(letter, passage, !input.texts.switchedOff.contains(SectionKey::passages))));
    if (figureKeys(letter).isEmpty()) {
        section.blocks.append(paragraph(PaperWords::tr(
            "No figures were found in the document that the letter came in: their page may be a "
            "picture or missing. It does not mean 0. They have to be taken from the Ombudsman’s "
            "website before this paper can say anything about them.")));
        return section;
    }
    for (const auto &sentence : figureSentences(input.letter))
        section.blocks.append(paragraph(sentence));
    return section;
}

PaperSection passagesSection(const PaperInput &input)
{
    const auto &letter = input.letter.letter.letter();
    PaperSection section{.key = SectionKey::passages,
        .heading = PaperWords::tr("What the Ombudsman says about this Council"),
        .blocks = {}};
    if (letter.passages.isEmpty())
        section.blocks.append(paragraph(PaperWords::tr(
            "The letter has no paragraph about this Council alone: none was found beside what the "
            "Ombudsman writes to every council.")));
    for (const auto &passage : orderedPassages(letter)) {
        section.blocks.append(paragraph(passageHeading(passage.kind), ParagraphStyle::Heading2));
        const auto page = pageInWords(letter, passage.place.page);
        section.blocks.append(
            paragraph(page.isEmpty() ? PaperWords::tr("The Ombudsman writes:")
                                     : PaperWords::tr("The Ombudsman writes (%1 of the letter):").arg(page)));
        for (const auto &part : passage.text.split(u"\n\n"_s, Qt::SkipEmptyParts))
            section.blocks.append(paragraph(part, ParagraphStyle::Quote));
    }
    return section;
}
