// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/currentletter.h"

/// What is done to letters as wholes: imported, removed, read again, linked. Each call is rows of history
/// and one undo step on CurrentLetter's stack; undo and redo are more rows. GUI thread.
class LetterDeeds : public QObject {
    Q_OBJECT

public:
    /// None of the arguments is owned; all must outlive this.
    LetterDeeds(CaseFile &caseFile, const ReferenceLibrary &library, FieldTable &fields,
        CurrentLetter &current, QObject *parent = nullptr);

    /// Makes an undo step of letters that were stored, or brought back, since the last call: undo marks them
    /// as removed. Call when an import is finished.
    void noteImported(const QList<LetterId> &letters);
    /// Marks \a letter as removed; its file may be dropped again, or the step undone.
    bool remove(LetterId letter, const QString &why = {});
    /// Stores \a reading as a new reading of \a letter. Hand values stay; a confirmed field whose value
    /// changes is unchecked again. True, with nothing written, where it reads the same as before.
    bool takeReading(LetterId letter, const Letter &reading);
    /// Notes that \a newer is a revised edition of \a older.
    bool link(LetterId newer, LetterId older, const QString &why = {});

Q_SIGNALS:
    /// The letters came, went or changed as wholes: the letters list wants refreshLetter() for each, and a
    /// shown one has been read anew. \a undone: by undo, so that redo does it again.
    void changed(const QList<LetterId> &letters, bool undone);
    /// Nothing was written.
    void writeFailed(const Problem &problem);

private:
    friend class LetterDeedStep;
    using Write = std::function<Outcome<void>(bool redo)>;
    void push(const QList<LetterId> &letters, Write write, const QString &text);
    [[nodiscard]] Write presence(const QList<LetterId> &letters, bool removedWhenDone);
    [[nodiscard]] bool finish(
        const Outcome<void> &written, const QList<LetterId> &letters, bool undone = false);
    [[nodiscard]] QString nameOf(LetterId letter) const;
    [[nodiscard]] std::optional<Council> councilWith(const StoredLetter &stored, const Letter &reading) const;
    [[nodiscard]] Outcome<int> repeatRun(LetterId letter, int run);

    CaseFile &m_caseFile;
    const ReferenceLibrary &m_library;
    FieldTable &m_fields;
    CurrentLetter &m_current;
    QHash<qint64, int> m_runs; // of a letter: the newest reading that this session wrote
};
