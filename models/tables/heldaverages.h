// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/checks.h"

#include <QHash>

/// The averages that letters print, as evidence for each other. The one place that decides which letters are
/// evidence for which: those of one type and year, sample letters apart from real ones. Value; any thread.
class HeldAverages {
public:
    /// Letters with the same word are evidence for each other. \a sample: see ReferenceLibrary::isSample().
    [[nodiscard]] static QString groupOf(const Letter &letter, bool sample);

    void add(const Letter &letter, bool sample);
    /// The same for averages that were taken from a letter of \a group before.
    void add(const QString &group, const QList<HeldAverage> &averages);
    /// What checkLetter() is to be given for \a letter, which may be among those added.
    [[nodiscard]] QList<HeldAverage> forLetter(const Letter &letter, bool sample) const;
    [[nodiscard]] QList<HeldAverage> ofGroup(const QString &group) const;

    friend bool operator==(const HeldAverages &, const HeldAverages &) = default;

private:
    QHash<QString, QList<HeldAverage>> m_groups;
};
