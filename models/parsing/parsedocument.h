// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"
#include "letter/problem.h"

#include <QByteArray>
#include <QImage>

/// The pages of a PDF or text file, the kind told from its content. Runs inside the reader program only.
/// Damaged, Locked, Unsupported.
[[nodiscard]] Outcome<PagedDocument> parseDocument(const QByteArray &bytes);
/// A page drawn; see Reader::draw().
[[nodiscard]] Outcome<QImage> drawPage(const QByteArray &bytes, int page, int width);
