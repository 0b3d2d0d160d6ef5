// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fixtures.h"

#include "support/expectedjson.h"
#include "support/qtmaker.h"
#include "support/setletter.h"
#include "support/textmaker.h"
#include "support/wordings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using namespace Support;

ExpectedLetter expectedOf(const LetterSpec &spec)
{
    ExpectedLetter letter{
        spec.council.name, spec.council.code, expectedFields(spec, figureBlocks(spec)), {}, 0, 0};
    for (const OwnPassage &passage : spec.passages) {
        if (letter.passageKinds.isEmpty() || letter.passageKinds.last() != passage.kind)
            letter.passageKinds.append(passage.kind);
    }
    return letter;
}

Fixture typedFixture(const FixtureRecipe &recipe)
{
    QString text = recipe.preface;
    if (recipe.reportBefore)
        text += typedParagraphs(reportParagraphs(recipe.letters.front()), recipe.states);
    for (const LetterSpec &spec : recipe.letters)
        text += typedLetter(spec, recipe.states) + (recipe.states & TextState::FormFeeds ? u"\f"_s : u"\n"_s);
    if (recipe.nextItemAfter)
        text += typedParagraphs(nextItemParagraphs(), recipe.states);
    const bool markdown =
        bool(recipe.states & (TextState::BoldMarks | TextState::Links | TextState::Underlines));
    return {recipe.name, isKnown(recipe), recipe.realReference,
        recipe.name + (markdown ? u".md"_s : u".txt"_s), typedBytes(text, recipe.states),
        expectedLetters(recipe), {}};
}

// As agenda packs have them: a number at the foot, the item at the head.
void addPageNumbers(DrawnDocument &document, int first)
{
    for (DrawnPage &page : document.pages) {
        page.runs.append({280, 815, 9, false, 0, u"Page "_s + QString::number(first++)});
        page.runs.prepend({430, 28, 8, false, 90, u"Agenda Item 7 Appendix 2"_s});
    }
}

Fixture drawnFixture(const FixtureRecipe &recipe)
{
    Fixture fixture{recipe.name, isKnown(recipe), recipe.realReference, recipe.name + u".pdf"_s, {},
        expectedLetters(recipe), {}};
    Typesetter typesetter;
    if (recipe.reportBefore)
        setParagraphs(typesetter, reportParagraphs(recipe.letters.front()));
    for (qsizetype i = 0; i < recipe.letters.size(); ++i) {
        if (i > 0)
            typesetter.newPage();
        fixture.letters[i].firstPage = int(typesetter.document().pages.size());
        setLetter(typesetter, recipe.letters[i]);
        fixture.letters[i].lastPage = int(typesetter.document().pages.size());
        if (recipe.letters[i].pictureOfFigures)
            fixture.letters[i].firstPage = 0; // whether a page without words belongs to it cannot be told
    }
    if (recipe.nextItemAfter)
        setParagraphs(typesetter, nextItemParagraphs());
    DrawnDocument document = typesetter.document();
    if (recipe.pageNumbersFrom > 0)
        addPageNumbers(document, recipe.pageNumbersFrom);
    const auto seed = unsigned(recipe.name.size() * 31);
    fixture.bytes = recipe.maker == Maker::Qt ? qtPdf(document) : rawPdf(document, recipe.unkindness, seed);
    fixture.spots = document.spots;
    return fixture;
}

} // namespace

namespace Support {

bool isKnown(const FixtureRecipe &recipe)
{
    return std::ranges::all_of(
        recipe.letters, [](const LetterSpec &spec) { return wordingSet(spec.wording).known; });
}

QList<ExpectedLetter> expectedLetters(const FixtureRecipe &recipe)
{
    QList<ExpectedLetter> letters;
    for (const LetterSpec &spec : recipe.letters)
        letters.append(expectedOf(spec));
    return letters;
}

Fixture madeFixture(const FixtureRecipe &recipe)
{
    return recipe.maker == Maker::Typed ? typedFixture(recipe) : drawnFixture(recipe);
}

QList<Fixture> fixtures()
{
    QList<Fixture> all;
    for (const FixtureRecipe &recipe : fixtureRecipes())
        all.append(madeFixture(recipe));
    return all + libreOfficeFixtures();
}

} // namespace Support
