package dev.baton.measure;

import java.util.List;
import java.util.Optional;

/// The catalogue of built-in workloads.
public final class Workloads {
    private static final List<Workload> ALL = List.of(
            new SumWorkload("primes", "primes near one million by trial division", Kernels::isPrime),
            new SumWorkload("sqrt-sum", "sum of integer square roots", Kernels::squareRoots),
            new WordCount());

    private Workloads() {}

    public static List<Workload> all() {
        return ALL;
    }

    public static Optional<Workload> named(String name) {
        return ALL.stream().filter(workload -> workload.name().equals(name)).findFirst();
    }
}
