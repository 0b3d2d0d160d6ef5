// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unpacking/zipparts.h"

enum class ZipKind {
    Archive, ///< files that somebody put together
    Word, ///< a DOCX
    OpenText, ///< an ODT
    OtherFormat, ///< another program's file that is a ZIP inside: a workbook, a presentation, a book
};

/// What the archive with these entries is; \a zip is looked into where the names leave it open.
[[nodiscard]] ZipKind zipKind(const QByteArray &zip, const ZipNames &entries);
