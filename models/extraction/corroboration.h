// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"
#include "reference/referencedata.h"

/// Whether something else bears the value of \a key out: its rate, count and base agree to the whole per
/// cent, or the published average of the type and year is the same.
[[nodiscard]] bool isSupported(const Letter &letter, const QString &key, const ReferenceData &reference,
    AuthorityType type, QDate yearEnding);
