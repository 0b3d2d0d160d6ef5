// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/session.h"

#include "ui/charts/heldletter.h"

#include <utility>

Session::Session(std::unique_ptr<CaseFile> caseFile, const ReferenceLibrary &library, ReaderPool &readers,
    QThreadPool &threads, const QString &account)
    : m_caseFile(std::move(caseFile))
    , m_library(library)
    , m_letters(*m_caseFile, library)
    , m_fields(*m_caseFile, library)
    , m_selection(&m_fields)
    , m_places(m_fields, m_selection)
    , m_current(*m_caseFile, m_fields, account)
    , m_intake(*m_caseFile, readers, library, threads)
{
    m_letters.refresh();
    m_fields.setHeldAverages(m_letters.heldAverages());
}

Outcome<PublicLetter> Session::publicLetter(LetterId letter) const
{
    const auto &reference = m_library.forDocument(m_caseFile->documentHash(letter));
    return heldLetter(*m_caseFile, letter, reference, m_letters.heldAverages());
}

Outcome<QList<PublicLetter>> Session::publicYears(const Letter &letter) const
{
    QList<PublicLetter> years;
    if (letter.gssCode.isEmpty())
        return years;
    const auto stored = m_caseFile->lettersOf(letter.gssCode);
    if (stored.isEmpty()) { // may stand for a file that cannot be read
        if (const auto all = m_caseFile->storedLetters(); !all)
            return tl::unexpected(all.error());
    }
    for (const auto id : stored) {
        auto held = publicLetter(id);
        if (!held)
            return tl::unexpected(held.error());
        years.append(*std::move(held));
    }
    return years;
}

Outcome<QList<LetterOfFile>> Session::publicFigures() const
{
    // Not letters(): its empty list may stand for a file that could not be read.
    const auto stored = m_caseFile->storedLetters();
    if (!stored)
        return tl::unexpected(stored.error());
    QList<LetterOfFile> figures;
    for (const auto &held : *stored) {
        if (held.removed)
            continue;
        const auto letter = publicLetter(held.id);
        if (!letter)
            return tl::unexpected(letter.error());
        figures.append({.file = held.fileName,
            .sha256 = held.sha256,
            .checked = letter->checked,
            .changes = letter->changes});
    }
    return figures;
}
