package dev.baton.measure;

import java.util.function.Supplier;

/// A strategy that runs platform threads of this process.
///
/// @param pace makes, for each burst, the way in which its threads go through their steps
record ThreadStrategy(
        String name,
        String title,
        String description,
        int mostThreads,
        long burstNanos,
        Sharing sharing,
        boolean serialises,
        Supplier<Pace> pace)
        implements Strategy {

    @Override
    public boolean blocks(Workload workload) {
        return serialises || workload.contends(sharing);
    }

    @Override
    public Burst burst(Crew crew, Workload workload, int threads, int stepsPerThread) {
        Workload.Job job = workload.job(sharing, threads);
        Burst burst = crew.run(threads, stepsPerThread, job, pace.get());
        boolean correct = job.checksum() == crew.expected(workload, threads, stepsPerThread);
        return new Burst(
                burst.wallNanos(), burst.threadNanos(), burst.cpuNanos(), burst.waitNanos(), burst.handoffs(), correct);
    }
}
