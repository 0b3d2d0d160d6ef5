// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparison.h"
#include "comparison/councilgroup.h"
#include "comparison/dates.h"
#include "paper/committeepaper.h"
#include "paper/paperpictures.h"
#include "paper/papersections.h"
#include "paper/paperwords.h"
#include "paper/translating.h"
#include "paper/upheldtable.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
bool hasYearsTables(const PaperSection &section)
{
    return std::ranges::any_of(
        section.blocks, [](const auto &block) { return std::holds_alternative<PaperTable>(block); });
}
} // namespace

CouncilsShown namedCouncils(const PaperInput &input)
{
    const auto &own = input.letter.letter.letter();
    QList<PublicLetter> letters{withConfirmed(input.letter)};
    for (const auto &other : input.councils) {
        // The paper's own letter stands for its council.
        if (other.letter.letter().gssCode != own.gssCode)
            letters.append(withConfirmed(other));
    }
    // Another type has other services and another average: never on one scale.
    auto shown = councilsShown(groupOf({}, own.type, letters), letters, own.yearEnding());
    shown.missing = input.councilsMissing;
    return shown;
}

void addCouncils(PaperSection &section, const PaperInput &input)
{
    const auto shown = namedCouncils(input);
    if (!whyNoCouncils(shown).isEmpty())
        return;
    NamedLetters named;
    for (const auto &letter : shown.letters)
        named.append({letter.letter().authorityName, letter});
    const int table = tablesBeforeYears(input) + (hasYearsTables(section) ? 3 : 0) + 1;
    section.blocks.append(paragraph(PaperWords::tr(
        "The councils below were chosen by the officer among councils of the same type and stand "
        "in the order of their names. Their counts differ with their size and their services.")));
    if (!shown.missing.isEmpty())
        section.blocks.append(paragraph(
            PaperWords::tr("No letter of that year is held of: %1.").arg(shown.missing.join(u", "_s))));
    const auto period = periodInWords(input.letter.letter.letter().yearEnding());
    const auto upheld =
        upheldTable(u"councils"_s, PaperWords::tr("Complaints upheld at named councils, %1").arg(period),
            PaperWords::tr("Council"), named);
    addTableWithDoubts(section, upheld, named, upheldTableKeys(named));
    if (const auto picture = councilsPicture(input, shown.letters, table))
        section.blocks.append(*picture);
}
