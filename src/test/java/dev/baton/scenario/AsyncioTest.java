package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.Outcome;
import dev.baton.trace.Output;
import dev.baton.trace.ThreadInfo;
import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What event loops do to threads, cores and the GIL.
class AsyncioTest {
    private static final long MILLI = 1_000_000;

    private static Trace run(String python, String... lines) {
        List<String> program = new ArrayList<>(List.of("import asyncio, time, baton", "from threading import Thread"));
        program.addAll(Arrays.asList(lines));
        Trace trace = Runs.run(python, program.toArray(String[]::new));
        assertEquals("", trace.text(true));
        return trace;
    }

    private static List<Long> times(Trace trace, int thread, ThreadState state) {
        ThreadTrack track = trace.thread(thread);
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < track.size(); i++) {
            if (track.state(i) == state) {
                times.add(track.durationNanos(i));
            }
        }
        return times;
    }

    private static int thread(Trace trace, String prefix) {
        return trace.threads().stream()
                .filter(thread -> thread.name().startsWith(prefix))
                .mapToInt(ThreadInfo::id)
                .findFirst()
                .orElseThrow();
    }

    private static long sum(List<Long> times) {
        return times.stream().mapToLong(Long::longValue).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.14", "3.14t"})
    void aLoopThatWaitsForATimeSleepsAndLetsOthersCompute(String python) {
        Trace trace = run(
                python,
                "busy = Thread(target=baton.cpu, args=(0.02,))",
                "busy.start()",
                "asyncio.run(asyncio.sleep(0.02))",
                "busy.join()");
        assertEquals(1, times(trace, 0, ThreadState.SLEEPING).size());
        assertTrue(sum(times(trace, 0, ThreadState.SLEEPING)) >= 14 * MILLI, "it waits for the GIL first, if any");
        assertTrue(trace.makespanNanos() < 28 * MILLI, "both at once: " + trace.makespanNanos());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.14", "3.14t"})
    void aLoopThatWaitsForAThreadIsInASystemCall(String python) {
        Trace trace = run(python, "asyncio.run(asyncio.to_thread(baton.io, 0.01))");
        assertTrue(times(trace, 0, ThreadState.IO).getFirst() >= 10 * MILLI);
        assertEquals(1, times(trace, thread(trace, "asyncio_0"), ThreadState.IO).size());
    }

    @Test
    void everyRoundOfALoopLetsTheGilGo() {
        Trace trace = run(
                "3.14",
                "async def main():",
                "    for _ in range(50):",
                "        await asyncio.sleep(0)",
                "asyncio.run(main())");
        assertTrue(times(trace, 0, ThreadState.NATIVE).size() >= 50);
    }

    private static long longestSilence(String wait) {
        Trace trace = run(
                "3.14",
                "async def tick():",
                "    while True:",
                "        print('tick')",
                "        await asyncio.sleep(0.001)",
                "async def main():",
                "    asyncio.create_task(tick())",
                "    await asyncio.sleep(0.01)",
                "    " + wait,
                "    await asyncio.sleep(0.01)",
                "asyncio.run(main())");
        long[] ticks = trace.outputs().stream().mapToLong(Output::nanos).toArray();
        long longest = 0;
        for (int i = 1; i < ticks.length; i++) {
            longest = Math.max(longest, ticks[i] - ticks[i - 1]);
        }
        return longest;
    }

    @Test
    void aBlockingCallStopsTheLoopAndEveryTaskOnIt() {
        assertTrue(longestSilence("await asyncio.sleep(0.05)") < 3 * MILLI);
        assertTrue(longestSilence("await asyncio.to_thread(time.sleep, 0.05)") < 3 * MILLI);
        assertTrue(longestSilence("time.sleep(0.05)") >= 50 * MILLI);
        assertTrue(longestSilence("baton.cpu(0.05)") >= 50 * MILLI);
        assertTrue(longestSilence("baton.io(0.05)") >= 50 * MILLI);
    }

    private static Trace twoLoops(String python) {
        return run(
                python,
                "async def compute():",
                "    for _ in range(10):",
                "        baton.cpu(0.002)",
                "        await asyncio.sleep(0)",
                "async def main():",
                "    await asyncio.gather(compute(), compute())",
                "loops = [Thread(target=lambda: asyncio.run(main())) for _ in range(2)]",
                "for t in loops: t.start()",
                "for t in loops: t.join()");
    }

    @Test
    void loopsInTwoThreadsShareTheGilAndScaleWithoutIt() {
        long locked = twoLoops("3.14").makespanNanos();
        long free = twoLoops("3.14t").makespanNanos();
        assertTrue(locked > 78 * MILLI && locked < 90 * MILLI, "one after the other: " + locked);
        assertTrue(free > 42 * MILLI && free < 50 * MILLI, "side by side: " + free);
    }

    @Test
    void aThousandWaitsTakeAsLongAsOne() {
        Trace trace = run(
                "3.14",
                "async def main():",
                "    await asyncio.gather(*(asyncio.sleep(0.1) for _ in range(1000)))",
                "asyncio.run(main())");
        assertTrue(trace.makespanNanos() < 120 * MILLI, String.valueOf(trace.makespanNanos()));
        assertEquals(1, trace.threads().size());
    }

    @Test
    void waitsEndAtWholeMilliseconds() {
        Trace trace = run("3.14", "asyncio.run(asyncio.sleep(0.0001))");
        assertTrue(times(trace, 0, ThreadState.SLEEPING).getFirst() >= MILLI);
        Trace ideal = run("ideal", "asyncio.run(asyncio.sleep(0.0001))");
        assertTrue(times(ideal, 0, ThreadState.SLEEPING).getFirst() <= 100_000);
    }

    @Test
    void aLoopThatNothingCanWakeIsADeadlock() {
        Trace trace = run("3.14", "async def main():", "    await asyncio.Event().wait()", "asyncio.run(main())");
        assertEquals(Outcome.DEADLOCK, trace.outcome());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.14", "3.14t"})
    void theSameProgramAndSeedGiveTheSameTrace(String python) {
        assertEquals(TraceDigest.of(twoLoops(python)), TraceDigest.of(twoLoops(python)));
        assertNotEquals(TraceDigest.of(twoLoops("3.14")), TraceDigest.of(twoLoops("3.14t")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.7", "3.9", "3.12", "3.13t", "pypy", "ideal"})
    void everyProfileRunsALoop(String python) {
        Trace trace = run(
                python,
                "async def wait(n):",
                "    await asyncio.sleep(n / 1000)",
                "    return n",
                "async def main():",
                "    async with asyncio.TaskGroup() as group:",
                "        tasks = [group.create_task(wait(n)) for n in (3, 1, 2)]",
                "    print([t.result() for t in tasks], await asyncio.to_thread(lambda: 4))",
                "asyncio.run(main())");
        assertEquals("[3, 1, 2] 4", trace.text(false).strip());
    }

    @Test
    void aCoroutineThatNobodyAwaitsIsWarnedOf() {
        Trace trace = Runs.run("3.14", "async def f():", "    pass", "f()", "print('on')");
        assertEquals("test.py:3: RuntimeWarning: coroutine 'f' was never awaited\n  f()\n", trace.text(true));
        assertEquals("on\n", trace.text(false));
    }
}
