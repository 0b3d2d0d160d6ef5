// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"
#include "paper/docxreading.h"

#include <stop_token>

/// What the DOCX \a bytes says. A paper that others have edited comes by e-mail like a letter does, and is
/// trusted no more: upheld-unpacker unpacks and parses it, locked in, and hands back nothing but lines of
/// text. \a file is only for the Problem's place. Damaged (also where the reader died or lied), TooLarge,
/// TooSlow, Locked, Unsupported, ReaderMissing. Blocks for at most half a minute; any thread. \a program:
/// path of upheld-reader, beside which that one stands. Cancelled where \a stop was asked for.
[[nodiscard]] Outcome<DocxContent> readPaper(
    const QByteArray &bytes, const QString &file, const QString &program, std::stop_token stop = {});
