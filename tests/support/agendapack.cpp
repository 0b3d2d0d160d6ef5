// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/agendapack.h"

#include "support/qtmaker.h"
#include "support/setletter.h"

using namespace Qt::StringLiterals;

namespace {

using namespace Support;
using Role = TextParagraph::Role;

constexpr int paragraphsOfPage = 9;

/// A page of other business, no two alike.
QList<TextParagraph> businessPage(int number)
{
    QList<TextParagraph> page{{Role::Heading,
        u"Item %1: Performance of services, part %2"_s.arg(number / 20 + 1).arg(number % 20 + 1)}};
    for (int at = 0; at < paragraphsOfPage; ++at) {
        const int one = (number * 37 + at * 11) % 100;
        const int two = (number * 53 + at * 29) % 900 + 1;
        page.append({Role::Plain,
            u"%1% of requests in ward %2 were answered in time, compared to an average of %3% in similar "
            "councils; %4 complaints were dealt with at stage 1 and %5 upheld by the Council. Statistics are "
            "based on a total of %6 cases for the period between 1 April 2023 to 31 March 2024."_s.arg(
                QString::number(one), QString::number(at + 1), QString::number((one + 17) % 100),
                QString::number(two), QString::number(two / 3), QString::number(two * 2))});
    }
    return page;
}

/// The council's own summary right before the letter, in nearly the letter's words.
QList<TextParagraph> summaryPage(const LetterSpec &spec)
{
    return {{Role::Heading, u"Summary of the Ombudsman's annual review"_s},
        {Role::Plain,
            u"In the year ending 31 March %1 31% of complaints we investigated at stage 2 were upheld. This "
            "compares to an average of 44% in neighbouring councils. 17 upheld decisions were recorded in "
            "our own "
            "system. In 88% of cases we were satisfied the service had successfully implemented the "
            "auditors' "
            "recommendations."_s.arg(spec.year)},
        {Role::Plain, u"The letter of the Ombudsman follows."_s}};
}

int pagesOf(const Typesetter &typesetter)
{
    return int(typesetter.document().pages.size());
}

} // namespace

namespace Support {

Fixture agendaPack(int pages)
{
    Typesetter typesetter;
    FixtureRecipe recipe{.name = u"agenda pack"_s};
    for (const int year : {2023, 2024}) {
        LetterSpec spec = plausibleLetter(councilNamed(u"Wexcombe"_s), year, 60 + year);
        spec.bodyDecoys = true;
        recipe.letters.append(spec);
    }
    Fixture fixture{.name = recipe.name, .file = u"pack.pdf"_s, .letters = expectedLetters(recipe)};
    for (int letter = 0; letter < 2; ++letter) {
        const LetterSpec &spec = recipe.letters[letter];
        for (const int before = pages * (letter + 1) / 3; pagesOf(typesetter) < before;) {
            setParagraphs(typesetter, businessPage(pagesOf(typesetter)));
            typesetter.newPage();
        }
        setParagraphs(typesetter, reportParagraphs(spec));
        setParagraphs(typesetter, summaryPage(spec));
        typesetter.newPage();
        fixture.letters[letter].firstPage = pagesOf(typesetter);
        setLetter(typesetter, spec);
        fixture.letters[letter].lastPage = pagesOf(typesetter);
        typesetter.newPage();
    }
    while (pagesOf(typesetter) < pages) {
        setParagraphs(typesetter, businessPage(pagesOf(typesetter)));
        typesetter.newPage();
    }
    setParagraphs(typesetter, businessPage(pages));
    const DrawnDocument document = typesetter.document();
    fixture.spots = document.spots;
    fixture.bytes = qtPdf(document);
    return fixture;
}

} // namespace Support
