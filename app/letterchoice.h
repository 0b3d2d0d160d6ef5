// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/parallelreading.h"
#include "ui/charts/chartpicture.h"

/// The letters that a chart or export is about: of the files named, or of the case file, narrowed by council
/// and year, with their public values and checks.
[[nodiscard]] ReadRun chooseLetters(const Request &request, const ReferenceLibrary &library);
/// One letter: its comparison; several years of one council: the years. Otherwise the sentence that says why
/// not.
[[nodiscard]] tl::expected<ChartContent, QString> chartContentOf(
    const QList<LetterOfFile> &letters, const ReferenceLibrary &library);
/// A file name without suffix for the letter: number, council and year in [A-Za-z0-9-] alone, whatever the
/// council's name.
[[nodiscard]] QString safeStem(const Letter &letter, int number);
