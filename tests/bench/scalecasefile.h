// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Makes the case file \a path with \a count letters, stored as an import stores them: all councils of the
/// register in each of 15 years, with bytes, words of pages, passages, and here and there a correction and a
/// confirmation. The figures are made up; the same count gives the same letters. False where it could not be
/// made.
[[nodiscard]] bool makeScaleCaseFile(const QString &path, int count);
