// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

enum class DocumentKind {
    Pdf, ///< has a PDF's head; may still be damaged
    Picture, ///< a PNG, JPEG or TIFF; may still be damaged
    Text, ///< may be text: decodeText() has the last word
    Other, ///< of a kind that would pass for text (HTML, RTF, XML, PostScript) or is known to be none
};

/// The kind of a file by its first bytes, never by its name.
[[nodiscard]] DocumentKind documentKind(QByteArrayView bytes);
