// glibc keeps malloc.h out of the modules that Swift sees, and its second heap, the one of further threads, asks the
// system for each page of its own: thousands of times in the run of a large document.
#pragma once

#if defined(__GLIBC__) || (defined(__linux__) && __has_include(<malloc.h>))
#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

/// Lets all threads share one heap, where the C library can be asked to: it keeps what it once had, also for large
/// blocks, and beyond the first 8 MiB, which are enough for small documents, it lies in pages of 2 MiB where the system
/// has them. Address space is reserved, memory is not.
static inline void concord_use_one_heap(void) {
#if defined(M_ARENA_MAX) && defined(M_TOP_PAD) && defined(MADV_HUGEPAGE)
    const uintptr_t beginning = 8 << 20, page = 2 << 20;
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
    mallopt(M_TOP_PAD, 128 << 20);
    void *first = malloc(beginning);
    uintptr_t start = ((uintptr_t)first + beginning) & ~(page - 1);
    uintptr_t end = (uintptr_t)sbrk(0);
    if (first != NULL && start < end) madvise((void *)start, end - start, MADV_HUGEPAGE);
    free(first);
#endif
}
