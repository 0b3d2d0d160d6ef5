// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

/// What officers keep in the case file beside its letters.
enum class KeptKind {
    CouncilGroup, ///< councils that are compared with each other, under a name the officer gave
    PaperTexts, ///< the officer's own part of a council's papers, under the council's code
};
/// "council_group", "paper_texts".
[[nodiscard]] QString keptKindKey(KeptKind kind);

/// The newest version of something kept. The value belongs to whoever keeps it: JSON, by custom.
struct Kept {
    QByteArray value; ///< empty: there is none, or it was dropped
    int version = 0; ///< 0: never kept
    QString who; ///< account name
    QDateTime when; ///< UTC

    friend bool operator==(const Kept &, const Kept &) = default;
};

/// Keeps \a value under \a name as the version after \a seen, and gives the new version's number; an empty
/// value drops what is kept. Durable. Conflict where somebody kept another since \a seen was read: the caller
/// shows it first. Earlier versions stay in the file. In the thread that opened \a file.
[[nodiscard]] Outcome<int> keep(const CaseFile &file, KeptKind kind, const QString &name,
    const QByteArray &value, int seen, const Deed &deed);
/// Something to be kept together with something else.
struct KeptChange {
    KeptKind kind = KeptKind::PaperTexts;
    QString name;
    QByteArray value; ///< as for keep()
    int seen = 0; ///< version
};
/// Gives what is kept under \a name the name \a to, and the new version's number there: \a to begins with its
/// value, \a name is dropped, and what names it follows by \a following: all or none. Conflict as for keep(),
/// and where something is kept as \a to.
[[nodiscard]] Outcome<int> renameKept(const CaseFile &file, KeptKind kind, const QString &name,
    const QString &to, int seen, const Deed &deed, const QList<KeptChange> &following = {});
/// What is kept under \a name.
[[nodiscard]] Outcome<Kept> kept(const CaseFile &file, KeptKind kind, const QString &name);
/// The names under which something of \a kind is kept, in alphabetical order.
[[nodiscard]] Outcome<QStringList> keptNames(const CaseFile &file, KeptKind kind);
