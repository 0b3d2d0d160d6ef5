// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/wire.h"

/// Fills \a size bytes from standard input; false where the caller hung up.
[[nodiscard]] bool receiveAll(void *to, size_t size);
/// A chunk on standard output; false where the caller hung up.
[[nodiscard]] bool sendChunk(Wire::ChunkKind kind, QByteArrayView content);
