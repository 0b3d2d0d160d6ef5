// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/session.h"

#include <utility>

Session::Session(std::unique_ptr<CaseFile> caseFile, const ReferenceLibrary &library, ReaderPool &readers,
    QThreadPool &threads, const QString &account)
    : m_caseFile(std::move(caseFile))
    , m_library(library)
    , m_letters(*m_caseFile, library)
    , m_fields(*m_caseFile, library)
    , m_selection(&m_fields)
    , m_current(*m_caseFile, m_fields, account)
    , m_intake(*m_caseFile, readers, library, threads)
{
    m_letters.refresh();
    m_fields.setHeldAverages(m_letters.heldAverages());
}

QList<Letter> Session::publicYears(const Letter &letter) const
{
    QList<Letter> years;
    if (letter.gssCode.isEmpty())
        return years;
    for (const auto id : m_caseFile->lettersOf(letter.gssCode)) {
        if (const auto held = m_caseFile->publicLetter(id))
            years.append(*held);
    }
    return years;
}

QList<LetterOfFile> Session::publicFigures() const
{
    QList<LetterOfFile> figures;
    const auto ids = m_caseFile->letters();
    for (const auto id : ids) {
        const auto letter = m_caseFile->publicLetter(id);
        if (!letter)
            continue;
        const auto hash = m_caseFile->documentHash(id);
        const auto checks = checkLetter(*letter, m_library.forDocument(hash), m_letters.heldAverages());
        figures.append({.file = m_caseFile->documentName(id),
            .sha256 = hash,
            .checked = {.letter = *letter, .checks = checks}});
    }
    return figures;
}
