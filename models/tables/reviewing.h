// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/currentletter.h"
#include "tables/standings.h"

/// The officer's way through the shown letter: what was looked at, what is asked, what is left. Each call is
/// rows of history and one undo step on CurrentLetter's stack. GUI thread.
class Reviewing : public QObject {
    Q_OBJECT

public:
    /// None of the arguments is owned; all must outlive this.
    Reviewing(CaseFile &caseFile, FieldTable &fields, CurrentLetter &current, QObject *parent = nullptr);

    /// Of the shown letter; see Standings::nextField() and its counts.
    [[nodiscard]] const Standings &standings() const;

    /// Confirms the value shown in the field \a key: what Enter does where nothing was typed. True, with
    /// nothing written, where it is confirmed already.
    bool confirm(const QString &key, const QString &why = {});
    bool setInQuery(const QString &key, const QString &why = {});
    bool setUnchecked(const QString &key, const QString &why = {});

    /// Confirms the letter, and with it every field that still needs a person, in one step. False, with
    /// nothing written, where mayConfirmLetter() is false.
    bool confirmLetter(const QString &why = {});
    /// Whether no field that stands out still needs a person, nothing is in query, and there is a figure in
    /// it or each was looked at.
    [[nodiscard]] bool mayConfirmLetter() const;
    bool setLetterInQuery(const QString &why = {});
    bool setLetterToReview(const QString &why = {});

Q_SIGNALS:
    /// Marks of a letter were written, by a call, undo or redo. \a key: the first field, empty for the
    /// letter. The letter may not be the one shown; the letters list wants refreshLetter().
    void changed(LetterId letter, const QString &key);
    /// Nothing was written.
    void writeFailed(const Problem &problem);

private:
    friend class MarkFields; // the undo step, which writes through here
    bool mark(const QList<Mark> &marks, const QString &text);
    [[nodiscard]] bool markField(
        const QString &key, MarkState state, const QString &why, const QString &text);
    [[nodiscard]] bool markLetter(MarkState state, const QString &why, const QString &text);
    /// What \a marks change in the shown letter: the newest rows before them, and they themselves.
    struct Change {
        QList<Mark> before;
        QList<Mark> after;
    };
    [[nodiscard]] Change changeOf(const QList<Mark> &marks);
    [[nodiscard]] Outcome<void> write(LetterId letter, QList<Mark> marks);
    [[nodiscard]] Outcome<bool> writeAsShown(LetterId letter, const QList<Mark> &marks);
    [[nodiscard]] QList<Mark> signedNow(QList<Mark> marks) const;
    /// Shows and tells what became of \a marks.
    void finish(LetterId letter, const QList<Mark> &marks, const Outcome<void> &written);

    CaseFile &m_caseFile;
    FieldTable &m_fields;
    CurrentLetter &m_current;
    VersionTracks m_tracks;
};
