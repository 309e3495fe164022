package dev.baton.measure;

/// The computations of the workloads that only add up numbers: each step is a pure function of its index.
final class Kernels {
    private static final int FIRST_CANDIDATE = 1_000_001;
    private static final int CANDIDATES = 4096;
    private static final int ROOTS_A_STEP = 128;

    private Kernels() {}

    /// 1 if the odd candidate of this step is prime.
    static long isPrime(int index) {
        int candidate = FIRST_CANDIDATE + 2 * (index % CANDIDATES);
        for (int divisor = 3; divisor * divisor <= candidate; divisor += 2) {
            if (candidate % divisor == 0) {
                return 0;
            }
        }
        return 1;
    }

    /// The sum of the whole square roots of a block of numbers.
    static long squareRoots(int index) {
        int first = (index & 0xFFFF) * ROOTS_A_STEP;
        long sum = 0;
        for (int number = first; number < first + ROOTS_A_STEP; number++) {
            sum += (long) Math.sqrt(number);
        }
        return sum;
    }
}
