package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The CPU time that threads and processes are told they have used.
class CpuTimeTest {
    @ParameterizedTest
    @ValueSource(strings = {"3.14", "3.14t", "ideal"})
    void waitsDoNotCountAndThreadsAddUp(String python) {
        String printed = Runs.run(
                        python,
                        "import time, baton",
                        "from threading import Thread",
                        "def work():",
                        "    begin = time.thread_time()",
                        "    time.sleep(0.01)",
                        "    baton.cpu(0.02)",
                        "    used.append(round((time.thread_time() - begin) / unit))",
                        "begin = time.thread_time()",
                        "baton.cpu(0.01)",
                        "unit = (time.thread_time() - begin) / 10",
                        "used = []",
                        "begin = time.process_time(), time.thread_time()",
                        "pool = [Thread(target=work) for _ in range(3)]",
                        "for t in pool: t.start()",
                        "for t in pool: t.join()",
                        "print(*used, round((time.process_time() - begin[0]) / unit))",
                        "print(round((time.thread_time() - begin[1]) / unit))")
                .text(false);
        assertEquals("20 20 20 60\n0\n", printed);
    }

    /// What a thread computes with the GIL in a turn is what taking it costs, and whole microseconds of its work.
    @Test
    void workOfKnownLengthIsInterruptedAtWholeMicroseconds() {
        ThreadTrack track = Runs.run(
                        "3.12",
                        "from threading import Thread",
                        "import baton",
                        "pool = [Thread(target=baton.cpu, args=(0.05,)) for _ in range(2)]",
                        "for t in pool: t.start()",
                        "for t in pool: t.join()")
                .thread(1);
        List<Long> turns = new ArrayList<>();
        for (int i = 0; i < track.size(); i++) {
            if (track.state(i) == ThreadState.RUNNING) {
                turns.add(track.durationNanos(i));
            }
        }
        List<Long> whole = turns.subList(1, turns.size() - 1);
        assertTrue(whole.size() > 4, turns.toString());
        long takeNanos = Profiles.get("3.12").number("lock.gil_take_ns");
        whole.forEach(turn -> assertEquals(takeNanos, turn % 1000, turns.toString()));
    }
}
