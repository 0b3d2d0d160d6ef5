// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/document.h"

#include <QByteArray>

/// The style's identifier in styles.xml, such as "Heading1".
[[nodiscard]] QString styleId(ParagraphStyle style);
/// styles.xml: the built-in names, so that a template takes their place.
[[nodiscard]] QByteArray docxStyles();
/// numbering.xml: bullets as number 1, and \a numberedLists lists counted from 1 as numbers 2 and on.
[[nodiscard]] QByteArray docxNumbering(int numberedLists);
