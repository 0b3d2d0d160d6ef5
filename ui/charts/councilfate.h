// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/publicletter.h"

/// What the register knows of the letter's council beyond its name: when it was abolished and which councils
/// followed it, or for whom a letter to its successor was written. A sentence; empty where there is nothing
/// to say, or where the letter's doubts say it.
[[nodiscard]] QString fateInWords(const PublicLetter &letter);
