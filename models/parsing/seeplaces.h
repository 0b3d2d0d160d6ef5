// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"
#include "reading/seenplace.h"

#include <QByteArray>
#include <QList>

class PictureReader;

/// What the pages of a PDF or picture show at \a places, one for each: drawn and read anew, whatever the text
/// layer says. Damaged, Locked, TooLarge, Unsupported.
[[nodiscard]] Outcome<QList<SeenPlace>> seePlaces(
    const QByteArray &bytes, const QList<PlaceToSee> &places, PictureReader &reader);
