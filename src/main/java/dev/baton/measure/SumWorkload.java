package dev.baton.measure;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntToLongFunction;

/// A workload that adds up a pure function of the step: threads share nothing but where the sum goes.
record SumWorkload(String name, String title, IntToLongFunction kernel) implements Workload {
    /// Sums lie this many longs apart, so that no two share a cache line (or the pair that is fetched together).
    private static final int PADDING = 32;

    @Override
    public boolean contends(Sharing sharing) {
        return false;
    }

    @Override
    public long expected(int threads, int steps) {
        long sum = 0;
        for (int index = 0; index < steps; index++) {
            sum += kernel.applyAsLong(index);
        }
        return threads * sum;
    }

    @Override
    public Job job(Sharing sharing, int threads) {
        return switch (sharing) {
            case ONE_STATE -> new OneSum(kernel);
            case OBJECT_LOCKS -> new LockedSums(kernel, new long[threads][PADDING]);
            case NOTHING -> new OwnSums(kernel, new long[threads][PADDING], new AtomicLong());
        };
    }

    private static final class OneSum implements Job {
        private final IntToLongFunction kernel;
        private long sum;

        OneSum(IntToLongFunction kernel) {
            this.kernel = kernel;
        }

        @Override
        public void step(int thread, int index) {
            sum += kernel.applyAsLong(index);
        }

        @Override
        public void finish(int thread) {}

        @Override
        public long checksum() {
            return sum;
        }
    }

    /// Each thread's sum is an object with its own lock, taken for every addition.
    private record LockedSums(IntToLongFunction kernel, long[][] sums) implements Job {
        @Override
        public void step(int thread, int index) {
            long value = kernel.applyAsLong(index);
            long[] sum = sums[thread];
            synchronized (sum) {
                sum[PADDING / 2] += value;
            }
        }

        @Override
        public void finish(int thread) {}

        @Override
        public long checksum() {
            long total = 0;
            for (long[] sum : sums) {
                total += sum[PADDING / 2];
            }
            return total;
        }
    }

    private record OwnSums(IntToLongFunction kernel, long[][] sums, AtomicLong total) implements Job {
        @Override
        public void step(int thread, int index) {
            sums[thread][PADDING / 2] += kernel.applyAsLong(index);
        }

        @Override
        public void finish(int thread) {
            total.addAndGet(sums[thread][PADDING / 2]);
        }

        @Override
        public long checksum() {
            return total.get();
        }
    }
}
