// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unpacking/zipparts.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHeads = 100'000; ///< of entries looked at
constexpr qint64 largestDocumentPart = 100'000'000;

using Handle = std::unique_ptr<archive, decltype(&archive_read_free)>;

Handle opened(const QByteArray &zip)
{
    Handle handle(archive_read_new(), &archive_read_free);
    // Of all that libarchive can read, ZIP alone.
    archive_read_support_format_zip_seekable(handle.get());
    if (archive_read_open_memory(handle.get(), zip.constData(), size_t(zip.size())) != ARCHIVE_OK)
        handle.reset();
    return handle;
}

/// Without its list of entries, as a file that was cut short is, entry by entry from the start.
Handle openedCut(const QByteArray &zip)
{
    Handle handle(archive_read_new(), &archive_read_free);
    archive_read_support_format_zip_streamable(handle.get());
    if (archive_read_open_memory(handle.get(), zip.constData(), size_t(zip.size())) != ARCHIVE_OK)
        handle.reset();
    return handle;
}

QString nameOf(archive_entry *entry)
{
    if (const auto *utf8 = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(utf8);
    const auto *raw = archive_entry_pathname(entry);
    return QString::fromUtf8(raw ? raw : "");
}

enum class Head { Good, End, Broken };

Head nextHead(archive *handle, archive_entry *&entry)
{
    const int state = archive_read_next_header(handle, &entry);
    if (state == ARCHIVE_EOF)
        return Head::End;
    return state == ARCHIVE_OK || state == ARCHIVE_WARN ? Head::Good : Head::Broken;
}

/// What systems put beside people's files.
bool isSystems(const QString &name)
{
    const auto last = name.section(u'/', -1);
    return name.startsWith(u"__MACOSX/") || last == u".DS_Store" || last == u"Thumbs.db"
        || last == u"desktop.ini";
}

/// The entry that stands next, whatever size it says it has. TooLarge over \a most.
Outcome<QByteArray> entryBytes(archive *handle, qint64 most)
{
    QByteArray bytes;
    std::array<char, 65'536> piece{};
    for (;;) {
        const auto size = archive_read_data(handle, piece.data(), piece.size());
        if (size < 0)
            return tl::unexpected(Problem{.kind = Problem::Kind::Damaged});
        if (size == 0)
            return bytes;
        if (bytes.size() + size > most)
            return tl::unexpected(Problem{.kind = Problem::Kind::TooLarge});
        bytes.append(piece.data(), size);
    }
}

void takeEntry(archive *handle, archive_entry *entry, PartBounds &bounds)
{
    Part part{.name = nameOf(entry)};
    if (isSystems(part.name))
        return;
    if (archive_entry_is_data_encrypted(entry))
        return bounds.refuse(std::move(part), Problem::Kind::LockedInside);
    // Said before a byte is unpacked; where it is a lie, the bytes themselves are counted.
    if (archive_entry_size_is_set(entry) && archive_entry_size(entry) > bounds.room())
        return bounds.refuseForSize(std::move(part));
    auto bytes = entryBytes(handle, bounds.room());
    if (bytes) {
        part.bytes = *std::move(bytes);
        bounds.take(std::move(part));
    } else if (bytes.error().kind == Problem::Kind::TooLarge) {
        bounds.refuseForSize(std::move(part));
    } else {
        bounds.refuse(std::move(part), Problem::Kind::Damaged);
    }
}

/// False where the archive breaks off.
bool takeEntries(archive *handle, PartBounds &bounds)
{
    archive_entry *entry = nullptr;
    for (int seen = 0; !bounds.isFull(); ++seen) {
        const auto head = nextHead(handle, entry);
        if (head != Head::Good)
            return head == Head::End;
        if (seen == mostHeads)
            bounds.stop(Problem::Kind::TooManyParts);
        else if (archive_entry_filetype(entry) == AE_IFREG)
            takeEntry(handle, entry, bounds);
    }
    return true;
}

} // namespace

Outcome<ZipNames> zipNames(const QByteArray &zip)
{
    const auto handle = opened(zip);
    archive_entry *entry = nullptr;
    ZipNames found;
    for (int seen = 0; handle && seen < mostHeads; ++seen) {
        const auto head = nextHead(handle.get(), entry);
        if (head == Head::End)
            return found;
        if (head == Head::Broken)
            break;
        found.isEncrypted = found.isEncrypted || archive_entry_is_data_encrypted(entry);
        found.names.append(nameOf(entry));
    }
    if (found.names.isEmpty())
        return tl::unexpected(Problem{.kind = Problem::Kind::Damaged});
    return found;
}

Outcome<void> unpackZip(const QByteArray &zip, PartBounds &bounds)
{
    auto handle = opened(zip);
    bool isWhole = handle && takeEntries(handle.get(), bounds);
    if (!isWhole && bounds.count() == 0) {
        handle = openedCut(zip);
        isWhole = handle && takeEntries(handle.get(), bounds);
        // The list of entries is missing, so more of them may be.
        if (bounds.count() > 0)
            isWhole = false;
    }
    if (bounds.count() == 0 && !bounds.isFull())
        return tl::unexpected(
            Problem{.kind = isWhole ? Problem::Kind::NothingInside : Problem::Kind::Damaged});
    if (!isWhole)
        bounds.stop(Problem::Kind::Damaged);
    return {};
}

Outcome<QHash<QString, QByteArray>> zipEntries(
    const QByteArray &zip, const std::function<bool(const QString &)> &isWanted)
{
    const auto handle = opened(zip);
    archive_entry *entry = nullptr;
    QHash<QString, QByteArray> entries;
    for (int seen = 0; handle && seen < mostHeads; ++seen) {
        const auto head = nextHead(handle.get(), entry);
        if (head == Head::End)
            return entries;
        if (head == Head::Broken)
            break;
        const auto name = nameOf(entry);
        if (!isWanted(name))
            continue;
        if (archive_entry_is_data_encrypted(entry))
            return tl::unexpected(Problem{.kind = Problem::Kind::LockedInside});
        // Which of two parts of one name is shown, programs do not agree.
        auto bytes = entryBytes(handle.get(), largestDocumentPart);
        if (!bytes || entries.contains(name))
            return tl::unexpected(bytes ? Problem{.kind = Problem::Kind::Damaged} : bytes.error());
        entries.insert(name, *std::move(bytes));
    }
    return tl::unexpected(Problem{.kind = Problem::Kind::Damaged});
}
