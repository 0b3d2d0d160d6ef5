// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fixtures.h"

using namespace Qt::StringLiterals;

namespace {

using namespace Support;

const QMap<Layout, QString> layoutNames{{Layout::OneColumn, u"onecolumn"_s}, {Layout::RingBeside, u"ring"_s},
    {Layout::TwoColumns, u"twocolumns"_s}, {Layout::ThreeColumns, u"threecolumns"_s},
    {Layout::Table, u"table"_s}};

const QList<Layout> layouts{
    Layout::OneColumn, Layout::RingBeside, Layout::TwoColumns, Layout::ThreeColumns, Layout::Table};

const QStringList shortNames{
    u"Wexcombe"_s, u"Northmoor"_s, u"Pellwood"_s, u"Ironbeck"_s, u"Ashwell"_s, u"Marlowshire"_s};

LetterSpec letter(const QString &council, int year, int seed, Layout layout)
{
    LetterSpec spec = plausibleLetter(councilNamed(council), year, seed);
    spec.layout = layout;
    spec.letterhead = seed % 2 == 0 ? u"Local Government & Social Care OMBUDSMAN"_s : QString();
    spec.bodyDecoys = seed % 3 == 0;
    spec.shortBody = seed % 4 == 1;
    spec.signatureOnOneLine = seed % 5 == 2;
    spec.addresseeForm = AddresseeForm(seed % 3);
    return spec;
}

QString nameOf(const QString &maker, const LetterSpec &spec)
{
    return maker + u'-' + QString::number(spec.year) + u'-' + layoutNames.value(spec.layout) + u'-'
        + spec.council.shortName.toLower();
}

// Every year in every layout, in turn by Qt and by hand with another unkindness each time.
QList<FixtureRecipe> yearsAndLayouts()
{
    QList<FixtureRecipe> recipes;
    int seed = 0;
    for (int year = 2019; year <= 2026; ++year) {
        for (const Layout layout : layouts) {
            const LetterSpec spec = letter(shortNames[seed % shortNames.size()], year, seed, layout);
            const auto unkindness = Unkindness(1 + seed / 2 % 8);
            const bool byHand = seed % 2 == 1;
            recipes.append({nameOf(byHand ? u"raw"_s + QString::number(int(unkindness)) : u"qt"_s, spec),
                byHand ? Maker::Raw : Maker::Qt, unkindness, {}, {spec}});
            ++seed;
        }
    }
    return recipes;
}

// The layouts that tempt a reader to mix columns, in every unkind order.
QList<FixtureRecipe> unkindOrders()
{
    QList<FixtureRecipe> recipes;
    const QList<QString> names{u"none"_s, u"shuffledwords"_s, u"shuffledletters"_s, u"interleaved"_s,
        u"kerned"_s, u"splitstreams"_s, u"forms"_s, u"rotated"_s, u"cropoffset"_s};
    for (int i = 1; i < names.size(); ++i) {
        const LetterSpec spec = letter(
            shortNames[(i + 2) % 6], 2023 + i % 3, 60 + i, i % 2 ? Layout::ThreeColumns : Layout::TwoColumns);
        recipes.append({u"raw-"_s + names[i] + u'-' + layoutNames.value(spec.layout), Maker::Raw,
            Unkindness(i), {}, {spec}});
    }
    return recipes;
}

struct TypedCase {
    QString name;
    TextStates states; // of the file
    TextStates words; // of the letter's words
};

QList<TypedCase> typedCases()
{
    using enum TextState;
    return {{u"plain"_s, {}, {}}, {u"markdown-bold"_s, BoldMarks | Links, {}},
        {u"markdown-underlines"_s, BoldMarks | Underlines, CurlyQuotes}, {u"ligatures"_s, {}, Ligatures},
        {u"soft-hyphens"_s, BoldMarks, SoftHyphens}, {u"no-break-spaces"_s, {}, NoBreakSpaces},
        {u"curly-quotes"_s, {}, CurlyQuotes}, {u"run-together"_s, BoldMarks, RunTogether},
        {u"count-alone"_s, BlankAfterCount | BoldMarks, {}}, {u"crlf"_s, Crlf | BlankAfterCount, {}},
        {u"utf16"_s, Utf16, CurlyQuotes | NoBreakSpaces}, {u"utf16-crlf"_s, Utf16 | Crlf, Ligatures},
        {u"windows-1252"_s, Windows1252, CurlyQuotes},
        {u"windows-1252-no-break"_s, Windows1252 | Crlf, NoBreakSpaces}, {u"wrapped"_s, WrappedLines, {}},
        {u"wrapped-crlf"_s, WrappedLines | Crlf, CurlyQuotes}, {u"form-feeds"_s, FormFeeds, {}},
        {u"count-on-one-line"_s, CountOnOneLine | BoldMarks, {}}, {u"bold-split"_s, BoldMarks, SplitBold},
        {u"zero-width-spaces"_s, {}, ZeroWidthSpaces}, {u"utf8-mark"_s, Utf8Mark, CurlyQuotes},
        {u"everything"_s, BoldMarks | Links | BlankAfterCount | Crlf,
            Ligatures | SoftHyphens | NoBreakSpaces | CurlyQuotes}};
}

QList<FixtureRecipe> typedLetters()
{
    QList<FixtureRecipe> recipes;
    int seed = 100;
    for (const TypedCase &one : typedCases()) {
        LetterSpec spec = letter(shortNames[seed % 6], 2019 + seed % 8, seed, Layout::OneColumn);
        spec.states = one.words;
        recipes.append({u"text-"_s + one.name, Maker::Typed, {}, one.states, {spec}});
        ++seed;
    }
    return recipes;
}

// States of the words in drawn letters.
QList<FixtureRecipe> drawnStates()
{
    using enum TextState;
    QList<FixtureRecipe> recipes;
    const QList<std::pair<QString, TextStates>> cases{{u"ligatures"_s, Ligatures},
        {u"hyphens"_s, SoftHyphens}, {u"no-break-spaces"_s, NoBreakSpaces}, {u"curly-quotes"_s, CurlyQuotes},
        {u"run-together"_s, RunTogether}};
    int seed = 140;
    for (const auto &[name, states] : cases) {
        for (const Maker maker : {Maker::Qt, Maker::Raw}) {
            LetterSpec spec = letter(shortNames[seed % 6], 2021 + seed % 5, seed, layouts[seed % 4]);
            spec.states = states;
            recipes.append(
                {(maker == Maker::Qt ? u"qt-"_s : u"raw-"_s) + name, maker, Unkindness::None, {}, {spec}});
            ++seed;
        }
    }
    return recipes;
}

// Every invented wording by each maker.
QList<FixtureRecipe> inventedWordings()
{
    QList<FixtureRecipe> recipes;
    const QStringList sets{u"of-the"_s, u"colon"_s, u"base-first"_s, u"per-cent-words"_s, u"cards"_s,
        u"average-first"_s, u"last-year"_s, u"national"_s, u"complement"_s, u"points"_s, u"overview"_s,
        u"measure-table"_s, u"years-table"_s, u"tables-2019"_s, u"ratio"_s, u"swapped"_s, u"list"_s};
    int seed = 200;
    for (const QString &set : sets) {
        for (const QString &by : {u"qt"_s, u"raw"_s, u"text"_s, u"unkind"_s}) {
            const Maker maker = by == "qt"_L1 ? Maker::Qt : by == "text"_L1 ? Maker::Typed : Maker::Raw;
            const int year = set == "tables-2019"_L1 ? 2019 : 2026 - seed % 4;
            LetterSpec spec =
                letter(shortNames[seed % 6], set == "overview"_L1 ? 2026 : year, seed, layouts[seed % 4]);
            spec.wording = set;
            recipes.append({u"invented-"_s + set + u'-' + by, maker,
                by == "unkind"_L1 ? Unkindness(1 + seed / 4 % 8) : Unkindness::None, {}, {spec}});
            ++seed;
        }
    }
    return recipes;
}

} // namespace

namespace Support {

QList<FixtureRecipe> specialRecipes(); // recipesspecial.cpp

QList<FixtureRecipe> fixtureRecipes()
{
    return yearsAndLayouts() + unkindOrders() + typedLetters() + drawnStates() + specialRecipes()
        + inventedWordings();
}

QList<FixtureRecipe> libreOfficeRecipes()
{
    QList<FixtureRecipe> recipes;
    int seed = 500;
    for (int year = 2020; year <= 2025; ++year) {
        const LetterSpec one = letter(shortNames[seed % 6], year, seed, layouts[seed % 5]);
        const LetterSpec two = letter(shortNames[(seed + 3) % 6], year, seed + 50, layouts[(seed + 2) % 5]);
        recipes.append({nameOf(u"office"_s, one), Maker::LibreOffice, {}, {}, {one}});
        recipes.append({nameOf(u"office"_s, two), Maker::LibreOffice, {}, {}, {two}});
        ++seed;
    }
    const QStringList sets{
        u"of-the"_s, u"cards"_s, u"last-year"_s, u"measure-table"_s, u"years-table"_s, u"points"_s};
    for (const QString &set : sets) {
        LetterSpec spec = letter(
            shortNames[seed % 6], 2025, seed, set.endsWith("table"_L1) ? Layout::Table : layouts[seed % 4]);
        spec.wording = set;
        recipes.append({u"office-invented-"_s + set, Maker::LibreOffice, {}, {}, {spec}});
        ++seed;
    }
    return recipes;
}

} // namespace Support
