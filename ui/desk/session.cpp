// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/session.h"

#include "letter/settled.h"
#include "tables/heldaverages.h"
#include "tables/letterchecks.h"
#include "tables/standings.h"
#include "ui/charts/heldletter.h"
#include "ui/desk/fieldrow.h"
#include "ui/desk/letterdelegate.h"

#include <utility>

using namespace Qt::StringLiterals;

QString letterIdentity(const StoredLetter &stored)
{
    return u"%1 %2"_s.arg(stored.sha256).arg(stored.letter.firstPage);
}

Session::Session(std::unique_ptr<CaseFile> caseFile, const ReferenceLibrary &library, ReaderPool &readers,
    QThreadPool &threads, const QString &account)
    : m_caseFile(std::move(caseFile))
    , m_library(library)
    , m_letters(*m_caseFile, library)
    , m_fields(*m_caseFile, library)
    , m_selection(&m_fields)
    , m_places(m_fields, m_selection)
    , m_current(*m_caseFile, m_fields, account)
    , m_reviewing(*m_caseFile, m_fields, m_current)
    , m_deeds(*m_caseFile, library, m_fields, m_current)
    , m_intake(*m_caseFile, readers, library, threads)
    , m_comparer(*m_caseFile, readers)
{
    m_intake.setAccount(account);
    if (m_caseFile->isReadOnly())
        m_fields.setEditor({}); // so that no editor opens over what cannot be written
    m_letters.refresh();
    m_fields.setHeldAverages(m_letters.heldAverages());
}

void Session::setAccount(const QString &account)
{
    m_current.setAccount(account);
    m_intake.setAccount(account);
}

QList<SameLetter> Session::sameLetters(const QList<LetterId> &letters) const
{
    using CouncilAndYear = std::pair<QString, QDate>;
    const auto councilAndYear = [](const Letter &letter) -> std::optional<CouncilAndYear> {
        if (letter.gssCode.isEmpty() || !letter.yearEnding().isValid())
            return {}; // a council that is not known is no council
        return CouncilAndYear(letter.gssCode, letter.yearEnding());
    };
    QHash<CouncilAndYear, int> first; // rows
    const auto number = [this](int row) { return idNumber(m_letters.letterAt(row)); };
    for (int row = 0; row < m_letters.rowCount(); ++row) {
        const auto key = councilAndYear(m_letters.held(row).checked.letter);
        if (key && (!first.contains(*key) || number(row) < number(first.value(*key))))
            first.insert(*key, row);
    }
    QList<SameLetter> found;
    for (const auto newer : letters) {
        const auto row = m_letters.index(m_letters.rowOf(newer), LetterTable::Authority);
        if (!row.isValid() || row.data(LetterTable::RevisesRole).isValid())
            continue;
        const auto after = m_letters.held(row.row());
        const auto key = councilAndYear(after.checked.letter);
        const int older = key ? first.value(*key) : row.row();
        if (older == row.row())
            continue;
        const auto before = m_letters.held(older);
        found.append({newer, m_letters.letterAt(older), letterName(row), after.fileName, before.fileName,
            differencesBetween(before.checked.letter, after.checked.letter)});
    }
    return found;
}

Outcome<QList<SearchResult>> Session::search(const QString &words) const
{
    const auto hits = findWords(*m_caseFile, words);
    if (!hits)
        return tl::unexpected(hits.error());
    QList<SearchResult> results;
    for (const auto &hit : *hits) {
        const auto row = m_letters.index(m_letters.rowOf(hit.letter), LetterTable::Authority);
        results.append({hit, letterName(row)});
    }
    return results;
}

std::optional<CheckedLetter> Session::tried(const QString &key, const QString &text) const
{
    const auto state = typedState(text);
    const auto value = valueFromText(key, text);
    if (!state && !value.isValid())
        return {};
    CheckedLetter tried{m_fields.checked().letter, {}};
    tried.letter.setField({.key = key,
        .state = state.value_or(FieldState::Stated),
        .value = state ? QVariant() : value,
        .text = text.trimmed(),
        .method = Method::Hand});
    const auto sha256 = m_fields.stored().sha256;
    tried.checks = checkLetter(tried.letter, m_library.forDocument(sha256),
        m_letters.heldAverages().forLetter(tried.letter, m_library.isSample(sha256)));
    return tried;
}

Outcome<QList<LetterOfFile>> Session::publicFigures() const
{
    const auto stored = m_caseFile->storedLetters();
    if (!stored)
        return tl::unexpected(stored.error());
    QList<LetterOfFile> figures;
    QList<const StoredLetter *> letters;
    HeldAverages averages;
    for (const auto &held : *stored) {
        if (held.removed)
            continue;
        letters.append(&held);
        auto letter = m_caseFile->publicLetter(held);
        if (!letter)
            return tl::unexpected(letter.error());
        const auto changes = handChanges(*m_caseFile, held);
        if (!changes)
            return tl::unexpected(changes.error());
        averages.add(*letter, m_library.isSample(held.sha256));
        figures.append({.file = held.fileName,
            .sha256 = held.sha256,
            .checked = {*std::move(letter), {}},
            .changes = *changes,
            .inside = held.inside});
    }
    const auto checksOf = [&](const Letter &letter, const QString &sha256) {
        return checkLetter(
            letter, m_library.forDocument(sha256), averages.forLetter(letter, m_library.isSample(sha256)));
    };
    for (qsizetype at = 0; at < figures.size(); ++at) {
        auto &of = figures[at];
        of.checked.checks = checksOf(of.checked.letter, of.sha256);
        // A person puts the value in query that stands in the case file, not the one given to the public.
        const auto &held = *letters.at(at);
        const auto heldChecks = checksOf(held.letter, held.sha256);
        const auto standings = standingsOf({held.letter, heldChecks}, held.marks, held.correctedKeys);
        of.confirmed = seenKeys(standings, held.marks);
        of.answered = answeredChecks(of.checked.checks, heldChecks);
        for (const auto &field : standings.fields) {
            if (field.standing == FieldStanding::InQuery)
                of.inQuery.append(field.key);
        }
    }
    return figures;
}
