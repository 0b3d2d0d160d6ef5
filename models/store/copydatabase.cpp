// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/copydatabase.h"

#include <QElapsedTimer>
#include <QtEndian>

#include <sqlite3.h>

#include <array>
#include <limits>
#include <memory>

namespace {
constexpr int pagesAtATime = 1000; // 4 MB: a writer waits some milliseconds, and gives up after two seconds
constexpr int mostPagesAtATime = 1'000'000;
constexpr int waitMs = 5;
constexpr int longestWaitMs = 30'000;

struct Close {
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};
using Handle = std::unique_ptr<sqlite3, Close>;

tl::unexpected<Problem> failed(int code, const QString &file)
{
    using Kind = Problem::Kind;
    const int plain = code & 0xff;
    auto kind = Kind::WriteFailed;
    if (plain == SQLITE_BUSY || plain == SQLITE_LOCKED)
        kind = Kind::CaseFileBusy;
    if (plain == SQLITE_CORRUPT || plain == SQLITE_NOTADB)
        kind = Kind::CaseFileDamaged;
    return tl::unexpected(
        Problem{.kind = kind, .file = file, .detail = QString::fromUtf8(sqlite3_errstr(code))});
}

Outcome<Handle> open(const QString &path, int flags)
{
    sqlite3 *database = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &database, flags, nullptr);
    Handle handle(database); // there even where it could not be opened
    if (code != SQLITE_OK)
        return failed(code, path);
    sqlite3_extended_result_codes(database, 1);
    sqlite3_busy_timeout(database, longestWaitMs);
    return handle;
}

/// What sqlite3_backup_step() said last: SQLITE_DONE where all is copied.
int copyPages(sqlite3_backup *backup, const std::stop_token &stop)
{
    QElapsedTimer patience;
    patience.start();
    int pages = pagesAtATime;
    for (int left = std::numeric_limits<int>::max(); !stop.stop_requested();) {
        const int code = sqlite3_backup_step(backup, pages);
        const bool mustWait = (code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED;
        if (mustWait && patience.elapsed() < longestWaitMs) {
            sqlite3_sleep(waitMs);
            continue;
        }
        if (code != SQLITE_OK)
            return code;
        patience.start(); // it goes on
        // Each write of another connection makes it begin anew: in longer steps it ends all the same.
        const int remaining = sqlite3_backup_remaining(backup);
        if (remaining >= left && pages < mostPagesAtATime)
            pages *= 4;
        left = remaining;
    }
    return SQLITE_INTERRUPT;
}
} // namespace

Outcome<void> copyDatabase(const QString &from, const QString &to, const std::stop_token &stop)
{
    const auto source = open(from, SQLITE_OPEN_READONLY);
    if (!source)
        return tl::unexpected(source.error());
    const auto target = open(to, SQLITE_OPEN_READWRITE);
    if (!target)
        return tl::unexpected(target.error());
    sqlite3_exec(target->get(), "PRAGMA synchronous = EXTRA", nullptr, nullptr, nullptr);
    auto *backup = sqlite3_backup_init(target->get(), "main", source->get(), "main");
    if (!backup)
        return failed(sqlite3_extended_errcode(target->get()), to);
    const int copied = copyPages(backup, stop);
    const int finished = sqlite3_backup_finish(backup);
    if (copied == SQLITE_INTERRUPT)
        return tl::unexpected(Problem{.kind = Problem::Kind::Cancelled, .file = from});
    if (copied != SQLITE_DONE)
        return failed(copied, from);
    return finished == SQLITE_OK ? Outcome<void>() : failed(finished, to);
}

Outcome<quint32> changesOf(const QString &database)
{
    constexpr int countAt = 24;
    const auto handle = open(database, SQLITE_OPEN_READONLY);
    if (!handle)
        return tl::unexpected(handle.error());
    // The file itself is opened with the first look into it.
    int code = sqlite3_exec(handle->get(), "PRAGMA schema_version", nullptr, nullptr, nullptr);
    sqlite3_file *file = nullptr;
    if (code == SQLITE_OK)
        code = sqlite3_file_control(
            handle->get(), "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void *>(&file));
    std::array<char, 4> count{};
    if (code == SQLITE_OK)
        code = file->pMethods->xRead(file, count.data(), int(count.size()), countAt);
    if (code != SQLITE_OK)
        return failed(code, database);
    return qFromBigEndian<quint32>(count.data());
}
