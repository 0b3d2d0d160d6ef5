// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unpacking/outlookparts.h"

#include "reading/wire.h"
#include "unpacking/compressedrtf.h"
#include "unpacking/messagetext.h"
#include "unpacking/unref.h"

#include <gsf/gsf.h>

#include <algorithm>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostStorages = 20; ///< of storages within storages
constexpr int mostChildren = 10'000;

// Names of the streams that hold properties: type 001F is UTF-16, 001E of some code page, 0102 bytes.
constexpr auto properties = "__properties_version1.0";
constexpr auto embeddedMessage = "__substg1.0_3701000D";
constexpr auto attachedBytes = "__substg1.0_37010102";
constexpr auto htmlBytes = "__substg1.0_10130102";
constexpr auto packedRichText = "__substg1.0_10090102";
constexpr auto attachmentStart = "__attach_version1.0_";

bool hasChild(GsfInfile *storage, const char *name)
{
    return Owned<GsfInput>(gsf_infile_child_by_name(storage, name)) != nullptr;
}

Owned<GsfInfile> storageOf(GsfInfile *storage, const char *name)
{
    auto *child = gsf_infile_child_by_name(storage, name);
    if (child && GSF_IS_INFILE(child) && gsf_infile_num_children(GSF_INFILE(child)) >= 0)
        return Owned<GsfInfile>(GSF_INFILE(child));
    if (child)
        g_object_unref(child);
    return {};
}

/// Empty where there is no such stream; more than \a most bytes are none either.
std::optional<QByteArray> streamOf(GsfInfile *storage, const char *name, qint64 most)
{
    const Owned<GsfInput> input(gsf_infile_child_by_name(storage, name));
    const auto size = input ? gsf_input_size(input.get()) : gsf_off_t(-1);
    if (size < 0 || size > most)
        return std::nullopt;
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    if (size > 0 && !gsf_input_read(input.get(), size_t(size), reinterpret_cast<guint8 *>(bytes.data())))
        return std::nullopt;
    return bytes;
}

/// The text property with the number \a id, such as "3707".
QString textOf(GsfInfile *storage, const QByteArray &id)
{
    const auto stem = "__substg1.0_" + id;
    if (const auto wide = streamOf(storage, (stem + "001F").constData(), Wire::largestPart))
        return QString::fromUtf16(reinterpret_cast<const char16_t *>(wide->constData()), wide->size() / 2);
    const auto narrow = streamOf(storage, (stem + "001E").constData(), Wire::largestPart);
    return narrow ? QString::fromLatin1(*narrow) : QString();
}

bool copyStorage(GsfInfile *from, GsfOutfile *to, int depth);

bool copyChild(GsfInfile *from, int index, GsfOutfile *to, int depth)
{
    const Owned<GsfInput> child(gsf_infile_child_by_index(from, index));
    const char *name = child ? gsf_infile_name_by_index(from, index) : nullptr;
    if (!name)
        return false;
    const bool isStorage =
        GSF_IS_INFILE(child.get()) && gsf_infile_num_children(GSF_INFILE(child.get())) >= 0;
    const Owned<GsfOutput> copy(gsf_outfile_new_child(to, name, isStorage));
    const bool isCopied = copy
        && (isStorage ? copyStorage(GSF_INFILE(child.get()), GSF_OUTFILE(copy.get()), depth + 1)
                      : gsf_input_copy(child.get(), copy.get()) != FALSE);
    return gsf_output_close(copy.get()) && isCopied;
}

bool copyStorage(GsfInfile *from, GsfOutfile *to, int depth)
{
    const int count = gsf_infile_num_children(from);
    if (depth > mostStorages || count > mostChildren)
        return false;
    for (int i = 0; i < count; ++i) {
        if (!copyChild(from, i, to, depth))
            return false;
    }
    return true;
}

/// The mail that is \a storage as a file of its own; empty where it cannot be had.
QByteArray fileOf(GsfInfile *storage)
{
    const Owned<GsfOutput> memory(gsf_output_memory_new());
    const Owned<GsfOutfile> file(gsf_outfile_msole_new(memory.get()));
    const bool isCopied = copyStorage(storage, file.get(), 0);
    const bool isClosed = gsf_output_close(GSF_OUTPUT(file.get())) != FALSE;
    if (!isCopied || !isClosed)
        return {};
    const auto *bytes = gsf_output_memory_get_bytes(GSF_OUTPUT_MEMORY(memory.get()));
    return {reinterpret_cast<const char *>(bytes), qsizetype(gsf_output_size(memory.get()))};
}

QString attachmentName(GsfInfile *attachment)
{
    for (const auto *id : {"3707", "3704", "3001"}) { // long name, short name, display name
        if (const auto name = textOf(attachment, id); !name.isEmpty())
            return name;
    }
    return {};
}

void addAttachment(GsfInfile *attachment, MessageParts &parts, const PartBounds &bounds)
{
    Part part{.name = attachmentName(attachment)};
    if (const auto embedded = storageOf(attachment, embeddedMessage)) {
        if (!hasChild(embedded.get(), properties))
            return parts.refuse(std::move(part), Problem::Kind::Unsupported); // another program's object
        part.bytes = fileOf(embedded.get());
        if (part.bytes.isEmpty())
            return parts.refuse(std::move(part), Problem::Kind::Damaged);
        return parts.add(std::move(part));
    }
    if (!hasChild(attachment, attachedBytes)) // a link to a file elsewhere, which is not followed
        return parts.refuse(std::move(part), Problem::Kind::Unsupported);
    const auto bytes = streamOf(attachment, attachedBytes, std::max<qint64>(bounds.room(), 0));
    if (!bytes)
        return parts.refuse(std::move(part), Problem::Kind::Damaged);
    if (isWinmail(part.name, *bytes))
        return parts.refuse(std::move(part), Problem::Kind::WrappedByOutlook);
    part.bytes = *bytes;
    part.isDressing = isPicture(*bytes) && !textOf(attachment, "3712").isEmpty(); // named by the text
    parts.add(std::move(part));
}

} // namespace

void prepareOutlook()
{
    gsf_init();
}

Outcome<void> unpackOutlook(const QByteArray &bytes, PartBounds &bounds)
{
    const Owned<GsfInput> input(gsf_input_memory_new(
        reinterpret_cast<const guint8 *>(bytes.constData()), gsf_off_t(bytes.size()), FALSE));
    const Owned<GsfInfile> file(gsf_infile_msole_new(input.get(), nullptr));
    if (!file)
        return tl::unexpected(Problem{.kind = Problem::Kind::Damaged});
    if (!hasChild(file.get(), properties))
        return tl::unexpected(Problem{.kind = Problem::Kind::Unsupported});
    MessageParts parts(bounds);
    const int count = std::min(gsf_infile_num_children(file.get()), mostChildren);
    for (int i = 0; i < count && !bounds.isFull(); ++i) {
        const QByteArray name(gsf_infile_name_by_index(file.get(), i));
        if (!name.startsWith(attachmentStart))
            continue;
        if (const auto attachment = storageOf(file.get(), name.constData()))
            addAttachment(attachment.get(), parts, bounds);
    }
    parts.addPlain(textOf(file.get(), "1000").toUtf8());
    if (const auto html = streamOf(file.get(), htmlBytes, Wire::largestPart))
        parts.addHtml(*html);
    else
        parts.addHtml(textOf(file.get(), "1013").toUtf8());
    if (const auto packed = streamOf(file.get(), packedRichText, Wire::largestPart)) {
        if (const auto rich = unpackedRtf(*packed))
            parts.addRich(*rich);
        else
            parts.setTextBroken();
    }
    parts.finish();
    return {};
}
