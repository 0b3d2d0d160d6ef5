// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/verificationrecord.h"
#include "ui/paper/heldpaper.h"

/// The verification record of the letter \a id, without its cut-outs: current values, who confirmed or
/// changed each figure, when and why, from the case file's history. An error of the case file.
[[nodiscard]] Outcome<RecordInput> heldRecord(const HeldLetters &held, LetterId id, QDate today);
