// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"
#include "paper/document.h"
#include "paper/zipfile.h"

#include <QDate>
#include <QList>
#include <QString>

/// Something in a DOCX that a reader of it reads as one: a paragraph, a table's row, an alt text.
struct DocxLine {
    enum class Kind { Paragraph, Row, AltText, Note, PageMargin, Title };
    Kind kind = Kind::Paragraph;
    QString style; ///< of a paragraph: the style's identifier, such as "Heading1"; empty: none named
    QString text; ///< no-break spaces and line breaks as spaces; a row's cells with " | " between them
    int table = 0; ///< rows: from 1
    int row = 0; ///< rows: from 1, the header's

    friend bool operator==(const DocxLine &, const DocxLine &) = default;
};

/// What a DOCX says, in its order. Deleted text of tracked changes is left out, inserted text is in; what is
/// struck through, hidden, white on white or too small to read is left out too. A character of a symbol font
/// is one of the private use area.
struct DocxContent {
    QList<DocxLine> lines;
    QString title;
    QString language;
    bool hasForeignPart = false; ///< shows text of a part of another kind, which is not read
    QDate madeOn; ///< of a paper made here; invalid for others
    PaperOrigin origin; ///< of a paper made here; empty for others
    QStringList madePictures; ///< of a paper made here: of each picture pictureMark() of its PNG and its SVG,
                              ///< with "/" between them
    QStringList shownPictures; ///< pictureMark() of those in it now; empty where none were made
};

/// What tells the bytes \a picture from others: 32 characters.
[[nodiscard]] QString pictureMark(const QByteArray &picture);

/// The text of the DOCX \a bytes, which may come from anybody: bounded by \a limits, no DTD, no entity, no
/// part outside the file. Damaged, TooLarge or Locked as unzip() says; Unsupported where the ZIP holds no
/// Word document. Parses what is not trusted: call it where that may be done. Any thread.
[[nodiscard]] Outcome<DocxContent> readDocx(const QByteArray &bytes, const ZipLimits &limits = {});
