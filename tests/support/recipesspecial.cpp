// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fixtures.h"

using namespace Qt::StringLiterals;

namespace {

using namespace Support;

LetterSpec letter(const QString &council, int year, int seed, Layout layout = Layout::RingBeside)
{
    LetterSpec spec = plausibleLetter(councilNamed(council), year, seed);
    spec.layout = layout;
    return spec;
}

FixtureRecipe recipe(const QString &name, const LetterSpec &spec, Maker maker = Maker::Qt)
{
    return {name, maker, Unkindness::None, {}, {spec}};
}

FixtureRecipe typed(const QString &name, const LetterSpec &spec, TextStates states = TextState::BoldMarks)
{
    return {name, Maker::Typed, Unkindness::None, states, {spec}};
}

LetterSpec withAverages(LetterSpec spec, Averages averages)
{
    spec.averages = averages;
    if (averages == Averages::NotApplicable) {
        for (const QLatin1String key : {Key::upheldAverage, Key::complianceAverage, Key::remedyAverage})
            spec.values[key] = u"n/a"_s;
        if (spec.values.contains(Key::upheldPer100kAverage))
            spec.values[Key::upheldPer100kAverage] = u"n/a"_s;
    }
    return spec;
}

QList<FixtureRecipe> averages()
{
    return {
        recipe(u"averages-missing-qt"_s, withAverages(letter(u"Wexcombe"_s, 2024, 301), Averages::Missing)),
        recipe(u"averages-missing-raw"_s,
            withAverages(letter(u"Ironbeck"_s, 2021, 302, Layout::TwoColumns), Averages::Missing),
            Maker::Raw),
        typed(u"averages-missing-text"_s, withAverages(letter(u"Ashwell"_s, 2023, 303), Averages::Missing)),
        recipe(u"averages-na-qt"_s, withAverages(letter(u"Pellwood"_s, 2024, 304), Averages::NotApplicable)),
        typed(u"averages-na-text"_s,
            withAverages(letter(u"Marlowshire"_s, 2022, 305), Averages::NotApplicable))};
}

// One of everything: the singular nouns.
LetterSpec ones(int year)
{
    LetterSpec spec = letter(u"Northmoor"_s, year, 310);
    for (const QLatin1String key :
        {Key::upheldDecisions, Key::investigations, Key::complianceOutcomes, Key::remedies, Key::remedyBase})
        spec.values[key] = 1;
    for (const QLatin1String key : {Key::upheldRate, Key::complianceRate, Key::remedyRate})
        spec.values[key] = 100;
    if (year >= 2024)
        spec.values[Key::upheldPer100k] = qRound(1e6 / residents(spec.council, year - 2)) / 10.0;
    return spec;
}

LetterSpec zeroUpheld()
{
    LetterSpec spec = letter(u"Pellwood"_s, 2024, 312);
    for (const QLatin1String key : {Key::upheldDecisions, Key::upheldRate})
        spec.values[key] = 0;
    spec.values[Key::upheldPer100k] = 0.0;
    spec.blocks[Block::Remedy] = BlockState::Nothing;
    return spec;
}

LetterSpec withNothing(LetterSpec spec, std::initializer_list<Block> blocks)
{
    for (const Block block : blocks)
        spec.blocks[block] = BlockState::Nothing;
    return spec;
}

LetterSpec withAbsent(LetterSpec spec, std::initializer_list<Block> blocks)
{
    for (const Block block : blocks)
        spec.blocks[block] = BlockState::Absent;
    return spec;
}

QList<FixtureRecipe> wholeBlocks()
{
    const auto upheld = {Block::Upheld, Block::Remedy};
    return {recipe(u"singular-qt"_s, ones(2024)), typed(u"singular-text"_s, ones(2021)),
        recipe(u"singular-raw"_s, ones(2022), Maker::Raw), recipe(u"none-upheld-zero"_s, zeroUpheld()),
        recipe(u"nothing-investigated-qt"_s, withNothing(letter(u"Northmoor"_s, 2024, 320), upheld)),
        typed(u"nothing-investigated-text"_s, withNothing(letter(u"Northmoor"_s, 2022, 321), upheld)),
        recipe(u"no-recommendations-due"_s,
            withNothing(letter(u"Pellwood"_s, 2023, 322, Layout::TwoColumns), {Block::Compliance})),
        recipe(u"nothing-at-all"_s,
            withNothing(letter(u"Pellwood"_s, 2024, 323), {Block::Upheld, Block::Compliance, Block::Remedy}),
            Maker::Raw),
        recipe(u"compliance-absent"_s, withAbsent(letter(u"Ashwell"_s, 2023, 324), {Block::Compliance})),
        recipe(u"only-upheld"_s,
            withAbsent(
                letter(u"Wexcombe"_s, 2024, 325, Layout::TwoColumns), {Block::Compliance, Block::Remedy})),
        typed(u"only-compliance-text"_s,
            withAbsent(letter(u"Wexcombe"_s, 2024, 326), {Block::Upheld, Block::Remedy}))};
}

QList<FixtureRecipe> headings()
{
    LetterSpec drawn = letter(u"Wexcombe"_s, 2024, 330, Layout::TwoColumns);
    drawn.lostHeading = true;
    LetterSpec text = letter(u"Ironbeck"_s, 2024, 331);
    text.lostHeading = true;
    LetterSpec stray = letter(u"Marlowshire"_s, 2025, 332);
    stray.wording = u"2025-stray"_s;
    LetterSpec strayText = letter(u"Ironbeck"_s, 2026, 333);
    strayText.wording = u"2025-stray"_s;
    strayText.states = TextState::RunTogether;
    return {recipe(u"heading-lost-qt"_s, drawn), typed(u"heading-lost-text"_s, text),
        recipe(u"per-100k-stray-per-cent"_s, stray), typed(u"per-100k-stray-run-together"_s, strayText)};
}

LetterSpec otherBody(int seed)
{
    LetterSpec spec = withAverages(letter(u"Northmoor"_s, 2024, seed), Averages::Missing);
    spec.council = Council{{}, u"Marlow Hills National Park Authority"_s, u"Marlow Hills"_s,
        AuthorityType::Other, 0, 0, {}, {}, {}, {}};
    spec.values[Key::authority] = spec.council.name;
    spec.values.remove(Key::upheldPer100k);
    spec.values.remove(Key::upheldPer100kAverage);
    return spec;
}

QList<FixtureRecipe> pageBreaks()
{
    LetterSpec apart = letter(u"Ashwell"_s, 2024, 380);
    apart.figuresOnTwoPages = true;
    LetterSpec rawApart = letter(u"Pellwood"_s, 2022, 381, Layout::TwoColumns);
    rawApart.figuresOnTwoPages = true;
    LetterSpec following = letter(u"Ironbeck"_s, 2023, 382, Layout::OneColumn);
    following.figuresFollowBody = true;
    LetterSpec shortFollowing = letter(u"Wexcombe"_s, 2025, 383);
    shortFollowing.figuresFollowBody = shortFollowing.shortBody = true;
    FixtureRecipe numbered =
        recipe(u"page-numbers"_s, letter(u"Marlowshire"_s, 2024, 384, Layout::ThreeColumns), Maker::Raw);
    numbered.pageNumbersFrom = 1;
    return {recipe(u"figures-on-two-pages-qt"_s, apart),
        recipe(u"figures-on-two-pages-raw"_s, rawApart, Maker::Raw),
        recipe(u"figures-follow-body"_s, following), recipe(u"figures-follow-short-body"_s, shortFollowing),
        numbered};
}

QList<FixtureRecipe> strayWords()
{
    LetterSpec between = letter(u"Wexcombe"_s, 2024, 390, Layout::TwoColumns);
    between.strayInSignature = u"Asomo (-"_s;
    LetterSpec textBetween = letter(u"Ironbeck"_s, 2023, 391);
    textBetween.strayInSignature = u"Rthack ~"_s;
    LetterSpec described = letter(u"Pellwood"_s, 2022, 392);
    described.strayBeforeSignature =
        u"A handwritten signature in black ink, appearing to read 'Edmund' followed by a horizontal line."_s;
    LetterSpec jubilee = letter(u"Ashwell"_s, 2024, 393);
    jubilee.letterhead = u"50 years 1974 - 2024"_s;
    FixtureRecipe mail = typed(u"e-mail-head"_s, letter(u"Marlowshire"_s, 2024, 394), {});
    mail.preface =
        u"From: Democratic Services\nSent: 18 July 2024 09:12\nTo: All members of the Audit Committee\nSubject: FW: Annual Review letter 2023-24\n\nDear all, please find the letter below for the meeting on 12 September 2024.\n\n"_s;
    LetterSpec page = letter(u"Marlowshire"_s, 2024, 395);
    page.wording = u"page-2024"_s;
    LetterSpec textPage = letter(u"Wexcombe"_s, 2024, 396);
    textPage.wording = u"page-2024"_s;
    return {recipe(u"signature-stray-qt"_s, between), typed(u"signature-stray-text"_s, textBetween),
        typed(u"signature-described"_s, described), recipe(u"jubilee-head"_s, jubilee), mail,
        recipe(u"links-run-in-qt"_s, page), typed(u"links-run-in-text"_s, textPage)};
}

QList<FixtureRecipe> peopleAndBodies()
{
    LetterSpec two = letter(u"Pellwood"_s, 2021, 340);
    two.values[Key::addressee] = u"Ms Ferris & Mr Osei"_s;
    two.values[Key::addresseeRole] = u"Strategic Directors"_s;
    two.addresseeForm = AddresseeForm::OneLine;
    LetterSpec twoLines = two;
    twoLines.addresseeForm = AddresseeForm::Lines;
    LetterSpec together = letter(u"Ashwell"_s, 2024, 341);
    together.addresseeForm = AddresseeForm::RoleWithCouncil;
    const LetterSpec abolished = letter(u"Stourmead"_s, 2023, 342);
    LetterSpec big = letter(u"Marlowshire"_s, 2025, 343);
    big.values[Key::dealtWith] = 1157;
    big.values[Key::notForUs] = 1002;
    big.values[Key::assessedAndClosed] = 1157 - 1002 - big.values.value(Key::investigations).toInt();
    FixtureRecipe park = recipe(u"other-body"_s, otherBody(344));
    park.realReference = true;
    LetterSpec alias = letter(u"Wexcombe"_s, 2024, 345);
    alias.values[Key::authority] = u"Wexcombe Council"_s;
    LetterSpec named = letter(u"Ashwell"_s, 2023, 346);
    named.values[Key::authority] = u"The London Borough of Ashwell"_s;
    return {recipe(u"alias"_s, alias), typed(u"name-with-article"_s, named),
        recipe(u"two-addressees-one-line"_s, two), typed(u"two-addressees-text"_s, twoLines),
        recipe(u"post-and-council-one-line"_s, together, Maker::Raw),
        recipe(u"abolished-council"_s, abolished), park, recipe(u"thousands"_s, big),
        typed(u"thousands-text"_s, big)};
}

// The council's own paragraphs, in years whose common text is not held.
QList<FixtureRecipe> ownPassages()
{
    LetterSpec late = letter(u"Marlowshire"_s, 2022, 370, Layout::TwoColumns);
    late.passages = {
        {u"late_responses"_s,
            u"In 9 of 31 cases your Council did not respond to our enquiries within the timescale, and more than 40% of responses were late. In two cases we had to remind you of our power to issue a witness summons."_s},
        {u"late_responses"_s, u"I ask that you take action to improve response times to our enquiries."_s}};
    LetterSpec mixed = letter(u"Ironbeck"_s, 2023, 371);
    mixed.passages = {
        {u"non_compliance"_s,
            u"During the year, your Council failed to comply with our recommendations in 2 cases, which is 7% of those we checked."_s},
        {u"public_report"_s,
            u"During the year we issued a public report about your Council. 14 families had waited longer than 26 weeks."_s}};
    LetterSpec praised = letter(u"Ashwell"_s, 2021, 372, Layout::OneColumn);
    praised.passages = {{u"praise"_s,
        u"I was pleased to see your Council's response times have improved, from 60% in time to 95%."_s}};
    LetterSpec trained = letter(u"Wexcombe"_s, 2025, 373, Layout::ThreeColumns);
    trained.passages = {{u"training"_s,
        u"We were pleased to deliver 3 complaint handling courses to your staff during the year, and 41 of them came."_s}};
    return {recipe(u"passage-late-responses"_s, late), recipe(u"passages-two-kinds"_s, mixed, Maker::Raw),
        typed(u"passage-praise-text"_s, praised), recipe(u"passage-training"_s, trained)};
}

QList<FixtureRecipe> packs()
{
    FixtureRecipe pack = recipe(u"agenda-pack-qt"_s, letter(u"Wexcombe"_s, 2024, 350, Layout::TwoColumns));
    pack.reportBefore = pack.nextItemAfter = true;
    FixtureRecipe rawPack = recipe(u"agenda-pack-raw"_s, letter(u"Pellwood"_s, 2022, 351), Maker::Raw);
    rawPack.unkindness = Unkindness::ShuffledWords;
    rawPack.reportBefore = rawPack.nextItemAfter = true;
    FixtureRecipe textPack = typed(u"agenda-pack-text"_s, letter(u"Ashwell"_s, 2021, 352));
    textPack.reportBefore = true;
    FixtureRecipe three = recipe(u"three-letters"_s, letter(u"Wexcombe"_s, 2024, 353));
    three.letters += {letter(u"Wexcombe"_s, 2023, 354, Layout::OneColumn),
        letter(u"Northmoor"_s, 2024, 355, Layout::TwoColumns)};
    FixtureRecipe textTwo = typed(u"two-letters-text"_s, letter(u"Ironbeck"_s, 2023, 356));
    textTwo.letters.append(letter(u"Marlowshire"_s, 2023, 357));
    pack.pageNumbersFrom = 57;
    rawPack.pageNumbersFrom = 9;
    LetterSpec pictured = letter(u"Ironbeck"_s, 2021, 358);
    pictured.pictureOfFigures = true;
    LetterSpec withoutFigures = letter(u"Ironbeck"_s, 2021, 358);
    for (const Block block : {Block::Upheld, Block::Compliance, Block::Remedy})
        withoutFigures.blocks[block] = BlockState::Absent;
    LetterSpec rawPicture = letter(u"Pellwood"_s, 2022, 359);
    rawPicture.pictureOfFigures = true;
    LetterSpec remnant = letter(u"Northmoor"_s, 2020, 360);
    remnant.remnant = true;
    FixtureRecipe picturePack = recipe(u"picture-in-pack"_s, letter(u"Wexcombe"_s, 2022, 361));
    picturePack.letters.front().pictureOfFigures = true;
    picturePack.reportBefore = picturePack.nextItemAfter = true;
    return {pack, rawPack, textPack, three, textTwo, recipe(u"figures-picture-qt"_s, pictured),
        recipe(u"figures-picture-raw"_s, rawPicture, Maker::Raw), recipe(u"remnant"_s, remnant), picturePack,
        typed(u"no-figures-text"_s, withoutFigures)};
}

} // namespace

namespace Support {

QList<FixtureRecipe> specialRecipes()
{
    return averages() + wholeBlocks() + headings() + peopleAndBodies() + ownPassages() + pageBreaks()
        + strayWords() + packs();
}

} // namespace Support
