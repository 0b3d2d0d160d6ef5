// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/fieldreading.h"
#include "letter/fields.h"
#include "support/councils.h"
#include "support/textstates.h"

#include <QDate>
#include <QMap>
#include <QStringList>
#include <QVariant>

namespace Support {

/// How the page of figures is laid out.
enum class Layout { OneColumn, RingBeside, TwoColumns, ThreeColumns, Table };

/// How one block of figures is printed.
enum class BlockState {
    Printed,
    Nothing, ///< one sentence stands for the block
    Absent,
};

/// How the averages of a letter are printed.
enum class Averages { Printed, Missing, NotApplicable };

/// How the person written to stands in the letter's head.
enum class AddresseeForm { Lines, OneLine, RoleWithCouncil };

/// A paragraph of the council's own.
struct OwnPassage {
    QString kind; ///< as in Passage
    QString text;
};

/// What a fixture's letter says. Everything expected of its extraction follows from this.
struct LetterSpec {
    int year = 2024; ///< of the period's last day, 31 March
    Council council;
    QMap<QString, QVariant> values; ///< by key; figures that the wording prints, dates and names
    QString wording = QStringLiteral("2024"); ///< a set of tests/fixtures/wordings.txt
    Layout layout = Layout::OneColumn;
    QMap<Block, BlockState> blocks; ///< Printed where not named
    Averages averages = Averages::Printed;
    AddresseeForm addresseeForm = AddresseeForm::Lines;
    bool lostHeading = false; ///< the first block has no heading, as once in a real letter
    bool pictureOfFigures = false; ///< the page of figures is a picture, where the file can hold one
    bool remnant = false; ///< the small print "For the period ending: 31/03/20"
    bool bodyDecoys = false; ///< numbers in the body that are no figures
    bool shortBody = false; ///< only what the fields need
    bool figuresOnTwoPages = false; ///< the later blocks stand on a page of their own
    bool figuresFollowBody = false; ///< no new page before the figures
    QString letterhead; ///< printed above the date; may be empty
    QString signerPost = QStringLiteral("Local Government and Social Care Ombudsman");
    QList<OwnPassage> passages;
    QString strayInSignature; ///< what a reader of pictures made of the signature, between name and post
    QString strayBeforeSignature; ///< such as a picture's description, above the name
    bool signatureOnOneLine = false; ///< name and posts run together
    TextStates states; ///< applied to everything that the letter says
};

/// What a field must come to.
struct ExpectedField {
    FieldState state = FieldState::NotFound;
    QVariant value; ///< as in FieldReading
    QString printed; ///< the value as it stands in the file; empty where none does
};

/// A line of a block of figures, filled. The kinds are those of tests/fixtures/wordings.txt.
struct FigureLine {
    QChar kind;
    QString text; ///< with marks and bold
};

/// A block of the page of figures, filled.
struct FigureBlock {
    Block block = Block::Upheld;
    QString heading; ///< empty where lost
    int ring = -1; ///< per cent; -1: no ring
    QList<FigureLine> lines;
    bool nothing = false;
};

/// The page of figures of \a spec, by its wording.
[[nodiscard]] QList<FigureBlock> figureBlocks(const LetterSpec &spec);
/// All fields of fieldDefinitions() as they must be read. \a blocks: those of figureBlocks().
[[nodiscard]] QMap<QString, ExpectedField> expectedFields(
    const LetterSpec &spec, const QList<FigureBlock> &blocks);

/// A letter of \a council about the year ending in March of \a year with figures that agree with each other,
/// with the sample register and averages. The same \a seed gives the same figures.
[[nodiscard]] LetterSpec plausibleLetter(const Council &council, int year, int seed);
/// As printed: "17 July 2024", "1,157", "5.8".
[[nodiscard]] QString printedValue(const QVariant &value);

} // namespace Support
