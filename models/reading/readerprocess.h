// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"
#include "reading/reader.h"

#include <QByteArrayView>
#include <QDeadlineTimer>
#include <QString>

// The program keeps the time limit itself; this much later the caller stops waiting for one that does not.
constexpr int patienceSeconds = 5;
constexpr int startSeconds = 20; // a first start may have to look through every font of the system

/// A running upheld-reader and the socket to it. Moves between threads, one at a time; kills the program when
/// destroyed. Needs no event loop.
class Reader::Process {
public:
    /// Starts \a program with an environment of its own, without anything secret, and waits until it is
    /// ready. ReaderMissing, Cancelled.
    [[nodiscard]] static Outcome<std::unique_ptr<Process>> start(
        const QString &program, const std::stop_token &stop, const QDeadlineTimer &deadline);
    ~Process();
    Process(const Process &) = delete;
    Process &operator=(const Process &) = delete;

    /// False where the program is gone or the clock ran out.
    [[nodiscard]] bool send(QByteArrayView bytes, const QDeadlineTimer &deadline);
    /// Fills \a size bytes at \a to; false as send().
    [[nodiscard]] bool receive(void *to, qsizetype size, const QDeadlineTimer &deadline);
    /// Ends the program at once; send() and receive() then fail. Any thread, while the Process lives.
    void kill();
    /// Whether the program waits for a request.
    [[nodiscard]] bool isAlive() const;

private:
    Process(int pid, int socket)
        : m_pid(pid)
        , m_socket(socket)
    {
    }
    bool waitFor(short events, const QDeadlineTimer &deadline) const;

    int m_pid;
    int m_socket;
};
