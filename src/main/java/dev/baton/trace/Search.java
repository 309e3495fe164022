package dev.baton.trace;

/// Binary search in a column of increasing times.
final class Search {
    private Search() {}

    /// The last index whose time is at most `nanos`, or -1 when the first is later.
    static int floor(long[] times, long nanos) {
        int low = 0;
        int high = times.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= nanos) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }
}
