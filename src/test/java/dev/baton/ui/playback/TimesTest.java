package dev.baton.ui.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TimesTest {
    @Test
    void exactTimeShowsEveryNanosecond() {
        assertEquals("18.300 000", Times.exactMillis(18_300_000));
        assertEquals("0.000 001", Times.exactMillis(1));
        assertEquals("1234.567 890", Times.exactMillis(1_234_567_890));
    }

    @Test
    void briefTimeHasThreeDigitsAndAUnit() {
        assertEquals("820 ns", Times.brief(820));
        assertEquals("1.50 µs", Times.brief(1_500));
        assertEquals("3.06 ms", Times.brief(3_060_000));
        assertEquals("13.2 ms", Times.brief(13_200_000));
        assertEquals("10.0 ms", Times.brief(9_999_000));
        assertEquals("218 ms", Times.brief(218_300_000));
        assertEquals("1.20 s", Times.brief(1_200_000_000));
    }

    @Test
    void ticksShowAsManyDecimalsAsTheirStepNeeds() {
        assertEquals("20 ms", Times.tick(20_000_000, 10_000_000));
        assertEquals("20.5 ms", Times.tick(20_500_000, 500_000));
        assertEquals("2.5 µs", Times.tick(2_500, 500));
        assertEquals("3 s", Times.tick(3_000_000_000L, 1_000_000_000L));
        assertEquals("0", Times.tick(0, 1_000));
    }
}
