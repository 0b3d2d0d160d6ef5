// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever takes over a letter's process finds every door shut.
#include "app/readerlock.h"

#include <QTest>

#include <cerrno>
#include <csignal>
#include <functional>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

enum Status { Done = 0, Refused = 1, NotLocked = 2 };

/// True where the system call \a attempt came to nothing.
using Attempt = std::function<bool()>;

bool isDenied(long result)
{
    return result == -1 && (errno == EPERM || errno == EACCES);
}

/// "done", "refused" or "killed": what becomes of \a attempt in a locked process.
QString lockedOutcome(const Attempt &isRefused)
{
    const ReaderLock lock;
    const pid_t child = ::fork();
    if (child == 0) {
        if (!lock.lock({.memoryBytes = 50'000'000, .cpuSeconds = 10}))
            ::_exit(NotLocked);
        ::_exit(isRefused() ? Refused : Done);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFSIGNALED(status))
        return WTERMSIG(status) == SIGSYS ? u"killed"_s : u"signal %1"_s.arg(WTERMSIG(status));
    return WEXITSTATUS(status) == Refused ? u"refused"_s
        : WEXITSTATUS(status) == Done     ? u"done"_s
                                          : u"not locked"_s;
}

} // namespace

class TestReaderLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWholeHere() { QVERIFY(ReaderLock().isWhole()); }
    void shutsDoors_data();
    void shutsDoors();
    void limitsMemory();
};

void TestReaderLock::shutsDoors_data()
{
    QTest::addColumn<Attempt>("attempt");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Attempt &attempt, const QString &expected) {
        QTest::newRow(name) << attempt << expected;
    };
    const auto reads = [](const char *path) { return [path] { return isDenied(::open(path, O_RDONLY)); }; };
    row("reads a font's folder", reads("/usr/share/fonts"), u"done"_s);
    row("reads the list of users", reads("/etc/passwd"), u"refused"_s);
    row("reads a home", reads("/root"), u"refused"_s);
    row("reads its environment", reads("/proc/self/environ"), u"refused"_s);
    row("reads its parent's memory", reads("/proc/1/mem"), u"refused"_s);
    row(
        "writes a file", [] { return isDenied(::open("/tmp/upheld-lock", O_WRONLY | O_CREAT, 0600)); },
        u"refused"_s);
    row(
        "appends to a font", [] { return isDenied(::open("/usr/share/fonts", O_RDWR)); }, u"refused"_s);
    row(
        "removes a file", [] { return isDenied(::unlink("/tmp/upheld-lock")); }, u"refused"_s);
    row(
        "makes a folder", [] { return isDenied(::mkdir("/tmp/upheld-lock", 0700)); }, u"refused"_s);
    row(
        "opens a socket", [] { return isDenied(::socket(AF_UNIX, SOCK_STREAM, 0)); }, u"refused"_s);
    row(
        "starts a process", [] { return isDenied(::fork()); }, u"refused"_s);
    row(
        "starts a program", [] { return isDenied(::execl("/bin/true", "true", nullptr)); }, u"killed"_s);
    row(
        "traces its parent", [] { return isDenied(::ptrace(PTRACE_ATTACH, ::getppid(), 0, 0)); },
        u"killed"_s);
    row(
        "kills its parent", [] { return isDenied(::kill(::getppid(), 0)); }, u"killed"_s);
    row(
        "asks for a ring", [] { return isDenied(::syscall(SYS_io_uring_setup, 1, nullptr)); }, u"killed"_s);
    row(
        "makes a world of its own", [] { return isDenied(::syscall(SYS_unshare, 0x10000000)); }, u"killed"_s);
    row(
        "mounts", [] { return isDenied(::syscall(SYS_mount, "none", "/tmp", "tmpfs", 0, nullptr)); },
        u"killed"_s);
    row(
        "raises a limit",
        [] {
            const rlimit more{.rlim_cur = 1000, .rlim_max = 1000};
            return isDenied(::setrlimit(RLIMIT_NOFILE, &more));
        },
        u"killed"_s);
    row(
        "makes code",
        [] {
            void *memory =
                ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
            return memory == MAP_FAILED && errno == EACCES;
        },
        u"refused"_s);
    row(
        "opens a 65th file",
        [] {
            int opened = 0;
            while (::open("/usr/share/fonts", O_RDONLY) != -1)
                ++opened;
            return errno == EMFILE && opened <= 64;
        },
        u"refused"_s);
    // Of what this process has open, only the three that it was given.
    const int other = ::open("/etc/passwd", O_RDONLY);
    row(
        "reads another's open file",
        [other] {
            char byte = 0;
            return ::read(other, &byte, 1) == -1 && errno == EBADF;
        },
        u"refused"_s);
}

void TestReaderLock::shutsDoors()
{
#if defined(__SANITIZE_THREAD__)
    return; // its own run time makes calls that the lock kills it for
#endif
    QFETCH(Attempt, attempt);
    QFETCH(QString, expected);
    QCOMPARE(lockedOutcome(attempt), expected);
}

void TestReaderLock::limitsMemory()
{
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // see readerlock.cpp
    const auto takes = [](size_t bytes) {
        return [bytes] {
            return ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
                == MAP_FAILED;
        };
    };
    QCOMPARE(lockedOutcome(takes(40'000'000)), u"done"_s);
    QCOMPARE(lockedOutcome(takes(60'000'000)), u"refused"_s);
#endif
}

QTEST_GUILESS_MAIN(TestReaderLock)
#include "tst_readerlock.moc"
