// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

/// Of each letter, removed ones too, a word that is another one as soon as anything of it was written: its
/// reading, a correction, a mark, a deed. What has kept its word need not be loaded again. Of \a only, where
/// that is given; a few milliseconds for a thousand letters. In the thread that opened \a file.
[[nodiscard]] Outcome<QHash<LetterId, QString>> letterVersions(
    const CaseFile &file, std::optional<LetterId> only = {});
