// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"
#include "reference/referencedata.h"

/// The letters in \a document, in its order, their fields, states and passages; none where there is no annual
/// review letter in it. Pure: the same pages give the same letters; any thread.
[[nodiscard]] QList<Letter> extractLetters(const PagedDocument &document, const ReferenceData &reference);
