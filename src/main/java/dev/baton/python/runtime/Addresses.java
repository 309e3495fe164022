package dev.baton.python.runtime;

import dev.baton.python.object.PyObject;
import java.util.Arrays;

/// Gives the objects of an interpreter their numbers, which stand for addresses: with the GIL one after the other;
/// without it each thread takes them from a region of its own, so that they do not depend on how far ahead another
/// thread was computed.
///
/// **Simplifications**: nothing is given twice, and a region has room for 134 million objects; a thread that makes more
/// goes on in that of the next. Regions lie in the order of threads.
///
/// **Source**: CPython 3.14 `Objects/obmalloc.c` (arenas for all threads; without the GIL a mimalloc heap for each).
final class Addresses {
    private static final int REGION_BITS = 27;

    private final boolean hasRegions;
    private long[] given = new long[1];

    /// @param hasRegions whether each thread has a region of its own
    Addresses(boolean hasRegions) {
        this.hasRegions = hasRegions;
    }

    /// The number of a thread's next object.
    ///
    /// @param thread the thread's number
    long next(int thread) {
        if (!hasRegions) {
            return ++given[0];
        }
        if (thread >= given.length) {
            given = Arrays.copyOf(given, 2 * thread + 1);
        }
        return ((long) thread << REGION_BITS) + ++given[thread];
    }

    /// An object's number as people read it: with that of the thread whose region it lies in, but for the first one.
    static String shown(PyObject object) {
        long thread = object.identity() >> REGION_BITS;
        long number = object.identity() - (thread << REGION_BITS);
        return thread == 0 ? Long.toString(number) : thread + "." + number;
    }
}
