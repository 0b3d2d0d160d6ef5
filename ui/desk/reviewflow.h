// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/checks.h"
#include "store/casefile.h"

#include <QObject>

class FieldPane;
class LettersPane;
class Session;
struct ChosenWords;
struct Standings;

/// The officer's way through fields and letters: what each key of reviewing does, and where it leads. Writes
/// through the session's CurrentLetter and Reviewing, moves the selection in the panes, and says in words
/// what happened. GUI thread.
class ReviewFlow : public QObject {
    Q_OBJECT

public:
    /// None of them is owned; all must outlive this.
    ReviewFlow(Session &session, FieldPane &fields, LettersPane &letters, QObject *parent = nullptr);

    /// Enter where nothing was typed: confirms the field and goes on; where no field is left, confirms the
    /// letter and opens the next that is to review.
    void confirmField(const QString &key);
    /// A value was typed. False where nothing was written and the text is to stay.
    bool enter(const QString &key, const QString &text, CorrectionKind kind);
    bool enterState(const QString &key, FieldState state);
    /// To the next field that needs a person.
    void goOn();
    /// Confirms the letter at once where nothing stands out, else says why not and goes there.
    void confirmLetter();
    /// Puts the current field in query and goes on, or takes it out.
    void toggleFieldQuery();
    void toggleLetterQuery();
    /// Back to unchecked.
    void uncheckField();
    /// Puts \a words of the page into the field \a key with their place as its source, and goes on. Refused
    /// where they stand in another letter than the one whose field it is.
    void take(const QString &key, const ChosenWords &words);
    /// Opens the editor of the current field with the value that would agree.
    void offerAgreeing();
    /// What is typed, as it would be: the checks follow, nothing is written.
    void showTyped(const QString &key, const QString &text);
    void showStored();
    /// That, and why, the case file can be looked at and not written to.
    [[nodiscard]] QString viewedWords() const;
    /// The note that goes with the next change; taken by it.
    void setNote(const QString &note) { m_note = note; }

Q_SIGNALS:
    /// What happened, for the status line and a screen reader.
    void said(const QString &words);
    /// Why nothing happened, and what to do: to stay until it is read.
    void refused(const QString &words);
    /// What the checks say of the letter as it would be with what is typed.
    void tried(const CheckedLetter &checked);
    void noteUsed();

private:
    /// False, and refused(), where the case file can only be looked at.
    bool mayWrite();
    bool done(bool isWritten);
    void sayWhere(const QString &words);
    void openNext(const QString &words);
    void goToWhatKeepsIt(const Standings &standings);

    Session &m_session;
    FieldPane &m_fields;
    LettersPane &m_letters;
    QString m_note;
};
