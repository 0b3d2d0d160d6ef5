// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the memory of letters' processes comes from. Half of what the kernel did for a letter was giving its
// process pages: copies of those that the server had used parts of, and fresh ones, 270 in all, one by one.
#include "app/readerchild.h"

#include <cstddef>
#include <cstdint>

// The sanitizers bring their own allocator.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

// By this name the compiler does not know it, and does not leave out what nobody uses.
extern "C" void *__libc_malloc(std::size_t size);

namespace {

constexpr std::size_t hugePage = 2 * 1024 * 1024;
constexpr std::size_t step = 16; // between the sizes that the allocator gives

std::uintptr_t heapEnd()
{
    return reinterpret_cast<std::uintptr_t>(::sbrk(0));
}

/// From here on the heap is one free piece.
std::uintptr_t lastInUse()
{
    return heapEnd() - ::mallinfo2().keepcost;
}

/// Takes every free piece of \a size below \a end, and one above, for good: given back, that one would be the
/// first that a letter's process takes, and copies.
void takeGaps(std::size_t size, std::uintptr_t end)
{
    std::uintptr_t taken = 0;
    do {
        taken = reinterpret_cast<std::uintptr_t>(__libc_malloc(size));
    } while (taken != 0 && taken < end);
}

void takeAllGaps(std::uintptr_t end)
{
    constexpr std::size_t smallest = 1024;
    for (std::size_t size = hugePage / 4; size > smallest; size /= 2)
        takeGaps(size, end);
    for (std::size_t size = smallest + step; size >= step; size -= step)
        takeGaps(size, end);
}

} // namespace

void layOutHeap()
{
    // A letter's process lives for milliseconds: giving memory back piece by piece is wasted on it.
    if (::mallopt(M_TRIM_THRESHOLD, 32 * hugePage) == 0 || ::mallopt(M_TOP_PAD, 4 * hugePage) == 0
        || ::mallopt(M_MMAP_THRESHOLD, 2 * hugePage) == 0)
        return;
    ::malloc_trim(0);
    takeAllGaps(lastInUse());
    // The next piece begins right before a huge page: the allocator writes the piece's size in front of it,
    // and a huge page that the server has written to is copied in small ones.
    constexpr std::size_t room = 8 * step;
    const auto used = lastInUse();
    const auto boundary = (used + 2 * room + hugePage - 1) / hugePage * hugePage;
    if (!__libc_malloc(boundary - used - room))
        return;
    const auto end = heapEnd() / hugePage * hugePage;
    if (end > boundary)
        ::madvise(reinterpret_cast<void *>(boundary), end - boundary, MADV_HUGEPAGE);
}

#else

void layOutHeap() { }

#endif
