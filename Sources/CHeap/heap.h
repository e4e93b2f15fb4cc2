// glibc keeps malloc.h out of the modules that Swift sees, and its second heap, the one of further threads, asks the
// system for each page of its own: thousands of times in the run of a large document.
#pragma once

#if defined(__GLIBC__) || (defined(__linux__) && __has_include(<malloc.h>))
#include <malloc.h>
#endif

/// Lets all threads share one heap, which grows by 16 MiB at a time, where the C library can be asked to.
static inline void concord_use_one_heap(void) {
#if defined(M_ARENA_MAX) && defined(M_TOP_PAD)
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TOP_PAD, 16 << 20);
#endif
}
