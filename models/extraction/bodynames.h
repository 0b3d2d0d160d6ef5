// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reference/referencedata.h"

#include <QStringList>

/// A council, or another body that an Ombudsman writes to, by the name that a text gives it.
struct NamedBody {
    QString name; ///< as printed
    QString gssCode; ///< empty where the register does not know it
    QStringList words; ///< of the name, those that tell it from other names, in lower case
    bool isShort = false; ///< "Luton": there are towns and counties of the same name
    bool byPopulation = false; ///< "Adjusted for Luton's population": whose figures stand there

    /// Whether both may be names of one body: the same council, or one that took over the other; of names
    /// that the register does not know, those that share a word.
    [[nodiscard]] bool maybe(const NamedBody &other, const ReferenceData &reference) const;
};

/// The bodies that \a text names on \a day: by whole names wherever they stand, by short names ("Luton") at
/// a line's begin or behind a preposition where a comma or the like follows, and where it is the
/// population's. Nouns such as "the Council" are no names.
[[nodiscard]] QList<NamedBody> bodiesNamed(const QString &text, const ReferenceData &reference, QDate day);
/// Whether \a text speaks of what another Ombudsman looks at: the Housing Ombudsman, landlords.
[[nodiscard]] bool namesOtherOmbudsman(const QString &text);
