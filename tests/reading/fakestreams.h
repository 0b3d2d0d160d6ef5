// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/wire.h"

/// The streams of a program that stands in for a reader program and lies: requests in, chunks out.
namespace FakeStreams {

/// Ends this program where the caller has hung up.
void writeAll(const QByteArray &bytes);
void writeChunk(Wire::ChunkKind kind, const QByteArray &content);
/// \a frames in as many chunks as they need.
void writeFrames(const QByteArray &frames);
void writeTrailer(const Wire::Trailer &trailer);

/// The next request, and what comes with it; false at the end.
[[nodiscard]] bool readRequest(Wire::Request &request, QByteArray &lie);

} // namespace FakeStreams
