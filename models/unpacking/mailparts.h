// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unpacking/partbounds.h"

/// Loads the converters of character sets that names in mails need: a locked process can load none. Once.
void prepareMail();

/// What hangs on the mail \a bytes (RFC 5322, or an mbox of several), else what it says. Unsupported where it
/// is none.
[[nodiscard]] Outcome<void> unpackMail(const QByteArray &bytes, PartBounds &bounds);
