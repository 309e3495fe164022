package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.Trace;
import org.junit.jupiter.api.Test;

/// The time of day in a run, which begins at midnight.
class TimeOfDayTest {
    @Test
    void theTimeOfDayFollowsVirtualTime() {
        Trace trace = Runs.run(
                "3.14",
                "import time",
                "print(time.strftime('%X'))",
                "time.sleep(7.5)",
                "print(time.strftime('%H-%M-%S %% %T'))");
        assertEquals("00:00:00\n00-00-07 % 00:00:07\n", trace.text(false));
    }

    @Test
    void aDateIsRefusedWithWhatToUseInstead() {
        String error = Runs.run("3.14", "import time", "time.strftime('%Y')").text(true);
        assertTrue(error.contains("strftime directive %Y is outside Baton's subset: use %X"), error);
    }
}
