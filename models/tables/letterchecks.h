// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/checks.h"
#include "store/casefile.h"

// What letter list and field table both ask of a letter and its checks.

/// Whether the field stands out for a person. A field that letters of that year do not have never does,
/// unless a value was found for it all the same.
[[nodiscard]] bool standsOut(const CheckedLetter &checked, const FieldReading &field);
/// Whether letters of the year of \a letter have the field \a key.
[[nodiscard]] bool isExpected(const Letter &letter, QAnyStringView key);

/// The council that \a letter names; \a read, the same letter as read, has the answer where a hand changed
/// neither name nor period.
[[nodiscard]] Council councilNamedBy(
    const Letter &letter, const Letter &read, const ReferenceData &reference);
