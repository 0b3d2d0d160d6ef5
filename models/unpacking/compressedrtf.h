// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

/// The rich text that \a bytes hold, as Outlook packs the text of a mail ([MS-OXRTFCP]); nothing where they
/// are broken: a sum over them stands at their head. At most nine times as many bytes as \a bytes.
[[nodiscard]] std::optional<QByteArray> unpackedRtf(QByteArrayView bytes);
