// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/document.h"
#include "paper/docxxml.h"
#include "paper/zipfile.h"

/// document.xml and the pictures that it shows.
struct DocxBody {
    QByteArray xml;
    QList<ZipEntry> media; ///< "word/media/image1.png"; the relation of the nth is "rIdImage<n>"
    int numberedLists = 0;
};

[[nodiscard]] DocxBody docxBody(const PaperDocument &document);
/// The picture that stands in a paragraph of its own. \a number from 1; \a png and \a svg: relations, \a svg
/// perhaps empty.
void addDrawing(
    DocxXml &xml, const PaperPicture &picture, int number, const QString &png, const QString &svg);
