// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"

#include <QVariantList>

#include <functional>

/// The columns that make a FieldReading, in the order in which fieldFromColumns() takes and columnsOf() gives
/// them: "key, state, value, …".
[[nodiscard]] QString fieldColumnNames();
inline constexpr int fieldColumnCount = 14;
/// Of these, the first ones, which a correction has too (a hand has no doubt, and nothing to compare).
inline constexpr int handColumnCount = 12;

/// The columns of a Place: "page, x0, y0, x1, y1, text_line, text_column".
[[nodiscard]] QString placeColumnNames();
inline constexpr int placeColumnCount = 7;

/// \a column gives the value of the column of that number. A stored value that its field cannot have comes
/// back as NotFound with a doubt, never as a figure.
[[nodiscard]] FieldReading fieldFromColumns(
    const std::function<QVariant(int)> &column, int columnCount = fieldColumnCount);
[[nodiscard]] Place placeFromColumns(const std::function<QVariant(int)> &column);

/// The values to bind; the first \a columnCount of them.
[[nodiscard]] QVariantList columnsOf(const FieldReading &field, int columnCount = fieldColumnCount);
[[nodiscard]] QVariantList columnsOf(const Place &place);

/// As typeKey(), but "other" for Other.
[[nodiscard]] QString storedTypeKey(AuthorityType type);
[[nodiscard]] AuthorityType typeOfStoredKey(QAnyStringView key);
