// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/headlines.h"

/// Puts into \a letter what is unsure about the person written to, their post and the council: words that no
/// name or post has, another name than the salutation's, nothing found though \a lines of the head are left.
void doubtPeople(Letter &letter, const LetterText &text, const QList<HeadLine> &lines);

/// Doubts the post of \a letter where a line of it, \a role, is none: a stamp or a mark may stand between.
void doubtPostLines(Letter &letter, const Wordings &wordings, const QString &role);
