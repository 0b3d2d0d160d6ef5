// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"

/// A field in which two letters differ.
struct FieldDifference {
    QString key;
    FieldReading older;
    FieldReading newer;

    friend bool operator==(const FieldDifference &, const FieldDifference &) = default;
};

/// The fields whose state or value differ, in the order of fieldDefinitions(); where and how they are printed
/// does not count. Pure; any thread.
[[nodiscard]] QList<FieldDifference> differencesBetween(const Letter &older, const Letter &newer);
