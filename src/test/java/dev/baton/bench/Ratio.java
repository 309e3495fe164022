package dev.baton.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// CPU time of two ways to do the same, in alternation so that a busy host disturbs both alike.
///
/// @param baseSeconds median CPU time of the base
/// @param seconds median CPU time of the other
/// @param low least ratio of base to other in a pair
/// @param median median ratio: above 1 the other is faster
/// @param high greatest ratio
record Ratio(double baseSeconds, double seconds, double low, double median, double high) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static Ratio of(int pairs, Runnable base, Runnable other) {
        base.run();
        other.run();
        double[] baseTimes = new double[pairs];
        double[] times = new double[pairs];
        double[] ratios = new double[pairs];
        for (int i = 0; i < pairs; i++) {
            baseTimes[i] = seconds(base);
            times[i] = seconds(other);
            ratios[i] = baseTimes[i] / times[i];
        }
        Arrays.sort(ratios);
        return new Ratio(median(baseTimes), median(times), ratios[0], ratios[pairs / 2], ratios[pairs - 1]);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    static double seconds(Runnable work) {
        long begin = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - begin) / 1e9;
    }
}
