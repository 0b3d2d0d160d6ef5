// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// The text of the mail \a html: its blocks as paragraphs, what is not shown left out. Characters written out
/// ("&nbsp;") stay, for those that read typed pages know them. In the encoding of \a html, which must have
/// ASCII's characters as ASCII has them.
[[nodiscard]] QByteArray htmlText(const QByteArray &html);
