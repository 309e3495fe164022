package dev.baton.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DistributionTest {
    @Test
    void percentilesAreValuesOfTheSample() {
        Distribution times = Distribution.of(40, 10, 20, 30);
        assertEquals(20, times.percentileNanos(50));
        assertEquals(40, times.percentileNanos(90));
        assertEquals(10, times.percentileNanos(0));
        assertEquals(25, times.meanNanos());
    }

    @Test
    void anEmptySampleIsAllZero() {
        Distribution none = Distribution.of();
        assertEquals(0, none.percentileNanos(99));
        assertEquals(0, none.meanNanos());
        assertEquals(List.of(), none.histogram());
    }

    @Test
    void bucketsArePowersOfTwoAndZeroIsByItself() {
        assertEquals(
                List.of(
                        new Distribution.Bucket(0, 2),
                        new Distribution.Bucket(1, 1),
                        new Distribution.Bucket(2, 2),
                        new Distribution.Bucket(1024, 1)),
                Distribution.of(0, 0, 1, 2, 3, 1500).histogram());
    }

    @Property
    void bucketsHoldEveryValueOnce(@ForAll @Size(max = 50) List<@LongRange(min = 0) Long> values) {
        Distribution times =
                Distribution.of(values.stream().mapToLong(Long::longValue).toArray());
        assertEquals(
                values.size(),
                times.histogram().stream().mapToInt(Distribution.Bucket::count).sum());
    }

    @Test
    void fairnessIsOneForEqualSharesAndOneOverNForASingleOwner() {
        assertEquals(1, Fairness.index(7, 7, 7));
        assertEquals(0.25, Fairness.index(0, 9, 0, 0));
        assertEquals(1, Fairness.index());
        assertEquals(1, Fairness.index(0, 0));
    }
}
