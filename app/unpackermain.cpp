// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerlock.h"
#include "app/readerserver.h"
#include "app/unpackinganswers.h"
#include "unpacking/unpack.h"

#include <clocale>

/// Started by Unpacker (models/reading), never by a person.
int main()
{
    if (!prepareServer("upheld-unpacker"))
        return 2;
    std::setlocale(LC_ALL, "C.UTF-8"); // archives' names are UTF-8 or nearly so
    prepareUnpacking();
    UnpackingAnswers parts;
    const ReaderLock lock;
    return serveRequests(lock, parts);
}
