// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/addtogether.h"

#include "store/letterhistory.h"
#include "store/letterstoring.h"
#include "store/sqltransaction.h"

namespace {
Outcome<QList<LetterId>> addOne(CaseFile &caseFile, const DocumentToStore &document)
{
    const auto database = caseFile.database();
    const auto held = caseFile.lettersOfDocument(document.sha256);
    if (!held)
        return held;
    if (held->isEmpty())
        return storeDocument(database, document);
    for (const auto letter : *held) {
        if (const auto present = storePresence(database, letter, false, document.deed); !present)
            return tl::unexpected(present.error());
    }
    return held;
}

Outcome<QList<QList<LetterId>>> addAll(CaseFile &caseFile, const QList<DocumentToStore> &documents)
{
    QList<QList<LetterId>> letters;
    for (const auto &document : documents) {
        const auto added = addOne(caseFile, document);
        if (!added)
            return tl::unexpected(added.error());
        letters.append(*added);
    }
    return letters;
}
} // namespace

Outcome<QList<QList<LetterId>>> addTogether(CaseFile &caseFile, const QList<DocumentToStore> &documents)
{
    for (const auto &document : documents) {
        if (document.letters.isEmpty())
            return tl::unexpected(Problem{.kind = Problem::Kind::NotALetter, .file = document.fileName});
    }
    auto added = inTransaction(caseFile.database(), [&] { return addAll(caseFile, documents); });
    if (!added && added.error().file.isEmpty())
        added.error().file = caseFile.path();
    return added;
}
