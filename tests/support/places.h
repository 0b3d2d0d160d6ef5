// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/fieldreading.h"
#include "letter/page.h"
#include "support/typesetter.h"

namespace Support {

/// What stands at \a place of \a document: the characters whose middle lies in the box, without spaces; in
/// typed pages the line from there on.
[[nodiscard]] QString textAt(const PagedDocument &document, const Place &place);
/// Why the place of \a field does not hold its text, or empty where it does. \a spots: where the maker put
/// the values; empty where it cannot tell.
[[nodiscard]] QString misplacement(
    const FieldReading &field, const PagedDocument &document, const QList<Spot> &spots);
/// \a text in the form in which texts are compared: without spaces and soft hyphens, quotes straight,
/// ligatures apart.
[[nodiscard]] QString comparable(QString text);

} // namespace Support
