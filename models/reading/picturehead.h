// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

/// Whether \a bytes begin as a PNG, JPEG or TIFF file does.
[[nodiscard]] bool looksLikePicture(QByteArrayView bytes);
