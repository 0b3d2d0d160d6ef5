// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever takes over a letter's process finds every door shut.
#include "app/readerlock.h"

#include <QFile>
#include <QTemporaryDir>
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

/// "done", "refused" or "killed": what becomes of \a isRefused in a process that is locked after \a prepare.
QString lockedOutcome(
    const Attempt &isRefused, const std::function<void()> &prepare = [] {})
{
    const ReaderLock lock;
    const pid_t child = ::fork();
    if (child == 0) {
        prepare();
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

/// True where no more than \a most handles can be had.
bool opensAtMost(int most)
{
    int opened = 0;
    while (::open("/usr/lib", O_RDONLY) != -1)
        ++opened;
    return errno == EMFILE && opened <= most;
}

void addDoor(const char *name, const Attempt &attempt, const QString &expected)
{
    QTest::newRow(name) << attempt << expected;
}

Attempt reads(const QByteArray &path)
{
    return [path] { return isDenied(::open(path.constData(), O_RDONLY)); };
}

} // namespace

class TestReaderLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isWholeWhereItHasBothParts();
    void filesAreShutWhereItSaysSo();
    void shutsDoors_data();
    void shutsDoors();
    void keepsATighterLimit();
    void limitsMemory();

private:
    void doorsOfFiles();
    void doorsOfBoth();
    void doorsOfCalls();

    QTemporaryDir m_folder; // not among those that a letter's process may read
    QByteArray m_file;
    ReaderLock m_lock;
};

void TestReaderLock::initTestCase()
{
    QFile file(m_folder.filePath(u"letter"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    m_file = QFile::encodeName(file.fileName());
}

void TestReaderLock::isWholeWhereItHasBothParts()
{
    QCOMPARE(m_lock.isWhole(), m_lock.locksFiles() && m_lock.locksCalls());
}

void TestReaderLock::filesAreShutWhereItSaysSo()
{
#if !defined(__SANITIZE_THREAD__) // see shutsDoors()
    QCOMPARE(lockedOutcome(reads(m_file)), m_lock.locksFiles() ? u"refused"_s : u"done"_s);
#endif
}

// A system that lacks a part of the lock reports reduced protection; the doors of that part stand open there.
void TestReaderLock::shutsDoors_data()
{
    QTest::addColumn<Attempt>("attempt");
    QTest::addColumn<QString>("expected");
    addDoor("reads a font's folder", reads("/usr/share/fonts"), u"done"_s);
    addDoor(
        "opens a 65th file", [] { return opensAtMost(64); }, u"refused"_s);
    // Of what this process has open, only the three that it was given.
    const int other = ::open("/etc/passwd", O_RDONLY);
    addDoor(
        "reads another's open file",
        [other] {
            char byte = 0;
            return ::read(other, &byte, 1) == -1 && errno == EBADF;
        },
        u"refused"_s);
    if (m_lock.locksFiles())
        doorsOfFiles();
    if (m_lock.locksFiles() || m_lock.locksCalls())
        doorsOfBoth();
    if (m_lock.locksCalls())
        doorsOfCalls();
}

void TestReaderLock::doorsOfFiles()
{
    addDoor("reads the list of users", reads("/etc/passwd"), u"refused"_s);
    addDoor("reads a home", reads("/root"), u"refused"_s);
    addDoor("reads its environment", reads("/proc/self/environ"), u"refused"_s);
    addDoor("reads its parent's memory", reads("/proc/1/mem"), u"refused"_s);
}

void TestReaderLock::doorsOfBoth()
{
    const auto beside = m_file + "-new";
    addDoor(
        "writes a file", [beside] { return isDenied(::open(beside.constData(), O_WRONLY | O_CREAT, 0600)); },
        u"refused"_s);
    addDoor(
        "appends to a file", [this] { return isDenied(::open(m_file.constData(), O_RDWR)); }, u"refused"_s);
    addDoor(
        "removes a file", [this] { return isDenied(::unlink(m_file.constData())); }, u"refused"_s);
    addDoor(
        "makes a folder", [beside] { return isDenied(::mkdir(beside.constData(), 0700)); }, u"refused"_s);
}

void TestReaderLock::doorsOfCalls()
{
    addDoor(
        "opens a socket", [] { return isDenied(::socket(AF_UNIX, SOCK_STREAM, 0)); }, u"refused"_s);
    addDoor(
        "starts a process", [] { return isDenied(::fork()); }, u"refused"_s);
    addDoor(
        "starts a program", [] { return isDenied(::execl("/bin/true", "true", nullptr)); }, u"killed"_s);
    addDoor(
        "traces its parent", [] { return isDenied(::ptrace(PTRACE_ATTACH, ::getppid(), 0, 0)); },
        u"killed"_s);
    addDoor(
        "kills its parent", [] { return isDenied(::kill(::getppid(), 0)); }, u"killed"_s);
    addDoor(
        "asks for a ring", [] { return isDenied(::syscall(SYS_io_uring_setup, 1, nullptr)); }, u"killed"_s);
    addDoor(
        "makes a world of its own", [] { return isDenied(::syscall(SYS_unshare, 0x10000000)); }, u"killed"_s);
    addDoor(
        "mounts",
        [] { return isDenied(::syscall(SYS_mount, "none", "/usr/share/fonts", "tmpfs", 0, nullptr)); },
        u"killed"_s);
    addDoor(
        "raises a limit",
        [] {
            const rlimit more{.rlim_cur = 1000, .rlim_max = 1000};
            return isDenied(::setrlimit(RLIMIT_NOFILE, &more));
        },
        u"killed"_s);
    addDoor(
        "makes code",
        [] {
            void *memory =
                ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
            return memory == MAP_FAILED && errno == EACCES;
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

void TestReaderLock::keepsATighterLimit()
{
#if !defined(__SANITIZE_THREAD__)
    const auto tighten = [] {
        const rlimit few{.rlim_cur = 40, .rlim_max = 40};
        ::setrlimit(RLIMIT_NOFILE, &few);
    };
    QCOMPARE(lockedOutcome([] { return opensAtMost(40); }, tighten), u"refused"_s);
#endif
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
