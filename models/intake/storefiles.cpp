// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/storefiles.h"

#include "store/addtogether.h"

namespace {
/// What of it was held before; its letters are not stored yet.
StoredFile beforeStoring(const CaseFile &caseFile, const LettersOfFile &file)
{
    StoredFile before{.file = {.path = file.path, .inside = file.inside}, .letters = QList<LetterId>()};
    const auto held = caseFile.lettersOfDocument(file.content.sha256);
    if (!held) {
        before.letters = tl::unexpected(held.error());
        return before;
    }
    before.alreadyHeld = !held->isEmpty();
    for (const auto id : *held) {
        const auto letter = caseFile.storedLetter(id);
        if (!letter)
            before.letters = tl::unexpected(letter.error());
        else if (letter->removed)
            before.cameBack.append(id);
    }
    return before;
}

DocumentToStore documentOf(LettersOfFile &&file, const QString &account)
{
    return {.fileName = file.path,
        .inside = file.inside,
        .sha256 = file.content.sha256,
        .bytes = std::move(file.content.bytes),
        .pageCount = int(file.document.pages.size()),
        .letters = std::move(file.letters),
        .pages = std::move(file.pages),
        .deed = {.who = account, .when = {}, .why = {}}};
}
} // namespace

QList<StoredFile> storeFiles(CaseFile &caseFile, QList<LettersOfFile> files, const QString &account)
{
    QList<StoredFile> stored;
    QList<qsizetype> positions; // in stored, of each document
    QList<DocumentToStore> documents;
    for (auto &file : files) {
        stored.append(beforeStoring(caseFile, file));
        if (!stored.last().letters)
            continue;
        positions.append(stored.size() - 1);
        documents.append(documentOf(std::move(file), account));
    }
    if (documents.isEmpty())
        return stored;
    const auto together = addTogether(caseFile, documents);
    // Each by itself would wait as long again.
    const bool isBusy = !together && together.error().kind == Problem::Kind::CaseFileBusy;
    for (qsizetype at = 0; at < documents.size(); ++at) {
        auto &letters = stored[positions.at(at)].letters;
        if (together)
            letters = together->at(at);
        else if (isBusy || documents.size() == 1)
            letters = tl::unexpected(together.error());
        else
            letters = caseFile.add(documents.at(at));
    }
    return stored;
}
