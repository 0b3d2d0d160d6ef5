// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unpacking/unpack.h"

/// Hands parts on until a bound is met, and then says which. See Wire for the bounds.
class PartBounds {
public:
    /// \a packed: bytes of the mail or archive.
    PartBounds(qint64 packed, const PartSink &take);

    /// Whether no further part is taken.
    [[nodiscard]] bool isFull() const { return m_full; }
    /// Most bytes that the next part may have.
    [[nodiscard]] qint64 room() const;
    /// Hands \a part on. An empty one is refused as such.
    void take(Part part);
    /// A part that is not handed on, for \a why.
    void refuse(Part part, Problem::Kind why);
    /// The part \a part has more bytes than room(): it is refused, and so is the rest where it is not by
    /// itself too large.
    void refuseForSize(Part part);
    /// No part is taken any more, for \a why.
    void stop(Problem::Kind why);
    /// Parts taken or refused so far.
    [[nodiscard]] int count() const { return m_count; }

private:
    bool hasPlace();

    const PartSink &m_take;
    qint64 m_mostBytes;
    qint64 m_bytes = 0;
    int m_count = 0;
    bool m_full = false;
};
