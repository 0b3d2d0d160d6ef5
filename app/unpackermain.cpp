// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerlock.h"
#include "app/readerpaper.h"
#include "app/readerserver.h"
#include "app/unpackinganswers.h"
#include "paper/docxanswer.h"
#include "unpacking/unpack.h"

#include <clocale>
#include <cstring>

/// Started by Unpacker (models/reading), or with "read-paper" by readPaper(); never by a person.
int main(int argc, char **argv)
{
    if (!prepareServer("upheld-unpacker"))
        return 2;
    if (argc == 2 && std::strcmp(argv[1], readPaperArgument) == 0)
        servePaper(ReaderLock());
    std::setlocale(LC_ALL, "C.UTF-8"); // archives' names are UTF-8 or nearly so
    prepareUnpacking();
    UnpackingAnswers parts;
    const ReaderLock lock;
    return serveRequests(lock, parts);
}
