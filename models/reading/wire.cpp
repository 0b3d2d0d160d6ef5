// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wire.h"

#include <csignal>

namespace Wire {

bool hasMetTimeLimit(const Trailer &ended)
{
    return ended.ending == Ending::Clock || (ended.ending == Ending::Signalled && ended.code == SIGXCPU);
}

QString Taker::takeText(qint64 longest)
{
    const qint64 units = take<quint32>();
    if (units > longest || !hasRoom(units * qint64(sizeof(QChar)))) {
        fail();
        return {};
    }
    QString text(units, Qt::Uninitialized);
    std::memcpy(text.data(), m_rest.data(), size_t(units) * sizeof(QChar));
    m_rest = m_rest.sliced(units * qint64(sizeof(QChar)));
    if (!text.isValidUtf16()) {
        fail();
        return {};
    }
    return text;
}

} // namespace Wire
