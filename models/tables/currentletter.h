// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/fieldtable.h"
#include "tables/versiontracks.h"

#include <QUndoStack>

#include <functional>

/// The letter under the officer's eyes, and the one door for changing it. Every change is one row of history
/// and one undo step that holds ids, so undo works across letters. GUI thread.
class CurrentLetter : public QObject {
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;
    /// \a account: who is written into the history. \a clock: the time of a correction, UTC; the computer's
    /// where none is given. Case file and fields are not owned and must outlive this, which is the editor of
    /// the fields.
    CurrentLetter(CaseFile &caseFile, FieldTable &fields, QString account, QObject *parent = nullptr);
    CurrentLetter(
        CaseFile &caseFile, FieldTable &fields, QString account, Clock clock, QObject *parent = nullptr);
    ~CurrentLetter() override;

    void show(LetterId letter);
    [[nodiscard]] LetterId letter() const;
    /// The one stack of the case file: every change of every letter is a step of it.
    [[nodiscard]] QUndoStack &undoStack();
    /// Who is written into the history from now on.
    void setAccount(const QString &account);
    /// Who and when, for what is written now.
    [[nodiscard]] Deed deed(const QString &why = {}) const;
    /// The shown letter's council on one line, for the names of steps.
    [[nodiscard]] QString letterName() const;

    /// Sets the field \a key to the value that \a text stands for. False, with nothing written, where the
    /// text is no value of that field; unchanged values write nothing. \a kind is Entered by itself where
    /// none was read.
    bool correct(QAnyStringView key, const QString &text, CorrectionKind kind = CorrectionKind::Misread,
        const QString &why = {});
    /// Sets the field's state without a value (not applicable, not stated, not found).
    bool setState(QAnyStringView key, FieldState state, const QString &why = {});
    /// Sets the field from a place in the page: value text, page and box (or line) kept as the source. \a
    /// kind is Entered by itself where none was read.
    bool take(QAnyStringView key, const QString &text, const Place &place,
        CorrectionKind kind = CorrectionKind::Misread, const QString &why = {});
    /// Goes back to the reading.
    bool revert(QAnyStringView key);

Q_SIGNALS:
    /// A field was changed, by a correction or by undo or redo. The letter may then not be the one shown: the
    /// window shows it and selects the field.
    void changed(LetterId letter, const QString &key);
    /// Nothing was written. The undo steps stay as they were, but after a Conflict those of that field are
    /// void: they would overwrite what somebody else entered.
    void writeFailed(const Problem &problem);

private:
    friend class CorrectField; // the undo step, which writes through here
    [[nodiscard]] QString stepName(QAnyStringView key) const;
    /// Writes \a after as a new undo step.
    bool change(const FieldReading &after, CorrectionKind kind, const QString &why, bool withdrawn = false);
    /// Writes one row of history; the version that it got.
    [[nodiscard]] Outcome<int> write(LetterId letter, Correction correction);

    CaseFile &m_caseFile;
    FieldTable &m_fields;
    QString m_account;
    Clock m_clock;
    VersionTracks m_tracks;
    QUndoStack m_undoStack;
};
