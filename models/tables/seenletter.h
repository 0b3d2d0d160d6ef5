// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/fieldtable.h"

#include <optional>

/// What a person saw of the shown letter when they said something of it, to tell whether it is still so.
class SeenLetter {
public:
    explicit SeenLetter(const FieldTable &fields);

    /// A Conflict that says who changed what since, where that is in one of \a keys (the empty one: anywhere
    /// in the letter). Empty where it is as it was, or where another person only confirmed the same.
    [[nodiscard]] std::optional<Problem> changedSince(
        const FieldTable &fields, const CaseFile &caseFile, const QStringList &keys) const;

private:
    [[nodiscard]] bool isChanged(const FieldTable &fields, const QString &key) const;
    /// The first of \a keys that is changed; empty where none is.
    [[nodiscard]] QString changedKey(const FieldTable &fields, const QStringList &keys) const;
    [[nodiscard]] QString whoChanged(
        const FieldTable &fields, const CaseFile &caseFile, const QString &key) const;

    StoredLetter m_stored;
    CheckedLetter m_checked;
    Standings m_standings;
    QHash<QString, int> m_versions; // of the fields
};
