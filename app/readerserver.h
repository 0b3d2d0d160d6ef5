// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class ReaderWork;
class ReaderLock;

/// Makes sure of the streams of a reader program. False, with a word on standard error, where a person
/// started it.
[[nodiscard]] bool prepareServer(const char *program);

/// Answers requests on standard input and output until the caller hangs up; gives the program's exit status.
/// Each letter is parsed in a process of its own. This one never looks into a letter's bytes: it passes them
/// on, keeps the clock, and passes back what the letter's process writes. \a work: what it answers.
/// One thread.
int serveRequests(const ReaderLock &lock, ReaderWork &work);
