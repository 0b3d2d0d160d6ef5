// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QByteArray>

/// The text of the DOCX \a bytes as a typed page has it, its tracked changes accepted; see FlowText. Deleted
/// and hidden text is left out. Damaged, LockedInside, TooLarge; CommitteePaper where this program made it.
[[nodiscard]] Outcome<QString> wordText(const QByteArray &bytes);
