// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"
#include "reading/reader.h"

/// The figure fields of \a letter that can be held against the drawn page: those from a text layer, with a
/// place. By key.
[[nodiscard]] QStringList keysToCompare(const Letter &letter);
/// What is looked at for each of \a keys.
[[nodiscard]] QList<PlaceToSee> placesToSee(const Letter &letter, const QStringList &keys);
/// \a field with what the page shows at its place.
[[nodiscard]] FieldReading comparedField(FieldReading field, const SeenPlace &seen);

/// Holds the figures of \a letters, all of one file, against the drawn pages of \a bytes. Blocks; any thread
/// but the GUI's. Where that cannot be done the letters stay as they are.
[[nodiscard]] Outcome<void> compareWithPictures(QList<Letter> &letters, const QByteArray &bytes,
    const QString &file, Reader &reader, std::stop_token stop = {});
