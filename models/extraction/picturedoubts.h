// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"

#include <span>

/// Of a letter with pages read from pictures: puts a doubt on each figure that its year should have and that
/// was not found, since it may stand there unread. \a pages: those of the letter.
void doubtPictures(Letter &letter, std::span<const Page> pages);
