// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

/// What happened, to which file, and what to do: one plain-English sentence or two, translated; plain text,
/// never to be shown as rich text.
[[nodiscard]] QString problemText(const Problem &problem);
/// The file's name for people; of a part of a mail or archive "letter.pdf in mail.eml in /path/post.zip".
[[nodiscard]] QString fileWords(const QString &file, const QStringList &inside);
/// The same without the file's name, as the command line's "says".
[[nodiscard]] QString problemSays(const Problem &problem);
/// What to know where the reader program could not lock itself in fully (ReaderPool::isProtectionReduced).
/// \a isRefused: nothing is opened so.
[[nodiscard]] QString reducedProtectionText(bool isRefused = false);
