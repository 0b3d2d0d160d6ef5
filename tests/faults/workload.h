// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

/// What the driver does, and what can therefore be found afterwards: drawn from numbers alone, so that the
/// program that is killed and the one that looks need not speak of it.
namespace Workload {
constexpr int documentsOfAnImport = 10;
constexpr int stepsOfAReview = 24;
constexpr int stepsOfKeeping = 6;
constexpr int generationsOfAFile = 8;

/// The file number \a number: one letter or two, 2 to 60 kB, and the words of its pages.
[[nodiscard]] DocumentToStore document(int number);
/// The number that document() was asked for; -1 where it made none such.
[[nodiscard]] int numberOf(const QString &fileName);
/// A word that stands on the pages of that document only.
[[nodiscard]] QString wordOf(int number);

/// A case file with some letters, for what is done to letters that are held.
[[nodiscard]] bool makeCaseFile(const QString &path);
/// Some 20 to 90 kB that say which generation they are, from the first byte to the last.
[[nodiscard]] QByteArray generation(int number);
/// -1 where \a bytes are not one whole generation.
[[nodiscard]] int generationOf(const QByteArray &bytes);
} // namespace Workload
