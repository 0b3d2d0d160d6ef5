// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/readerprocess.h"

#include "reading/readerenvironment.h"
#include "reading/wire.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <csignal>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

int spawn(const QByteArray &path, int socket, int &pid)
{
    auto environment = readerEnvironment();
    std::vector<char *> variables;
    for (QByteArray &variable : environment)
        variables.push_back(variable.data());
    variables.push_back(nullptr);
    QByteArray name = path;
    std::array<char *, 2> arguments{name.data(), nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO);
    // Whatever a library opened without O_CLOEXEC stays here.
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    const int error =
        posix_spawn(&pid, path.constData(), &actions, nullptr, arguments.data(), variables.data());
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

} // namespace

Outcome<std::unique_ptr<Reader::Process>> Reader::Process::start(
    const QString &program, const std::stop_token &stop, const QDeadlineTimer &deadline)
{
    const auto missing = [&program](const QString &why) {
        return tl::unexpected(Problem{.kind = Problem::Kind::ReaderMissing, .file = program, .detail = why});
    };
    std::array<int, 2> sockets{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0)
        return missing(qt_error_string(errno));
    int pid = 0;
    const int error = spawn(QFile::encodeName(program), sockets[1], pid);
    ::close(sockets[1]);
    if (error != 0) {
        ::close(sockets[0]);
        return missing(qt_error_string(error));
    }
    ::fcntl(sockets[0], F_SETFL, O_NONBLOCK);
    std::unique_ptr<Process> process(new Process(pid, sockets[0]));
    const std::stop_callback killing(stop, [&process] { process->kill(); });
    Wire::ChunkHead ready;
    const bool isReady = process->receive(&ready, sizeof ready, deadline)
        && ready.magic == ready.expectedMagic && ready.kind == Wire::ChunkKind::Ready && ready.length == 0;
    if (stop.stop_requested())
        return tl::unexpected(Problem{.kind = Problem::Kind::Cancelled});
    if (!isReady)
        return missing({});
    return process;
}

Reader::Process::~Process()
{
    kill();
    ::close(m_socket);
    while (::waitpid(m_pid, nullptr, 0) == -1 && errno == EINTR) { }
}

void Reader::Process::kill()
{
    // Not reaped before the destructor, so the number cannot belong to somebody else.
    ::kill(m_pid, SIGKILL);
}

bool Reader::Process::isAlive() const
{
    pollfd waiting{.fd = m_socket, .events = POLLIN, .revents = 0};
    return ::poll(&waiting, 1, 0) == 0; // neither closed nor something unasked for to read
}

bool Reader::Process::waitFor(short events, const QDeadlineTimer &deadline) const
{
    pollfd waiting{.fd = m_socket, .events = events, .revents = 0};
    for (;;) {
        const int ready = ::poll(&waiting, 1, int(deadline.remainingTime()));
        if (ready > 0)
            return true;
        if (ready == 0 || errno != EINTR)
            return false;
    }
}

bool Reader::Process::send(QByteArrayView bytes, const QDeadlineTimer &deadline)
{
    while (!bytes.isEmpty()) {
        const auto sent = ::send(m_socket, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
        if (sent > 0)
            bytes = bytes.sliced(sent);
        else if (errno != EINTR && (errno != EAGAIN || !waitFor(POLLOUT, deadline)))
            return false;
    }
    return true;
}

bool Reader::Process::receive(void *to, qsizetype size, const QDeadlineTimer &deadline)
{
    auto *next = static_cast<char *>(to);
    while (size > 0) {
        const auto received = ::recv(m_socket, next, size_t(size), 0);
        if (received > 0) {
            next += received;
            size -= received;
        } else if (received == 0 || (errno != EINTR && (errno != EAGAIN || !waitFor(POLLIN, deadline)))) {
            return false;
        }
    }
    return true;
}
