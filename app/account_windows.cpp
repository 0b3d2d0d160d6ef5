// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Not built yet: see packaging/windows/README.md.
#include "app/account.h"

#include <array>

#include <windows.h>
// After windows.h, which it needs.
#include <lmcons.h>

QString accountName()
{
    std::array<wchar_t, UNLEN + 1> name{};
    auto length = DWORD(name.size());
    if (::GetUserNameW(name.data(), &length) && length > 1)
        return QString::fromWCharArray(name.data(), int(length) - 1);
    return qEnvironmentVariable("USERNAME");
}

bool hasDisplay()
{
    return true;
}
