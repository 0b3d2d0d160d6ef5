// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/place.h"

#include <QList>
#include <QString>

/// A paragraph of a letter in reading order, put together from where its words stand. A paragraph that a page
/// break cuts in two comes as two, the second with continues set.
struct Paragraph {
    QString text; ///< one space between words, lines joined, hyphens at line ends resolved, without marks
    Place place; ///< box: the union of its words; typed pages: line and column of its first character
    bool heading = false; ///< stands out by size, weight or shortness, without a full stop
    bool continues = false; ///< goes on from the paragraph before it, on the page before
};
