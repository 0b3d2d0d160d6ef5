// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Poppler leaves out what it has no memory for and says that all went well. So that a letter with holes is
// never taken for a whole one, the reader program watches every allocation of every library in it.
#include "app/readerchild.h"

#include <cerrno>
#include <cstddef>

namespace {

std::atomic<quint32> *failed = nullptr;

[[maybe_unused]] void *watched(void *memory, std::size_t size)
{
    if (!memory && size != 0 && failed)
        failed->store(1, std::memory_order_relaxed);
    return memory;
}

} // namespace

void noteFailedAllocations(std::atomic<quint32> *met)
{
    failed = met;
}

// The sanitizers bring their own allocator (and set no address-space limit, see readerlock.cpp).
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

extern "C" {

void *__libc_malloc(std::size_t size);
void *__libc_calloc(std::size_t count, std::size_t size);
void *__libc_realloc(void *memory, std::size_t size);
void *__libc_memalign(std::size_t alignment, std::size_t size);

void *malloc(std::size_t size) // NOLINT(misc-definitions-in-headers)
{
    return watched(__libc_malloc(size), size);
}

void *calloc(std::size_t count, std::size_t size)
{
    return watched(__libc_calloc(count, size), count * size);
}

void *realloc(void *memory, std::size_t size)
{
    return watched(__libc_realloc(memory, size), size);
}

void *memalign(std::size_t alignment, std::size_t size)
{
    return watched(__libc_memalign(alignment, size), size);
}

void *aligned_alloc(std::size_t alignment, std::size_t size)
{
    return watched(__libc_memalign(alignment, size), size);
}

int posix_memalign(void **memory, std::size_t alignment, std::size_t size)
{
    *memory = watched(__libc_memalign(alignment, size), size);
    return *memory || size == 0 ? 0 : ENOMEM;
}

} // extern "C"

#endif
