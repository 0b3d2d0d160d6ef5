// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// A library that stands before the C library's ways to a file, so that calls which concern files below one
/// folder fail, or are the last thing that this process does. A program linked with it arms it itself;
/// another is started with LD_PRELOAD and the environment that environmentFor() gives. All threads.
namespace FaultShim {
/// What kind of call.
enum class At {
    Any,
    Open, ///< of a file or folder
    Write,
    Sync, ///< of a file or folder
    Name, ///< a name is given, changed or taken away, or a folder made
    Size, ///< a file is cut off or made longer
};
constexpr int kindsOfCall = 6;

enum class Effect {
    Error, ///< the call does nothing and fails
    Full, ///< half of a write is done, then there is no room; what else needs room fails
    KillBefore, ///< as kill -9: before the call,
    KillHalf, ///< with half of a write done,
    KillAfter, ///< after it
};

struct Fault {
    At at = At::Any;
    unsigned nth = 0; ///< the call of that kind, from 1, that it strikes; 0: none, calls are only counted
    Effect effect = Effect::Error;
    int error = 0; ///< errno
    bool stays = false; ///< every later call of the kind fails too
};

/// From now on, for files below \a folder (an absolute path without links).
__attribute__((visibility("default"))) void arm(const char *folder, const Fault &fault);
__attribute__((visibility("default"))) void disarm();
/// Calls of that kind since arm().
[[nodiscard]] __attribute__((visibility("default"))) unsigned calls(At at);
/// How many of them failed by it.
[[nodiscard]] __attribute__((visibility("default"))) unsigned struck();

// Environment of a program that the shim is loaded into from outside.
constexpr auto folderName = "UPHELD_FAULT_FOLDER";
constexpr auto faultName = "UPHELD_FAULT"; ///< "at nth effect error stays", as numbers
constexpr auto tellName =
    "UPHELD_FAULT_TELL"; ///< a file that gets the numbers of calls() and struck() at the end
} // namespace FaultShim
