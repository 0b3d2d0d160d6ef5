// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"
#include "paper/document.h"

/// \a document as a Word file (WordprocessingML, A4, sans serif 12 pt, language en-GB): real headings and
/// lists, numbered captions with bookmarks, header rows, alt text, the title among its properties. The same
/// document gives the same bytes; nothing in them names the computer or its user. WriteFailed where
/// libarchive says so. Any thread.
[[nodiscard]] Outcome<QByteArray> docxBytes(const PaperDocument &document);
