// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The letters of the case file as charts and the public may see them.
#include "ui/desk/session.h"

#include "ui/charts/heldletter.h"

#include <utility>

QSet<LetterId> Session::revisedLetters() const
{
    QSet<LetterId> revised;
    for (int row = 0; row < m_letters.rowCount(); ++row) {
        const auto older = m_letters.index(row, 0).data(LetterTable::RevisesRole);
        if (older.isValid())
            revised.insert(LetterId{older.toLongLong()});
    }
    return revised;
}

Outcome<PublicLetter> Session::publicLetter(LetterId letter) const
{
    return publicLetter(letter, revisedLetters());
}

Outcome<PublicLetter> Session::publicLetter(LetterId letter, const QSet<LetterId> &revised) const
{
    // The list knows it already, unless a hand has a say.
    const auto asRead = m_letters.asRead(letter);
    auto found = asRead ? Outcome<PublicLetter>(PublicLetter{
                     .checked = *asRead, .changes = {}, .confirmed = m_letters.seenKeysOf(letter)})
                        : heldLetter(*m_caseFile, letter, m_library, m_letters.heldAverages());
    if (!found)
        return found;
    if (asRead)
        lendHeldAverages(*found, m_letters.documentHash(letter), m_library, m_letters.heldAverages());
    found->held = idNumber(letter);
    found->isRevised = revised.contains(letter);
    const auto &values = found->letter();
    found->residents =
        m_library.forDocument(m_letters.documentHash(letter)).population(values.gssCode, values.yearEnding());
    return found;
}

Outcome<QList<PublicLetter>> Session::publicYears(LetterId letter, const PublicLetter &itself) const
{
    QList<PublicLetter> years;
    const auto revised = revisedLetters();
    const auto ids = m_letters.lettersOf(itself.letter().gssCode);
    for (const auto id : ids) {
        auto held = id == letter ? itself : publicLetter(id, revised);
        if (!held)
            return tl::unexpected(held.error());
        years.append(*std::move(held));
    }
    return years;
}

QList<LetterId> Session::lettersOf(AuthorityType type, QDate yearEnding) const
{
    QList<LetterId> found;
    for (int row = 0; row < m_letters.rowCount(); ++row) {
        const auto index = m_letters.index(row, 0);
        if (index.data(LetterTable::TypeRole).toString() == typeKey(type)
            && index.data(LetterTable::YearEndingRole).toDate() == yearEnding)
            found.append(m_letters.letterAt(row));
    }
    return found;
}

Outcome<QList<PublicLetter>> Session::publicCouncils(const CouncilGroup &group, QDate yearEnding) const
{
    QList<PublicLetter> councils;
    const auto revised = revisedLetters();
    for (const auto &member : group.members) {
        const auto ids = m_letters.lettersOf(member.gssCode);
        for (const auto id : ids) {
            const auto ends = m_letters.index(m_letters.rowOf(id), 0).data(LetterTable::YearEndingRole);
            if (ends.toDate() != yearEnding)
                continue;
            auto held = publicLetter(id, revised);
            if (!held)
                return tl::unexpected(held.error());
            councils.append(*std::move(held));
        }
    }
    return councils;
}

Outcome<CouncilGroup> Session::councilsHeld(AuthorityType type, QDate yearEnding) const
{
    QList<PublicLetter> held;
    const auto revised = revisedLetters();
    const auto ids = lettersOf(type, yearEnding);
    for (const auto id : ids) {
        auto letter = publicLetter(id, revised);
        if (!letter)
            return tl::unexpected(letter.error());
        held.append(*std::move(letter));
    }
    return groupOf({}, type, held);
}
