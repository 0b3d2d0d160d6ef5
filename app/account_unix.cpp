// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account.h"

#include <QFile>

#include <array>

#include <pwd.h>
#include <unistd.h>

QString accountName()
{
    std::array<char, 16384> room{};
    passwd entry{};
    passwd *found = nullptr;
    const int error = ::getpwuid_r(::geteuid(), &entry, room.data(), room.size(), &found);
    // A container may run under a number that has no name.
    return error == 0 && found ? QFile::decodeName(found->pw_name) : qEnvironmentVariable("USER");
}

bool hasDisplay()
{
#ifdef Q_OS_DARWIN
    return true;
#else
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#endif
}
