// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/parallelreading.h"
#include "ui/charts/chartpicture.h"

/// The letters that a chart or export is about.
struct LetterChoice {
    ReadRun run; ///< with their public values and checks
    QString none; ///< why no letter was chosen: which there would be; empty where some was
};

/// The letters of the files named, or of the case file, narrowed by council (in any of its usual spellings)
/// and year.
[[nodiscard]] LetterChoice chooseLetters(const Request &request, const ReferenceLibrary &library);

/// How the files of \a request are to be read.
[[nodiscard]] HowToRead howToRead(const Request &request);

/// Puts \a letters into the order of their years; of two about one year a revised edition, or else the one
/// dated later, comes last.
void sortInTime(QList<LetterOfFile> &letters);

/// What a chart is drawn from, and what of the letters it leaves out.
struct ChartChoice {
    ChartContent content;
    QStringList leftOut; ///< a sentence for each letter, by name
};

/// The letter as the public may see it, knowing for how many residents by \a library.
[[nodiscard]] PublicLetter publicLetterOf(const LetterOfFile &of, const ReferenceLibrary &library);

/// Councils of one type and year out of \a letters: the group \a group where one is given, else all that are
/// of the type of the council \a authority; where that is empty, all. The sentence that says why not where
/// their types or years differ, or where they are fewer than 5 or more than 20.
[[nodiscard]] tl::expected<ChartChoice, QString> councilsContentOf(const QList<LetterOfFile> &letters,
    const ReferenceLibrary &library, const QString &authority, const std::optional<CouncilGroup> &group);

/// The group kept under the name that \a request asks for; none where it asks for none. The sentence that
/// says why not.
[[nodiscard]] tl::expected<std::optional<CouncilGroup>, QString> keptGroup(const Request &request);

/// One letter: its comparison; several years of one council: the years. Letters without a council or a year
/// are left out of the years; of two about one year the revised edition is taken, else the one dated later,
/// else the later in the list. Several years: counts or rates by kindThroughYears(). The sentence that says
/// why not where they are about different councils.
[[nodiscard]] tl::expected<ChartChoice, QString> chartContentOf(
    const QList<LetterOfFile> &letters, const ReferenceLibrary &library);
