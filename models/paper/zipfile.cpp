// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/zipfile.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace {
struct ArchiveCloser {
    void operator()(archive *handle) const { archive_free(handle); }
};
struct EntryCloser {
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};
using ArchiveHandle = std::unique_ptr<archive, ArchiveCloser>;

// The earliest day that a ZIP can name, at noon: no file says when or in which time zone it was made.
constexpr time_t fixedTime = 315'576'000;

la_ssize_t appendBytes(archive *, void *target, const void *bytes, size_t size)
{
    static_cast<QByteArray *>(target)->append(static_cast<const char *>(bytes), qsizetype(size));
    return la_ssize_t(size);
}

tl::unexpected<Problem> problem(Problem::Kind kind, archive *handle)
{
    return tl::unexpected(
        Problem{.kind = kind, .detail = QString::fromLocal8Bit(archive_error_string(handle)).left(500)});
}

bool writeEntry(archive *handle, const ZipEntry &entry)
{
    const std::unique_ptr<archive_entry, EntryCloser> head(archive_entry_new());
    archive_entry_set_pathname(head.get(), entry.name.toUtf8().constData());
    archive_entry_set_size(head.get(), entry.bytes.size());
    archive_entry_set_filetype(head.get(), AE_IFREG);
    archive_entry_set_perm(head.get(), 0644);
    archive_entry_set_mtime(head.get(), fixedTime, 0);
    return archive_write_header(handle, head.get()) == ARCHIVE_OK
        && archive_write_data(handle, entry.bytes.constData(), size_t(entry.bytes.size()))
        == entry.bytes.size();
}

/// The bytes of the entry that stands next; more than \a most is TooLarge.
Outcome<QByteArray> entryBytes(archive *handle, qsizetype most)
{
    QByteArray bytes;
    std::array<char, 65'536> part{};
    for (;;) {
        const auto size = archive_read_data(handle, part.data(), part.size());
        if (size < 0)
            return problem(Problem::Kind::Damaged, handle);
        if (size == 0)
            return bytes;
        if (bytes.size() + size > most)
            return tl::unexpected(Problem{.kind = Problem::Kind::TooLarge});
        bytes.append(part.data(), size);
    }
}
} // namespace

Outcome<QByteArray> zipBytes(const QList<ZipEntry> &entries)
{
    QByteArray zip;
    const ArchiveHandle handle(archive_write_new());
    archive_write_set_format_zip(handle.get());
    archive_write_set_bytes_in_last_block(handle.get(), 1);
    if (archive_write_open2(handle.get(), &zip, nullptr, appendBytes, nullptr, nullptr) != ARCHIVE_OK)
        return problem(Problem::Kind::WriteFailed, handle.get());
    for (const auto &entry : entries) {
        if (!writeEntry(handle.get(), entry))
            return problem(Problem::Kind::WriteFailed, handle.get());
    }
    if (archive_write_close(handle.get()) != ARCHIVE_OK)
        return problem(Problem::Kind::WriteFailed, handle.get());
    return zip;
}

Outcome<QList<ZipEntry>> unzip(
    const QByteArray &zip, bool (*isWanted)(const QString &name), const ZipLimits &limits)
{
    if (zip.size() > limits.archiveBytes)
        return tl::unexpected(Problem{.kind = Problem::Kind::TooLarge});
    const ArchiveHandle handle(archive_read_new());
    // Of all that libarchive can read, ZIP alone.
    archive_read_support_format_zip_seekable(handle.get());
    if (archive_read_open_memory(handle.get(), zip.constData(), size_t(zip.size())) != ARCHIVE_OK)
        return problem(Problem::Kind::Damaged, handle.get());
    QList<ZipEntry> entries;
    qsizetype left = std::min(limits.allBytes, limits.ratio * zip.size());
    archive_entry *head = nullptr;
    for (qsizetype seen = 0;; ++seen) {
        const auto state = archive_read_next_header(handle.get(), &head);
        if (state == ARCHIVE_EOF)
            return entries;
        if (state != ARCHIVE_OK && state != ARCHIVE_WARN)
            return problem(Problem::Kind::Damaged, handle.get());
        if (seen >= limits.entries)
            return tl::unexpected(Problem{.kind = Problem::Kind::TooLarge});
        if (archive_entry_is_encrypted(head))
            return tl::unexpected(Problem{.kind = Problem::Kind::Locked});
        // Null where the locale has no way to UTF-8; the names that are wanted are ASCII in either.
        const auto *utf8 = archive_entry_pathname_utf8(head);
        const auto *name = utf8 ? utf8 : archive_entry_pathname(head);
        const auto named = QString::fromUtf8(name ? name : "");
        if (!isWanted(named))
            continue;
        auto bytes = entryBytes(handle.get(), std::min(limits.entryBytes, left));
        if (!bytes)
            return tl::unexpected(bytes.error());
        left -= bytes->size();
        entries.append({named, *bytes});
    }
}
