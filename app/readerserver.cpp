// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/readerserver.h"

#include "app/lettersprocess.h"
#include "app/readerchild.h"
#include "app/readerio.h"
#include "app/readerlock.h"
#include "reading/letterbytes.h"

#include <csignal>
#include <cstdio>
#include <new>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace {

enum ExitStatus { HungUp = 0, BadRequest = 64, NoMemory = 65 };

/// Memory from the kernel itself, given back whole.
class Mapping {
public:
    explicit Mapping(size_t size, int flags)
        : m_size(size)
        , m_memory(::mmap(nullptr, size, PROT_READ | PROT_WRITE, flags | MAP_ANONYMOUS, -1, 0))
    {
    }
    ~Mapping()
    {
        if (isGood())
            ::munmap(m_memory, m_size);
    }
    Mapping(const Mapping &) = delete;
    Mapping &operator=(const Mapping &) = delete;
    [[nodiscard]] bool isGood() const { return m_memory != MAP_FAILED; }
    [[nodiscard]] void *data() const { return m_memory; }

private:
    size_t m_size;
    void *m_memory;
};

bool isSane(const Wire::Request &request)
{
    return request.magic == request.expectedMagic && request.length >= 0
        && request.length <= largestFile + Wire::largestPlaces && request.seconds > 0
        && request.secondsPerPage >= 0 && request.memoryBytes > 0 && request.placesLength >= 0
        && request.placesLength <= request.length;
}

/// Started with one of its three streams closed, the first file it opened would take that stream's place.
void fillStreams()
{
    for (int handle = STDIN_FILENO; handle <= STDERR_FILENO; ++handle) {
        if (::fcntl(handle, F_GETFD) == -1)
            ::open("/dev/null", O_RDWR); // takes the lowest free number
    }
}

} // namespace

bool prepareServer(const char *program)
{
    if (::isatty(STDIN_FILENO)) {
        std::fprintf(stderr, "%s reads letters and papers for upheld; it is of no use by itself.\n", program);
        return false;
    }
    fillStreams();
    // A caller that hangs up shows as a failed write.
    std::signal(SIGPIPE, SIG_IGN);
    return true;
}

int serveRequests(const ReaderLock &lock, ReaderWork &work)
{
    const Mapping shared(sizeof(SharedNotes), MAP_SHARED);
    if (!shared.isGood())
        return NoMemory;
    auto &notes = *new (shared.data()) SharedNotes;
    const bool isReduced = !lock.isWhole();
    layOutHeap();
    if (!sendChunk(Wire::ChunkKind::Ready, {}))
        return HungUp;
    for (;;) {
        Wire::Request request;
        if (!receiveAll(&request, sizeof request))
            return HungUp;
        if (!isSane(request))
            return BadRequest;
        if (work.prepareFor(request))
            layOutHeap();
        notes.pagesDone = 0;
        notes.memoryLimitMet = 0;
        std::optional<LettersProcess> process;
        const bool isRefused = isReduced && request.wholeLockOnly != 0;
        {
            const Mapping letter(size_t(request.length) + 1, MAP_PRIVATE); // a mapping of nothing is none
            if (!letter.isGood())
                return NoMemory;
            if (!receiveAll(letter.data(), size_t(request.length)))
                return HungUp;
            const QByteArrayView bytes(static_cast<const char *>(letter.data()), request.length);
            if (!isRefused)
                process = LettersProcess::start(lock, request, bytes, notes, work);
        }
        Wire::Trailer trailer{.ending = Wire::Ending::NotStarted};
        if (isRefused)
            trailer = {.ending = Wire::Ending::Exited, .code = Wire::notLocked};
        if (process) {
            const auto ended = process->watch(request, notes);
            if (!ended)
                return HungUp;
            trailer = *ended;
        }
        trailer.memoryLimitMet = notes.memoryLimitMet != 0;
        trailer.reducedProtection = isReduced;
        if (!sendChunk(Wire::ChunkKind::Trailer, {reinterpret_cast<const char *>(&trailer), sizeof trailer}))
            return HungUp;
    }
}
