// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memoryimages.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

void forbidMemoryImages()
{
#ifdef Q_OS_LINUX
    const rlimit none{0, 0};
    static_cast<void>(setrlimit(RLIMIT_CORE, &none));
    // The limit alone does not keep the image from a program that collects them.
    static_cast<void>(prctl(PR_SET_DUMPABLE, 0));
#endif
}
