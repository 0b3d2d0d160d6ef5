// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/partframes.h"

#include <QCoreApplication>

#include <optional>

/// What comes out of a mail or archive.
struct Unpacked {
    QList<Part> parts; ///< in its order; those that could not be had say why
    bool reducedProtection = false; ///< the unpacker could not lock itself in fully on this system: say so
};

/// What one call of the unpacker answers, put together from its chunks. As Answer, believes nothing. One
/// thread.
class UnpackAnswer {
    Q_DECLARE_TR_FUNCTIONS(UnpackAnswer)

public:
    /// False as soon as the bytes are not what an honest unpacker writes: stop the program then.
    [[nodiscard]] bool addFrames(QByteArrayView bytes);
    /// The parts, once the unpacker \a ended; what came before it died or ran out of time is kept, with the
    /// reason for the rest. The problem where there is none.
    [[nodiscard]] Outcome<Unpacked> unpacked(const Wire::Trailer &ended) &&;

private:
    bool addFrame(Wire::FrameType type, QByteArrayView content);
    bool addHead(QByteArrayView content);
    bool addBytes(QByteArrayView content);
    [[nodiscard]] std::optional<Problem> problem(const Wire::Trailer &ended) const;

    QByteArray m_rest; ///< of a frame that is not whole yet
    QList<Part> m_parts;
    qint64 m_missing = 0; ///< bytes of the last part that are still to come
    qint64 m_size = 0; ///< of all parts
    bool m_ended = false;
    std::optional<Problem> m_problem;
};
