// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class ReaderLock;

/// The whole life of an upheld-unpacker that was started for one edited paper (.docx): takes its bytes from
/// standard input, puts \a lock on, and only then unpacks and parses them; its answer goes to standard
/// output. Ends the process.
[[noreturn]] void servePaper(const ReaderLock &lock);
