// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/councilgroup.h"
#include "intake/intake.h"
#include "intake/picturecomparer.h"
#include "paper/figuresdata.h"
#include "tables/currentletter.h"
#include "tables/letterdeeds.h"
#include "tables/lettertable.h"
#include "tables/reviewing.h"
#include "ui/desk/litplaces.h"
#include "ui/desk/revisedpanel.h"
#include "ui/desk/searchresults.h"

#include <QItemSelectionModel>

/// Which letter it is, told by its file and first page: in whichever case file and window it is open.
[[nodiscard]] QString letterIdentity(const StoredLetter &stored);

/// One open case file with all that hangs on it; opening another file makes another session. GUI thread.
class Session {
public:
    /// \a readers, \a library and \a threads are not owned and must outlive this.
    Session(std::unique_ptr<CaseFile> caseFile, const ReferenceLibrary &library, ReaderPool &readers,
        QThreadPool &threads, const QString &account);

    [[nodiscard]] CaseFile &caseFile() { return *m_caseFile; }
    [[nodiscard]] LetterTable &letters() { return m_letters; }
    [[nodiscard]] FieldTable &fields() { return m_fields; }
    [[nodiscard]] CurrentLetter &current() { return m_current; }
    [[nodiscard]] Reviewing &reviewing() { return m_reviewing; }
    [[nodiscard]] LetterDeeds &deeds() { return m_deeds; }
    [[nodiscard]] Intake &intake() { return m_intake; }
    [[nodiscard]] PictureComparer &comparer() { return m_comparer; }
    /// Of the fields.
    [[nodiscard]] QItemSelectionModel &selection() { return m_selection; }
    /// The one link between the lists of fields and passages, and the page.
    [[nodiscard]] LitPlaces &places() { return m_places; }

    /// The letter as the public may see it, checked against all that is held.
    [[nodiscard]] Outcome<PublicLetter> publicLetter(LetterId letter) const;
    /// Who is written into the history from now on.
    void setAccount(const QString &account);
    /// Those of \a letters for whose council and year another letter is held, not linked with it yet; each
    /// with the one held longest.
    [[nodiscard]] QList<SameLetter> sameLetters(const QList<LetterId> &letters) const;
    /// The pages of all letters held that have \a words.
    [[nodiscard]] Outcome<QList<SearchResult>> search(const QString &words) const;
    /// The shown letter with its checks, as it would be if \a text were the value (or state) of the field \a
    /// key; empty where it can be neither. Nothing is written.
    [[nodiscard]] std::optional<CheckedLetter> tried(const QString &key, const QString &text) const;
    /// The letters held for the council of \a letter, which the public sees as \a itself, oldest first, as
    /// the public may see them; an error of the case file where one of them cannot be read.
    [[nodiscard]] Outcome<QList<PublicLetter>> publicYears(LetterId letter, const PublicLetter &itself) const;
    /// The letters held for the councils of \a group about the year ending \a yearEnding, as the public may
    /// see them.
    [[nodiscard]] Outcome<QList<PublicLetter>> publicCouncils(
        const CouncilGroup &group, QDate yearEnding) const;
    /// The councils of \a type of whom a letter about the year ending \a yearEnding is held.
    [[nodiscard]] Outcome<CouncilGroup> councilsHeld(AuthorityType type, QDate yearEnding) const;
    /// Every letter held, as the public may see it, with its checks; an error of the case file where
    /// one cannot be read: figures that lack a letter are never given.
    [[nodiscard]] Outcome<QList<LetterOfFile>> publicFigures() const;

private:
    /// Those of whom a revised edition is held.
    [[nodiscard]] QSet<LetterId> revisedLetters() const;
    /// As the public may see it, knowing which letter of the case file it is and for how many residents.
    [[nodiscard]] Outcome<PublicLetter> publicLetter(LetterId letter, const QSet<LetterId> &revised) const;
    [[nodiscard]] QList<LetterId> lettersOf(AuthorityType type, QDate yearEnding) const;

    // Destroyed from the last: the work stops before what it writes to goes.
    std::unique_ptr<CaseFile> m_caseFile;
    const ReferenceLibrary &m_library;
    LetterTable m_letters;
    FieldTable m_fields;
    QItemSelectionModel m_selection;
    LitPlaces m_places;
    CurrentLetter m_current;
    Reviewing m_reviewing;
    LetterDeeds m_deeds;
    Intake m_intake;
    PictureComparer m_comparer;
};
