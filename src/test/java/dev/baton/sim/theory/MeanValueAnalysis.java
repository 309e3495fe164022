package dev.baton.sim.theory;

/// The exact solution of the machine-repairman model by mean value analysis: threads that think for an exponential
/// time, choose one of several first-come, first-served locks uniformly and hold it for an exponential time, each
/// thread on a core of its own. Source: Reiser and Lavenberg 1980.
///
/// @param throughput visits finished in a unit of time
/// @param response mean time from wanting a lock to letting it go
/// @param population mean number of threads that wait for or hold one particular lock
record MeanValueAnalysis(double throughput, double response, double population) {
    static MeanValueAnalysis of(int threads, double think, double hold, int locks) {
        MeanValueAnalysis at = new MeanValueAnalysis(0, 0, 0);
        for (int n = 1; n <= threads; n++) {
            double response = hold * (1 + at.population);
            double throughput = n / (think + response);
            at = new MeanValueAnalysis(throughput, response, throughput * response / locks);
        }
        return at;
    }

    /// How many times as fast as one thread this many are.
    static double speedup(int threads, double think, double hold, int locks) {
        return of(threads, think, hold, locks).throughput * (think + hold);
    }
}
