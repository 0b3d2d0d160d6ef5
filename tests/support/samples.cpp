// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samples.h"

using namespace Qt::StringLiterals;

namespace {

using namespace Support;

const QString letterhead = u"Local Government & Social Care OMBUDSMAN"_s;

SampleLetter sample(const QString &council, int year, Layout layout, int seed)
{
    SampleLetter made{council.toLower() + u'-' + QString::number(year) + u".pdf"_s,
        plausibleLetter(councilNamed(council), year, seed)};
    made.spec.layout = layout;
    made.spec.letterhead = letterhead;
    made.spec.bodyDecoys = year >= 2022;
    return made;
}

// Count, base and rate of the upheld block, and what follows from them.
void setUpheld(LetterSpec &spec, int upheld, int investigations, int rate)
{
    spec.values[Key::upheldDecisions] = upheld;
    spec.values[Key::investigations] = investigations;
    spec.values[Key::upheldRate] = rate;
    spec.values[Key::remedyBase] = upheld;
    spec.values[Key::remedies] = 2;
    spec.values[Key::remedyRate] = qRound(200.0 / upheld);
}

SampleLetter lateCounty()
{
    SampleLetter made = sample(u"Marlowshire"_s, 2023, Layout::TwoColumns, 2);
    made.spec.passages = {
        {u"late_responses"_s,
            u"I was concerned about the time your Council took to respond to our enquiries. More than 30% of responses were late, and in two cases we had to remind the Council of our power to issue a witness summons before we were sent what we had asked for."_s},
        {u"late_responses"_s,
            u"I ask that you take action to improve response times, and that my office is told promptly where you expect a delay."_s}};
    return made;
}

SampleLetter nothingInvestigated()
{
    SampleLetter made = sample(u"Northmoor"_s, 2022, Layout::RingBeside, 3);
    made.spec.blocks[Block::Upheld] = BlockState::Nothing;
    made.spec.blocks[Block::Remedy] = BlockState::Nothing;
    made.spec.values[Key::complianceOutcomes] = 1;
    made.spec.values[Key::complianceRate] = 100;
    return made;
}

// The Ombudsman's own statistics once printed 91% beside 9 of 10.
SampleLetter discrepancy()
{
    SampleLetter made = sample(u"Ironbeck"_s, 2023, Layout::RingBeside, 4);
    setUpheld(made.spec, 9, 10, 91);
    return made;
}

SampleLetter picture()
{
    SampleLetter made = sample(u"Ashwell"_s, 2021, Layout::RingBeside, 5);
    made.spec.pictureOfFigures = true;
    return made;
}

SampleLetter trained()
{
    SampleLetter made = sample(u"Wexcombe"_s, 2025, Layout::TwoColumns, 10);
    made.spec.passages = {{u"training"_s,
        u"We were pleased to deliver two online complaint handling courses to your staff during the year. I trust the courses were useful to you."_s}};
    return made;
}

SampleLetter reported()
{
    SampleLetter made = sample(u"Wexcombe"_s, 2023, Layout::RingBeside, 9);
    made.spec.passages = {{u"public_report"_s,
        u"During the year we issued a public report about your Council. It found that a family had waited 14 months for a place at school. I am pleased that the Council accepted our findings and has looked at other cases since."_s}};
    return made;
}

} // namespace

namespace Support {

QList<SampleLetter> sampleLetters()
{
    return {sample(u"Wexcombe"_s, 2019, Layout::OneColumn, 6),
        sample(u"Wexcombe"_s, 2021, Layout::RingBeside, 7),
        sample(u"Wexcombe"_s, 2022, Layout::TwoColumns, 8), reported(), trained(), lateCounty(),
        nothingInvestigated(), discrepancy(), picture(),
        sample(u"Pellwood"_s, 2025, Layout::ThreeColumns, 11)};
}

} // namespace Support
