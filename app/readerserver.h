// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class ReaderLock;

/// Answers requests on standard input and output until the caller hangs up; gives the program's exit status.
/// Each letter is parsed in a process of its own. This one never looks into a letter's bytes: it passes them
/// on, keeps the clock, and passes back what the letter's process writes. One thread.
int serveRequests(const ReaderLock &lock);
