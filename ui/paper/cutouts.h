// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/verificationrecord.h"
#include "ui/document/pagesource.h"

#include <stop_token>

/// Puts into each figure of \a record the picture of its place in the letter \a bytes. A page that cannot be
/// drawn, such as a typed one, leaves its figures without a picture: see missingCutOuts(). Blocks; never the
/// GUI thread.
[[nodiscard]] RecordInput withCutOuts(
    RecordInput record, PageSource &source, const QByteArray &bytes, std::stop_token stop);
/// How many figures of \a record have a place on a page but no picture of it. Typed letters have no pages.
[[nodiscard]] int missingCutOuts(const RecordInput &record);
