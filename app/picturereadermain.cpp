// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pictureanswers.h"
#include "app/readerlock.h"
#include "app/readerserver.h"
#include "parsing/parsedocument.h"

/// Started by PictureReaders (models/reading), never by a person.
int main()
{
    if (!prepareServer("upheld-picture-reader"))
        return 2;
    prepareParsing();
    PictureAnswers pictures;
    const ReaderLock lock;
    return serveRequests(lock, pictures);
}
