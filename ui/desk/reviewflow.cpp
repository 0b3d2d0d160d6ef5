// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/reviewflow.h"

#include "letter/fields.h"
#include "store/backup.h"
#include "store/schemaversion.h"
#include "ui/desk/fieldpane.h"
#include "ui/desk/fieldrow.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/letterspane.h"
#include "ui/desk/letterwords.h"
#include "ui/desk/reviewwords.h"
#include "ui/desk/session.h"
#include "ui/document/chosenwords.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

ReviewFlow::ReviewFlow(Session &session, FieldPane &fields, LettersPane &letters, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_fields(fields)
    , m_letters(letters)
{
}

QString ReviewFlow::viewedWords() const
{
    const auto &caseFile = m_session.caseFile();
    const auto name = QFileInfo(caseFile.path()).fileName();
    const auto version = schemaVersionOf(caseFile.database()).value_or(currentSchemaVersion);
    if (isBackup(caseFile.path()))
        return tr("%1 is a backup, so it is open for viewing only. To work in what it holds, open its case "
                  "file and "
                  "choose File › Go back to a backup.")
            .arg(name);
    if (version > currentSchemaVersion)
        return tr(
            "%1 was made by a newer version of Upheld, so it is open for viewing only, without what that "
            "version has added. Everything can be looked at and exported; update this program to confirm "
            "or correct anything in it.")
            .arg(name);
    if (version < currentSchemaVersion && QFileInfo(caseFile.path()).isWritable())
        return tr(
            "%1 was made by an older version of Upheld and is open for viewing only: it must be brought up "
            "to date to be changed, and the backup that is made before could not be made. Make room on the "
            "disk, see to it that you may write to its folder, and open it again.")
            .arg(name);
    return tr("%1 is open for viewing only: this account may not write to it or to its folder. Nothing in it "
              "can be confirmed, corrected or added; everything can be looked at and exported.")
        .arg(name);
}

bool ReviewFlow::mayWrite()
{
    const bool may = !m_session.caseFile().isReadOnly();
    if (!may)
        Q_EMIT refused(viewedWords());
    return may;
}

/// The note went with what was written; where nothing was, it stays.
bool ReviewFlow::done(bool isWritten)
{
    if (isWritten && !m_note.isEmpty()) {
        m_note.clear();
        Q_EMIT noteUsed();
    }
    return isWritten;
}

void ReviewFlow::sayWhere(const QString &words)
{
    const auto left = ReviewWords::ofLetter(m_session.reviewing().standings());
    Q_EMIT said(words.isEmpty() ? left : tr("%1 · %2").arg(words, left));
}

void ReviewFlow::confirmField(const QString &key)
{
    if (!mayWrite())
        return;
    auto &reviewing = m_session.reviewing();
    const auto &standings = reviewing.standings();
    if (standings.left == 0 && standings.letter == LetterStanding::ToReview) {
        confirmLetter();
        return;
    }
    if (standings.left == 0) {
        openNext({});
        return;
    }
    const auto field = standings.field(key);
    // A field in query was put aside on purpose: Enter passes it by.
    const bool asks = field.needsPerson || field.standing == FieldStanding::Unchecked;
    if (asks && !done(reviewing.confirm(key, m_note)))
        return;
    goOn();
}

bool ReviewFlow::enter(const QString &key, const QString &text, CorrectionKind kind)
{
    if (!mayWrite())
        return false;
    const auto row = fieldRow(m_session.fields().index(m_session.fields().rowOf(key), FieldTable::Value));
    const bool isSame = row.field.state == FieldState::Stated && row.field.value == valueFromText(key, text);
    // After "letter in error" the same value with Enter alone says that it was misread: another thing.
    const bool isOtherKind = row.corrected && row.kind != kind && row.kind != CorrectionKind::Entered;
    if (isSame && kind == CorrectionKind::Misread && !isOtherKind)
        return done(m_session.reviewing().confirm(key, m_note));
    if ((isSame && !row.corrected) || text.isEmpty()) {
        Q_EMIT refused(tr("Type the value that is right first. Alt+Enter then says that the letter is in "
                          "error, Alt+Shift+Enter that the Ombudsman revised it."));
        return false;
    }
    return done(m_session.current().correct(key, text, kind, m_note));
}

bool ReviewFlow::enterState(const QString &key, FieldState state)
{
    if (!mayWrite())
        return false;
    const auto before = m_session.reviewing().standings().field(key);
    const auto was = m_session.fields().checked().letter.field(key).state;
    if (was == state && before.needsPerson)
        return done(m_session.reviewing().confirm(key, m_note));
    return done(m_session.current().setState(key, state, m_note));
}

void ReviewFlow::goOn()
{
    if (m_fields.view()->goToNext())
        sayWhere({});
    else if (m_session.reviewing().mayConfirmLetter()
        && m_session.reviewing().standings().letter == LetterStanding::ToReview)
        Q_EMIT said(tr("Every field of this letter is checked. Enter confirms the letter."));
    else
        sayWhere(tr("Enter goes on to the next letter."));
}

/// To a field that the officer is to look at before the letter can be confirmed.
void ReviewFlow::goToWhatKeepsIt(const Standings &standings)
{
    const auto at = standings.field(m_fields.view()->currentKey());
    if (standings.flaggedLeft > 0 || !standings.nothingFound) {
        if (!at.flagged || !at.needsPerson)
            m_fields.view()->goToNext();
        return;
    }
    const auto isOpenFigure = [](const StandingOfField &field) {
        const auto *definition = fieldDefinition(field.key);
        return field.needsPerson && definition && definition->block != Block::Letter;
    };
    if (isOpenFigure(at))
        return;
    if (const auto first = std::ranges::find_if(standings.fields, isOpenFigure);
        first != standings.fields.end())
        m_fields.select(first->key);
}

void ReviewFlow::confirmLetter()
{
    if (!mayWrite())
        return;
    auto &reviewing = m_session.reviewing();
    const auto &standings = reviewing.standings();
    const auto why = ReviewWords::whyNotConfirmed(standings);
    if (!why.isEmpty()) {
        goToWhatKeepsIt(standings);
        Q_EMIT refused(why);
        return;
    }
    const auto name = authorityWords(m_session.fields().checked().letter);
    const bool was = standings.letter == LetterStanding::Confirmed;
    const int unread = standings.left;
    if (!done(reviewing.confirmLetter(m_note)))
        return;
    openNext(was          ? QString()
            : unread == 0 ? tr("Confirmed: %1").arg(name)
                          : tr("Confirmed: %1, with %2").arg(name, ReviewWords::fieldCount(unread)));
}

void ReviewFlow::openNext(const QString &words)
{
    auto &letters = m_session.letters();
    const auto next = letters.nextToReview(m_session.fields().letter());
    const auto counts = ReviewWords::ofCaseFile(letters.counts());
    if (idNumber(next) == 0 || next == m_session.fields().letter()) {
        Q_EMIT said(words.isEmpty() ? tr("No other letter is to review: %1.").arg(counts)
                                    : tr("%1. No letter is left to review: %2.").arg(words, counts));
        return;
    }
    m_letters.choose(next);
    m_fields.view()->setFocus();
    Q_EMIT said(words.isEmpty() ? counts : tr("%1 · %2").arg(words, counts));
}

void ReviewFlow::toggleFieldQuery()
{
    auto &reviewing = m_session.reviewing();
    const auto key = m_fields.view()->currentKey();
    if (reviewing.standings().field(key).standing == FieldStanding::InQuery) {
        if (done(reviewing.setUnchecked(key, m_note)))
            sayWhere(tr("%1 is out of query").arg(fieldLabel(key)));
    } else if (done(reviewing.setInQuery(key, m_note))) {
        m_fields.view()->goToNext();
        sayWhere(tr("%1 is in query").arg(fieldLabel(key)));
    }
}

void ReviewFlow::toggleLetterQuery()
{
    auto &reviewing = m_session.reviewing();
    const auto &standings = reviewing.standings();
    if (standings.letter == LetterStanding::InQuery && standings.inQuery > 0)
        Q_EMIT refused(ReviewWords::whyNotConfirmed(standings));
    else if (standings.letter == LetterStanding::InQuery) {
        if (done(reviewing.setLetterToReview(m_note)))
            Q_EMIT said(tr("The letter is to review again."));
    } else if (done(reviewing.setLetterInQuery(m_note)))
        Q_EMIT said(tr("The letter is in query."));
}

void ReviewFlow::uncheckField()
{
    const auto key = m_fields.view()->currentKey();
    if (done(m_session.reviewing().setUnchecked(key, m_note)))
        sayWhere(tr("%1 is unchecked").arg(fieldLabel(key)));
}

void ReviewFlow::take(const QString &key, const ChosenWords &words)
{
    if (!mayWrite())
        return;
    const auto &value = words.value;
    if (words.letter != letterIdentity(m_session.fields().stored())) {
        Q_EMIT refused(
            tr("“%1” is not taken for %2: it stands in another letter than %3.")
                .arg(value.left(80), fieldLabel(key), authorityWords(m_session.fields().checked().letter)));
        return;
    }
    if (const auto why = whyImpossible(key, value); !why.isEmpty()) {
        Q_EMIT refused(tr("“%1” is not taken for %2: %3").arg(value.left(80), fieldLabel(key), why));
        return;
    }
    const bool isEntered = m_session.fields().checked().letter.field(key).state != FieldState::Stated;
    const auto kind = isEntered ? CorrectionKind::Entered : CorrectionKind::Misread;
    if (done(m_session.current().take(key, value, words.place, kind, m_note)))
        goOn();
}

void ReviewFlow::offerAgreeing()
{
    auto *view = m_fields.view();
    const auto value = m_fields.agreeing();
    if (value.isEmpty())
        Q_EMIT said(tr("No single value would agree with the other figures."));
    else
        view->editCurrent(value);
}

void ReviewFlow::showTyped(const QString &key, const QString &text)
{
    const auto tried = m_session.tried(key, text);
    m_fields.showTyped(key, tried);
    Q_EMIT this->tried(tried.value_or(m_session.fields().checked()));
}

void ReviewFlow::showStored()
{
    m_fields.showStored();
    Q_EMIT tried(m_session.fields().checked());
}
