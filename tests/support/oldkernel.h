// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cerrno>
#include <cstddef>

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

namespace Support {

/// A part of the reader's lock that a kernel may lack.
enum class LockPart { Landlock, Seccomp };

/// From now on the kernel says to this thread, the threads it starts and every process they start that it has
/// no such \a part, as an old one does. Cannot be taken back. False where that did not work. Safe behind a
/// fork.
[[nodiscard]] inline bool pretendToLack(LockPart part)
{
    const bool isLandlock = part == LockPart::Landlock;
    const auto number = unsigned(isLandlock ? SYS_landlock_create_ruleset : SYS_prctl);
    // Of prctl() only the question whether there is such a part.
    const auto argument = unsigned(PR_GET_SECCOMP);
    const auto refuse = SECCOMP_RET_ERRNO | unsigned(isLandlock ? ENOSYS : EINVAL);
    const auto afterNumber = static_cast<unsigned char>(isLandlock ? 2 : 0);
    std::array program{
        sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, unsigned(offsetof(seccomp_data, nr))),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, afterNumber, 3),
        sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, unsigned(offsetof(seccomp_data, args))),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, argument, 0, 1),
        sock_filter BPF_STMT(BPF_RET | BPF_K, refuse),
        sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog filter{.len = static_cast<unsigned short>(program.size()), .filter = program.data()};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0) == 0;
}

} // namespace Support
