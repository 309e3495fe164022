package dev.baton.sim.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RandomStreamTest {
    @Test
    void sameSeedAndNameGiveTheSameNumbers() {
        RandomStream a = new RandomStream(42, "gil");
        RandomStream b = new RandomStream(42, "gil");
        for (int i = 0; i < 100; i++) {
            assertEquals(a.nextLong(), b.nextLong());
        }
    }

    @Test
    void streamsOfOtherNamesAndSeedsDiffer() {
        long first = new RandomStream(42, "gil").nextLong();
        assertNotEquals(first, new RandomStream(42, "lock").nextLong());
        assertNotEquals(first, new RandomStream(43, "gil").nextLong());
    }

    @Test
    void boundedNumbersAreUniformWithinFourStandardErrors() {
        RandomStream stream = new RandomStream(1, "uniform");
        int draws = 60_000;
        int[] counts = new int[6];
        for (int i = 0; i < draws; i++) {
            counts[stream.nextInt(6)]++;
        }
        double error = Math.sqrt(draws * (1 / 6.0) * (5 / 6.0));
        for (int count : counts) {
            assertTrue(Math.abs(count - draws / 6.0) < 4 * error, "count " + count);
        }
    }

    @Test
    void exponentialNumbersHaveTheirMean() {
        RandomStream stream = new RandomStream(1, "exponential");
        double sum = 0;
        int draws = 100_000;
        for (int i = 0; i < draws; i++) {
            sum += stream.nextExponential(1e6);
        }
        assertEquals(1e6, sum / draws, 4 * 1e6 / Math.sqrt(draws));
    }
}
