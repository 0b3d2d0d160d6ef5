// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a program that dies of SIGSYS, with all that it starts, once it asks for a socket of the internet.
// Needs no tracing, so it works wherever the tests do. Usage: no-internet PROGRAM [ARGUMENT...] | no-internet
// --ask (asks for one itself, to see that it dies)
#include <cstdio>
#include <cstring>

#include <seccomp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {
bool forbid(int family)
{
    auto *rules = seccomp_init(SCMP_ACT_ALLOW);
    const bool isLoaded = rules
        && seccomp_rule_add(rules, SCMP_ACT_KILL_PROCESS, SCMP_SYS(socket), 1,
               SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(family)))
            == 0
        && seccomp_load(rules) == 0;
    seccomp_release(rules);
    return isLoaded;
}
} // namespace

int main(int argc, char **argv)
{
    if (argc < 2 || !forbid(AF_INET) || !forbid(AF_INET6)) {
        std::fputs("no-internet: no program, or no such rule\n", stderr);
        return 125;
    }
    if (std::strcmp(argv[1], "--ask") == 0)
        return socket(AF_INET6, SOCK_DGRAM, 0) < 0 ? 1 : 0;
    execv(argv[1], argv + 1);
    std::perror(argv[1]);
    return 125;
}
