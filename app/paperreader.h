// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"
#include "paper/docxreading.h"

/// A paper that others have edited comes by e-mail like a letter does, and is trusted no more: its bytes are
/// unpacked and parsed by this program started anew, which locks itself in before it looks at them and hands
/// back nothing but lines of text.

/// Whether this process was started to be that program.
[[nodiscard]] bool isPaperReader(int argc, char **argv);
/// Its whole life: the DOCX from standard input, what it says to standard output. Gives the exit code.
[[nodiscard]] int runPaperReader();
/// What the DOCX \a bytes says, read so. \a file is only for the Problem's place. Damaged (also where that
/// program died or lied), TooLarge, TooSlow, Locked, Unsupported, ReaderMissing. Blocks; any thread.
[[nodiscard]] Outcome<DocxContent> readPaper(const QByteArray &bytes, const QString &file);
