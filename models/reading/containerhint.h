// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

/// Whether \a bytes begin as a mail, an archive or a word processor's file does: which program is asked
/// first. It alone decides what they are, in its own process.
[[nodiscard]] bool mayBeContainer(QByteArrayView bytes);
/// Whether \a bytes begin with a mail's head: lines of "Name: value", among them one that only mail programs
/// write, so that a typed letter with "From:" and "Date:" at its top stays a text. Looks no further than 64
/// KB.
[[nodiscard]] bool looksLikeMail(QByteArrayView bytes);
