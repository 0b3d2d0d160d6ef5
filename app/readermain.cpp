// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documentanswers.h"
#include "app/readerlock.h"
#include "app/readerserver.h"
#include "app/selftest.h"
#include "parsing/parsedocument.h"

#include <cstdio>
#include <cstring>

/// Started by Reader (models/reading); by a person with "--self-test" alone.
int main(int argc, char **argv)
{
    if (argc == 2 && std::strcmp(argv[1], "--self-test") == 0)
        return selfTest();
    if (!prepareServer("upheld-reader")) {
        std::fputs(
            "upheld-reader --self-test tries every escape from its lock and says what stopped it.\n", stderr);
        return 2;
    }
    prepareParsing();
    DocumentAnswers documents;
    const ReaderLock lock;
    return serveRequests(lock, documents);
}
