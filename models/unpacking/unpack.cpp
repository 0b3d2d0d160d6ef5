// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unpacking/unpack.h"

#include "reading/containerhint.h"
#include "unpacking/mailparts.h"
#include "unpacking/opendocument.h"
#include "unpacking/outlookparts.h"
#include "unpacking/worddocument.h"
#include "unpacking/zipkind.h"

namespace {

const tl::unexpected<Problem> unsupported(Problem{.kind = Problem::Kind::Unsupported});

Outcome<void> takeText(const Outcome<QString> &text, const PartSink &take)
{
    if (!text)
        return tl::unexpected(text.error());
    Part part{.role = Part::Role::OwnText, .bytes = text->toUtf8()};
    if (part.bytes.isEmpty())
        part.refused = Problem::Kind::NothingInside;
    take(std::move(part));
    return {};
}

Outcome<void> unpackAnyZip(const QByteArray &bytes, const PartSink &take)
{
    const auto names = zipNames(bytes);
    switch (names ? zipKind(bytes, *names) : ZipKind::Archive) {
    case ZipKind::Word:
        return takeText(wordText(bytes), take);
    case ZipKind::OpenText:
        return takeText(openDocumentText(bytes), take);
    case ZipKind::OtherFormat:
        return unsupported;
    case ZipKind::Archive:
        break;
    }
    PartBounds bounds(bytes.size(), take);
    return unpackZip(bytes, bounds);
}

} // namespace

void prepareUnpacking()
{
    prepareMail();
    prepareOutlook();
}

Outcome<void> unpack(const QByteArray &bytes, const PartSink &take)
{
    if (bytes.startsWith("PK"))
        return unpackAnyZip(bytes, take);
    PartBounds bounds(bytes.size(), take);
    if (bytes.startsWith("\xd0\xcf\x11\xe0"))
        return unpackOutlook(bytes, bounds);
    return looksLikeMail(bytes) ? unpackMail(bytes, bounds) : unsupported;
}
