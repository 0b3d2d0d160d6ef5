// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/landlockrules.h"

#include <array>
#include <cstddef>
#include <cstdint>

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

constexpr auto readable =
    std::to_array({"/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/fontconfig", "/etc/fonts",
        "/var/cache/fontconfig", "/usr/share/poppler", "/usr/share/ghostscript", "/usr/share/tesseract-ocr",
        "/usr/lib", "/usr/lib64", "/usr/local/lib", "/lib", "/lib64", "/etc/ld.so.cache"});

constexpr std::uint64_t readRights = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

/// The kernel's structure as of its sixth version; headers of Debian 12 know its first number only.
struct Rights {
    std::uint64_t files = 0;
    std::uint64_t network = 0;
    std::uint64_t scopes = 0;
};

Rights rightsOf(long version)
{
    constexpr std::uint64_t firstRights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
    Rights rights{.files = firstRights};
    if (version >= 2)
        rights.files |= 1ULL << 13; // linking and renaming across folders
    if (version >= 3)
        rights.files |= 1ULL << 14; // truncating
    if (version >= 4)
        rights.network = 3; // binding and connecting TCP
    if (version >= 5)
        rights.files |= 1ULL << 15; // commands to devices
    if (version >= 6)
        rights.scopes = 3; // abstract sockets and signals to processes outside
    return rights;
}

std::size_t sizeFor(long version)
{
    return version >= 6 ? sizeof(Rights)
        : version >= 4  ? offsetof(Rights, scopes)
                        : offsetof(Rights, network);
}

void allowReading(int rules, const char *path)
{
    const int handle = ::open(path, O_PATH | O_CLOEXEC);
    if (handle == -1)
        return; // not on this system
    const bool isFolder = ::faccessat(handle, ".", F_OK, 0) == 0;
    const landlock_path_beneath_attr beneath{
        .allowed_access = isFolder ? readRights : std::uint64_t(LANDLOCK_ACCESS_FS_READ_FILE),
        .parent_fd = handle};
    ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
    ::close(handle);
}

} // namespace

LandlockRules::LandlockRules()
{
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return;
    const Rights rights = rightsOf(version);
    m_rules = int(::syscall(SYS_landlock_create_ruleset, &rights, sizeFor(version), 0));
    if (m_rules == -1)
        return;
    for (const char *path : readable)
        allowReading(m_rules, path);
}

LandlockRules::~LandlockRules()
{
    if (m_rules != -1)
        ::close(m_rules);
}

bool LandlockRules::apply() const
{
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
        && ::syscall(SYS_landlock_restrict_self, m_rules, 0) == 0;
}
