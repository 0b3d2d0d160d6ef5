// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/letterspec.h"

#include <QByteArray>

namespace Support {

/// The letter as a flat OpenDocument text, for LibreOffice to make a PDF of. Columns are tables without lines
/// or a section in columns, as an office's word processor would have them.
[[nodiscard]] QByteArray flatOpenDocument(const LetterSpec &spec);

} // namespace Support
