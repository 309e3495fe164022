package dev.baton.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class ReplicationsTest {
    @Test
    void theIntervalIsStudents() {
        Replications of = Replications.of(10, 12, 11, 13, 9);
        assertEquals(11, of.mean());
        assertEquals(11, of.median());
        assertEquals(2.7764 * Math.sqrt(2.5 / 5), of.high() - of.mean(), 1e-9);
        assertEquals(of.mean() - of.low(), of.high() - of.mean(), 1e-9);
    }

    @Test
    void oneRunHasNoWidth() {
        Replications of = Replications.of(7);
        assertEquals(7, of.low());
        assertEquals(7, of.high());
    }

    @Test
    void quantilesBeyondTheTableGoOnSmoothlyTowardsTheNormalOne() {
        assertEquals(2.0395, Replications.student(31), 1e-3);
        assertEquals(2.0003, Replications.student(60), 1e-3);
        assertEquals(1.9799, Replications.student(120), 1e-3);
        assertTrue(Replications.student(31) < Replications.student(30));
    }

    /// Of many samples from one distribution, about 95 of 100 intervals hold its mean.
    @Test
    void theIntervalHoldsTheMeanAsOftenAsItSays() {
        SplitMix64 random = new SplitMix64(1);
        int held = 0;
        for (int i = 0; i < 4_000; i++) {
            double[] sample = new double[6];
            for (int j = 0; j < sample.length; j++) {
                for (int k = 0; k < 12; k++) {
                    sample[j] += random.below(1_000) / 1_000.0;
                }
            }
            Replications of = Replications.of(sample);
            held += of.low() <= 5.994 && 5.994 <= of.high() ? 1 : 0;
        }
        assertEquals(0.95, held / 4_000.0, 0.015);
    }

    @Test
    void nothingHasNoMean() {
        assertThrows(NoSuchElementException.class, Replications::of);
    }
}
