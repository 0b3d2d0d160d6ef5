// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/letterspec.h"

namespace Support {

/// One block of a wording set, as in tests/fixtures/wordings.txt, not yet filled.
struct WordedBlock {
    Block block = Block::Upheld;
    QString heading;
    QList<FigureLine> lines; ///< templates
    QString nothing; ///< the sentence that stands for the block
};

struct WordingSet {
    QString name;
    bool known = false; ///< seen in real letters or pages, so expected to be read right
    QList<WordedBlock> blocks;
};

/// The sets of tests/fixtures/wordings.txt; the tests end where that file cannot be read.
[[nodiscard]] const QList<WordingSet> &wordingSets();
[[nodiscard]] const WordingSet &wordingSet(const QString &name);
/// \a pattern with the values of \a spec in place of its keys, each between marks.
[[nodiscard]] QString filled(const QString &pattern, const LetterSpec &spec);

} // namespace Support
