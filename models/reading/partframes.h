// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/part.h"
#include "reading/wire.h"

#include <QByteArrayView>

/// The parts of a mail or archive as frames, head and all. As with Frames, what the decoding half gives is
/// safe to use, whoever wrote the bytes.
namespace PartFrames {

/// \a part without its bytes; its name cut to Wire::longestPartName.
[[nodiscard]] QByteArray headFrame(const Part &part);
/// Bytes of the part whose head came last, from \a offset on, as many as fit; \a offset moves on behind them.
[[nodiscard]] QByteArray bytesFrame(const QByteArray &bytes, qsizetype &offset);

/// A part that was announced, and how many bytes of it are to follow.
struct Head {
    Part part;
    qint64 size = 0;
};
/// Empty where the content is no such frame's, or announces more than a part may have.
[[nodiscard]] std::optional<Head> headOf(QByteArrayView content);

} // namespace PartFrames
