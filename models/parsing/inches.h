// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

constexpr double pointsPerInch = 72; ///< the points of a page; dots are counted per inch too
