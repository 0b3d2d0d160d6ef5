// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/candidates.h"
#include "letter/fieldreading.h"

#include <span>

/// What the letter prints for \a one.
[[nodiscard]] QString printedValue(const Candidate &one);
/// Puts the value of \a one, its place on \a pages (of the whole document) and what is doubtful about its
/// characters into \a reading. A value that the field cannot have leaves it not stated, with a doubt.
void setValue(FieldReading &reading, const Candidate &one, std::span<const Page> pages);
