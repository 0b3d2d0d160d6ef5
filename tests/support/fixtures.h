// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/letterspec.h"
#include "support/rawmaker.h"
#include "support/typesetter.h"

#include <QByteArray>

namespace Support {

/// Who writes the file.
enum class Maker { Qt, Raw, Typed, LibreOffice };

/// How a fixture is made. The letters stand one after another in one file.
struct FixtureRecipe {
    QString name; ///< tells its fault
    Maker maker = Maker::Qt;
    Unkindness unkindness = Unkindness::None; ///< for Maker::Raw
    TextStates states; ///< of the file, for Maker::Typed; those of the words stand in each letter
    QList<LetterSpec> letters;
    QString preface; ///< typed text: lines above the letter, such as an e-mail's head
    bool reportBefore = false; ///< pages of a committee's report with figures of its own
    bool nextItemAfter = false; ///< the agenda goes on after the last letter
    int pageNumbersFrom = 0; ///< drawn on each page as an agenda pack has them; 0: none
    bool realReference = false; ///< read with the real register instead of the samples'
};

/// One letter as it must be found.
struct ExpectedLetter {
    QString authority; ///< as printed
    QString gssCode; ///< empty for bodies outside the register
    QMap<QString, ExpectedField> fields;
    QStringList passageKinds; ///< in the letter's order, neighbours of one kind joined
    int firstPage = 0; ///< 0: not compared
    int lastPage = 0;
};

/// A file and what must be read in it.
struct Fixture {
    QString name;
    bool known = true; ///< worded as real letters are; else each field must be right or flagged
    bool realReference = false;
    QString file; ///< its name would be this
    QByteArray bytes;
    QList<ExpectedLetter> letters;
    QList<Spot> spots; ///< where the values stand; empty where the maker cannot tell
};

/// Every recipe but LibreOffice's.
[[nodiscard]] QList<FixtureRecipe> fixtureRecipes();
/// Those whose files are made with LibreOffice and stand in tests/fixtures/libreoffice.
[[nodiscard]] QList<FixtureRecipe> libreOfficeRecipes();
/// The files of all recipes. Needs a QGuiApplication.
[[nodiscard]] QList<Fixture> fixtures();
/// The file of \a recipe (not LibreOffice's).
[[nodiscard]] Fixture madeFixture(const FixtureRecipe &recipe);
/// What must be read of \a recipe, without pages.
[[nodiscard]] QList<ExpectedLetter> expectedLetters(const FixtureRecipe &recipe);
/// Whether each letter's wording is that of real letters.
[[nodiscard]] bool isKnown(const FixtureRecipe &recipe);

} // namespace Support
