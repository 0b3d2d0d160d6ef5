// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

/// The figures of \a letter that were not held against the drawn page yet: their keys, of those in \a keys.
[[nodiscard]] Outcome<QStringList> keysNotSeen(
    const CaseFile &caseFile, LetterId letter, const QStringList &keys);
/// Keeps what the page shows at the places of \a fields (as they were read), in one transaction. From now on
/// fields that were read there have it.
[[nodiscard]] Outcome<void> keepSeen(
    const CaseFile &caseFile, LetterId letter, const QList<FieldReading> &fields);
