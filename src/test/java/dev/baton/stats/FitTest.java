package dev.baton.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FitTest {
    /// Exact speedups of a machine repairman queue with one lock, think time four holds.
    private static final double[] ONE_LOCK = {1, 1.923076923, 2.746478873, 3.446601942};

    @Property(tries = 200)
    void universalScalabilityIsFoundExactlyWithoutNoise(
            @ForAll @DoubleRange(min = 0, max = 0.5) double contention,
            @ForAll @DoubleRange(min = 0, max = 0.01) double coherence,
            @ForAll @DoubleRange(min = 0.1, max = 100) double single) {
        UniversalScalabilityFit law = new UniversalScalabilityFit(single, contention, coherence, 64);
        UniversalScalabilityFit fit = UniversalScalabilityFit.of(curve(n -> law.throughput(n), 1, 2, 4, 8, 16))
                .orElseThrow();
        assertEquals(single, fit.single(), 1e-6 * single);
        assertEquals(contention, fit.contention(), 1e-6);
        assertEquals(coherence, fit.coherence(), 1e-6);
    }

    @Property(tries = 200)
    void amdahlIsFoundExactlyWithoutNoise(@ForAll @DoubleRange(min = 0, max = 1) double serial) {
        AmdahlFit law = new AmdahlFit(1, serial, 64);
        AmdahlFit fit = AmdahlFit.of(curve(n -> law.throughput(n), 1, 2, 4)).orElseThrow();
        assertEquals(serial, fit.serial(), 1e-6);
    }

    @Property(tries = 100)
    void coefficientsAreNeverNegative(
            @ForAll @DoubleRange(min = 0.1, max = 10) double two,
            @ForAll @DoubleRange(min = 0.1, max = 20) double four,
            @ForAll @DoubleRange(min = 0.1, max = 40) double eight) {
        List<ScalingSample> samples = List.of(
                new ScalingSample(1, 1),
                new ScalingSample(2, two),
                new ScalingSample(4, four),
                new ScalingSample(8, eight));
        UniversalScalabilityFit fit = UniversalScalabilityFit.of(samples).orElseThrow();
        assertTrue(fit.contention() >= 0 && fit.coherence() >= 0 && fit.single() > 0, fit.toString());
        AmdahlFit amdahl = AmdahlFit.of(samples).orElseThrow();
        assertTrue(amdahl.serial() >= 0 && amdahl.serial() <= 1, amdahl.toString());
    }

    @Test
    void slowerThanOneThreadIsAllSerial() {
        assertEquals(
                1,
                AmdahlFit.of(List.of(new ScalingSample(1, 1), new ScalingSample(2, 0.97)))
                        .orElseThrow()
                        .serial());
    }

    @Test
    void aLockQueueLooksSlightlySerialAtFewThreads() {
        AmdahlFit fit = AmdahlFit.of(curve(n -> ONE_LOCK[n - 1], 1, 2, 3, 4)).orElseThrow();
        assertEquals(0.05, fit.serial(), 0.02);
        assertEquals(3.446601942, fit.throughput(4), 0.05);
    }

    @Test
    void peakIsWhereCoherenceOvertakes() {
        assertEquals(
                Math.sqrt(0.95 / 0.0005),
                new UniversalScalabilityFit(1, 0.05, 0.0005, 64).peakThreads().orElseThrow());
        assertTrue(new UniversalScalabilityFit(1, 0.05, 0, 64).peakThreads().isEmpty());
    }

    @Test
    void aFitIsNotReadBeyondTwiceItsLargestPoint() {
        UniversalScalabilityFit fit =
                UniversalScalabilityFit.of(curve(n -> n * 0.9, 1, 2, 4)).orElseThrow();
        assertEquals(7.2, fit.throughput(8), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> fit.throughput(9));
    }

    @Test
    void tooFewPointsGiveNoFit() {
        assertEquals(Optional.empty(), UniversalScalabilityFit.of(curve(n -> n, 1, 2)));
        assertEquals(Optional.empty(), AmdahlFit.of(curve(n -> n, 2)));
    }

    @Test
    void bandHoldsTheFitAndWidensWithNoise() {
        ScalabilityBand band = ScalabilityBand.of(
                        List.of(
                                new ScalabilityBand.Rounds(1, new double[] {1, 1, 1}),
                                new ScalabilityBand.Rounds(2, new double[] {1.9, 1.8, 2.0}),
                                new ScalabilityBand.Rounds(4, new double[] {3.2, 3.4, 3.0}),
                                new ScalabilityBand.Rounds(8, new double[] {5.0, 5.5, 4.5})),
                        1)
                .orElseThrow();
        assertEquals(band.fit().contention(), band.contention().median());
        assertTrue(band.contention().high() > band.contention().low());
    }

    @Test
    void curveFitsOnlyRightResultsOnEnoughCores() {
        SpeedupCurve curve = new SpeedupCurve(List.of(
                point(4, 2, SpeedupCurve.Mark.BEYOND_CORES),
                point(1, 1),
                point(2, 1.9, SpeedupCurve.Mark.PROVISIONAL),
                point(3, 9, SpeedupCurve.Mark.WRONG_RESULT)));
        assertEquals(List.of(new ScalingSample(1, 1), new ScalingSample(2, 1.9)), curve.samples());
        assertEquals(0.95, curve.points().get(1).efficiency());
    }

    private static SpeedupCurve.Point point(int threads, double speedup, SpeedupCurve.Mark... marks) {
        return new SpeedupCurve.Point(threads, Estimate.exactly(speedup), Set.of(marks));
    }

    private static List<ScalingSample> curve(IntToDoubleFunction law, int... threads) {
        return Arrays.stream(threads)
                .mapToObj(n -> new ScalingSample(n, law.applyAsDouble(n)))
                .toList();
    }
}
