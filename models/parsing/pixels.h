// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

/// Qt converts and scales large pictures in threads, which this process may not start once it has locked
/// itself in: it would wait for them for ever. These do the same in the calling thread. Null where there is
/// no memory.

/// \a picture in Format_Grayscale8; what can be seen through lies on white paper.
[[nodiscard]] QImage greyPixels(const QImage &picture);
/// \a picture in Format_RGB32; what can be seen through lies on white paper.
[[nodiscard]] QImage colourPixels(const QImage &picture);
/// \a picture, of one of these two formats, in another size.
[[nodiscard]] QImage resized(const QImage &picture, QSize size);
