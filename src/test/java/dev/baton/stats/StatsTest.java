package dev.baton.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StatsTest {
    @Test
    void medianOfAnEvenSampleIsTheMiddle() {
        assertEquals(2.5, Quantiles.median(new double[] {4, 1, 3, 2}));
        assertEquals(3, Quantiles.median(new double[] {9, 1, 3}));
        assertEquals(1.75, Quantiles.quantile(new double[] {1, 2, 3, 4}, 0.25));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.median(new double[0]));
    }

    @Test
    void generatorGivesThePublishedNumbers() {
        SplitMix64 random = new SplitMix64(1234567);
        assertEquals(6457827717110365317L, random.next());
        assertEquals(3203168211198807973L, random.next());
    }

    @Test
    void intervalOfManyRoundsIsNarrowAndRepeats() {
        double[] ratios =
                IntStream.range(0, 101).mapToDouble(i -> 1.9 + i * 0.001).toArray();
        Estimate estimate = Bootstrap.median(ratios, 1);
        assertEquals(1.95, estimate.median(), 1e-12);
        assertEquals(0.009, estimate.high() - estimate.median(), 0.003);
        assertEquals(estimate, Bootstrap.median(ratios, 1));
        assertNotEquals(estimate, Bootstrap.median(ratios, 2));
    }

    @Test
    void oneRoundHasNoSpread() {
        assertEquals(Estimate.exactly(1.5), Bootstrap.median(new double[] {1.5}, 7));
    }

    @Test
    void anIntervalHoldsItsMedian() {
        assertThrows(IllegalArgumentException.class, () -> new Estimate(2, 1, 3));
        assertEquals(0.1, new Estimate(0.9, 1, 1.1).relativeHalfWidth(), 1e-12);
    }

    @Test
    void aQuantileOfGreatValuesLiesBetweenThem() {
        double greatest = Double.MAX_VALUE;
        assertEquals(0, Quantiles.median(new double[] {-greatest, greatest}));
        assertEquals(greatest, Quantiles.quantile(new double[] {greatest, greatest}, 0.3));
    }

    @Property(tries = 50)
    void intervalLiesWithinTheSample(@ForAll @Size(min = 1, max = 30) double[] values, @ForAll @LongRange long seed) {
        Estimate estimate = Bootstrap.median(values, seed);
        assertTrue(estimate.low() >= Arrays.stream(values).min().orElseThrow());
        assertTrue(estimate.high() <= Arrays.stream(values).max().orElseThrow());
    }
}
