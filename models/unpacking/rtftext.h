// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// Whether \a bytes are rich text, by their first ones.
[[nodiscard]] bool isRichText(QByteArrayView bytes);
/// The words of the rich text \a rtf as a person sees them, a blank line between paragraphs; hidden and
/// deleted text, headers, notes and pictures are left out. UTF-8; characters of Windows' code page stay one
/// byte each.
[[nodiscard]] QByteArray richText(const QByteArray &rtf);
