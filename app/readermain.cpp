// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerlock.h"
#include "app/readerpaper.h"
#include "app/readerserver.h"
#include "paper/docxanswer.h"
#include "parsing/parsedocument.h"

#include <cstring>

/// Started by Reader (models/reading), or with "read-paper" by readPaper(), never by a person.
int main(int argc, char **argv)
{
    if (!prepareServer("upheld-reader"))
        return 2;
    if (argc == 2 && std::strcmp(argv[1], readPaperArgument) == 0)
        servePaper(ReaderLock());
    prepareParsing();
    const ReaderLock lock;
    return serveRequests(lock);
}
