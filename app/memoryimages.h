// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// From now on no image of this process's memory, in which letters may stand that are secret yet, is written
/// to a disk when it crashes, and no other program of this account may look into it. What cannot be had on a
/// platform is left.
void forbidMemoryImages();
