// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/paragraph.h"
#include "letter/letter.h"

/// The council's own passages in the body of its letter (the paragraphs after the salutation and before the
/// signature, in order). Where the common text of the year is known, what differs from it is a passage; in
/// other years only paragraphs that match a kind's wording. Pure; any thread.
[[nodiscard]] QList<Passage> findPassages(const QList<Paragraph> &body, QDate yearEnding);
