// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reference/authorityregister.h"

#include <QHash>
#include <QStringList>

/// What is known beside the letters: the register, populations, published averages, other kinds of body.
/// Immutable; copies share their data; any thread.
class ReferenceData {
public:
    /// The data compiled into the program (real councils).
    [[nodiscard]] static Outcome<ReferenceData> bundled();
    /// The data of the sample letters (fictional councils).
    [[nodiscard]] static Outcome<ReferenceData> samples();

    [[nodiscard]] const AuthorityRegister &authorities() const { return m_authorities; }
    /// Residents that the Ombudsman divides by for the year ending \a yearEnding (mid-2022 for March 2024,
    /// and so on, see SOURCES.md); empty where not known or the year is not checked.
    [[nodiscard]] std::optional<int> population(const QString &gssCode, QDate yearEnding) const;
    /// The middle of the year that population() would use, such as 2022; empty where the year is not checked.
    [[nodiscard]] static std::optional<int> populationYear(QDate yearEnding);
    /// The published average \a key (such as "upheld_average") of councils of \a type; empty where unknown.
    [[nodiscard]] std::optional<double> average(
        AuthorityType type, QDate yearEnding, QAnyStringView key) const;
    /// Whether \a name is that of a body without a type average (national park, fire, police, combined …).
    [[nodiscard]] bool isOtherBody(const QString &name) const;

private:
    [[nodiscard]] static Outcome<ReferenceData> fromFolder(const QString &folder, bool mayBeMissing);

    AuthorityRegister m_authorities;
    QHash<std::pair<QString, int>, int> m_populations; // code, middle of year -> residents
    QHash<QString, double> m_averages; // "2024-03-31|unitary|upheld_average" -> value
    QStringList m_otherBodies; // normalised patterns
};

/// Which data a file is read with: the sample letters, told by the hash of their bytes, have councils of
/// their own; every other file has the real ones. Immutable; any thread.
class ReferenceLibrary {
public:
    /// \a samplesForAll: read every file with the sample register (--sample-register).
    [[nodiscard]] static Outcome<ReferenceLibrary> bundled(bool samplesForAll = false);
    /// \a sha256 in lower-case hexadecimal.
    [[nodiscard]] const ReferenceData &forDocument(const QString &sha256) const;
    [[nodiscard]] bool isSample(const QString &sha256) const;

private:
    ReferenceData m_real;
    ReferenceData m_samples;
    QStringList m_sampleHashes;
    bool m_samplesForAll = false;
};
