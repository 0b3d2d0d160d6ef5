// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/letterspec.h"

namespace Support {

/// A letter of resources/samples.
struct SampleLetter {
    QString file;
    LetterSpec spec;
};

[[nodiscard]] QList<SampleLetter> sampleLetters();

} // namespace Support
