// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/escapes.h"

#include "app/translating.h"

#include <QCoreApplication>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string>
#include <utility>

#include <fcntl.h>
#include <pwd.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

constexpr int mostHandles = 64;

std::function<long()> opening(QByteArray path, int flags)
{
    return [path = std::move(path), flags] { return long(::open(path.constData(), flags, 0600)); };
}

QByteArray beside(const QByteArray &path)
{
    return path + "-new";
}

QByteArray home()
{
    const passwd *entry = ::getpwuid(::getuid());
    return entry ? QByteArray(entry->pw_dir) : QByteArray("/root");
}

/// As if the 65th could be had, where it could.
long openTooMany()
{
    for (int opened = 0; opened <= mostHandles; ++opened)
        if (::open("/usr/lib", O_RDONLY) == -1)
            return -1;
    return 0;
}

[[maybe_unused]] long takeMemory(qint64 bytes)
{
    return ::mmap(nullptr, size_t(bytes), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
            == MAP_FAILED
        ? -1
        : 0;
}

long makeCode()
{
    return ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
            == MAP_FAILED
        ? -1
        : 0;
}

void addFiles(std::vector<Escape> &list, const Bait &bait)
{
    const auto next = beside(bait.path());
    list.push_back({SelfTestWords::tr("read the list of users"), opening("/etc/passwd", O_RDONLY)});
    list.push_back({SelfTestWords::tr("read the home folder"), opening(home(), O_RDONLY)});
    list.push_back({SelfTestWords::tr("read its environment"), opening("/proc/self/environ", O_RDONLY)});
    list.push_back({SelfTestWords::tr("read its parent's memory"),
        opening("/proc/" + QByteArray::number(::getpid()) + "/mem", O_RDONLY)});
    list.push_back({SelfTestWords::tr("read another letter"), opening(bait.path(), O_RDONLY)});
    list.push_back({SelfTestWords::tr("read a file that its parent has open"), [handle = bait.handle()] {
                        char byte = 0;
                        return long(::read(handle, &byte, 1));
                    }});
    list.push_back({SelfTestWords::tr("write into a file"), opening(bait.path(), O_WRONLY)});
    list.push_back({SelfTestWords::tr("make a file"), opening(next, O_WRONLY | O_CREAT)});
    list.push_back(
        {SelfTestWords::tr("remove a file"), [&bait] { return long(::unlink(bait.path().constData())); }});
    list.push_back({SelfTestWords::tr("rename a file"),
        [&bait, next] { return long(::rename(bait.path().constData(), next.constData())); }});
    list.push_back(
        {SelfTestWords::tr("make a folder"), [next] { return long(::mkdir(next.constData(), 0700)); }});
}

void addProcesses(std::vector<Escape> &list)
{
    list.push_back({SelfTestWords::tr("open a socket (internet)"),
        [] { return long(::socket(AF_INET, SOCK_STREAM, 0)); }});
    list.push_back({SelfTestWords::tr("open a socket (internet, version 6)"),
        [] { return long(::socket(AF_INET6, SOCK_DGRAM, 0)); }});
    list.push_back({SelfTestWords::tr("open a socket (this computer)"),
        [] { return long(::socket(AF_UNIX, SOCK_STREAM, 0)); }});
    list.push_back({SelfTestWords::tr("start a program"),
        [] { return long(::execl("/bin/true", "true", static_cast<char *>(nullptr))); }});
    list.push_back({SelfTestWords::tr("start a process"), [] { return long(::fork()); }});
    list.push_back({SelfTestWords::tr("trace its parent"),
        [] { return ::ptrace(PTRACE_SEIZE, ::getppid(), nullptr, nullptr); }});
    // Signal 0 asks for no more than whether it may.
    list.push_back({SelfTestWords::tr("kill its parent"), [] { return long(::kill(::getppid(), 0)); }});
    list.push_back({SelfTestWords::tr("ask the kernel for a ring (io_uring)"),
        [] { return ::syscall(SYS_io_uring_setup, 1, nullptr); }});
    list.push_back(
        {SelfTestWords::tr("make a user namespace"), [] { return long(::unshare(CLONE_NEWUSER)); }});
    // There is no such kind of file system: where it may, it fails for that, and nothing is mounted.
    list.push_back({SelfTestWords::tr("mount a file system"),
        [] { return ::syscall(SYS_mount, "none", "/tmp", "upheld-none", 0, nullptr); }});
}

void addLimits(std::vector<Escape> &list, [[maybe_unused]] qint64 memoryBytes)
{
    // The sanitizers set terabytes of address space aside, and the lock leaves them; see readerlock.cpp.
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    list.push_back({SelfTestWords::tr("take more memory than it may"),
        [memoryBytes] { return takeMemory(memoryBytes + 1); }});
#endif
    list.push_back({SelfTestWords::tr("open a 65th file"), &openTooMany});
    list.push_back({SelfTestWords::tr("raise a limit"), [] {
                        const rlimit64 more{.rlim_cur = 2 * mostHandles, .rlim_max = 2 * mostHandles};
                        return ::syscall(SYS_prlimit64, 0, RLIMIT_NOFILE, &more, nullptr);
                    }});
    list.push_back({SelfTestWords::tr("make code of data"), &makeCode});
}

} // namespace

Bait::Bait()
{
    std::string path = "/tmp/upheld-self-test-XXXXXX.pdf";
    m_handle = ::mkstemps(path.data(), 4);
    if (m_handle != -1 && ::write(m_handle, "%PDF", 4) == 4 && ::lseek(m_handle, 0, SEEK_SET) == 0)
        m_path = QByteArray::fromStdString(path);
}

Bait::~Bait()
{
    if (m_handle != -1)
        ::close(m_handle);
    if (m_path.isEmpty())
        return;
    // And what those that were not stopped made of it.
    ::unlink(m_path.constData());
    ::unlink(beside(m_path).constData());
    ::rmdir(beside(m_path).constData());
}

std::vector<Escape> escapes(const Bait &bait, qint64 memoryBytes)
{
    std::vector<Escape> list;
    addFiles(list, bait);
    addProcesses(list);
    addLimits(list, memoryBytes);
    return list;
}
