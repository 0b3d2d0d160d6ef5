// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/layout.h"

/// The blocks of \a page, which is pages[\a index], from above: lines of one column that go on with each
/// other are one.
[[nodiscard]] QList<TextBlock> findBlocks(const Page &page, int index);
