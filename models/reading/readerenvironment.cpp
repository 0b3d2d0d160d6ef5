// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/readerenvironment.h"

QByteArrayList readerEnvironment()
{
    QByteArrayList environment{"LC_ALL=C.UTF-8", "OMP_THREAD_LIMIT=1", "QT_LOGGING_RULES=*.debug=false"};
    for (const char *name : {"HOME", "XDG_CACHE_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH",
             "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"})
        if (qEnvironmentVariableIsSet(name))
            environment.push_back(QByteArray(name) + '=' + qgetenv(name));
    return environment;
}
