package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.export.RunSummary;
import dev.baton.python.runtime.Limits;
import dev.baton.trace.Failure;
import dev.baton.trace.LockInfo;
import dev.baton.trace.LockTrack;
import dev.baton.trace.Moments;
import dev.baton.trace.Outcome;
import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
    private static double ratio(String id) {
        return (double) Runs.shipped(id, "3.14").makespanNanos()
                / Runs.shipped(id, "3.14t").makespanNanos();
    }

    private static double speedup(String id, String python) {
        Scenario scenario = ShippedScenarios.get(id);
        Trace one = Runs.validated(scenario.with(Map.of("THREADS", "1")), RunOptions.of(scenario, python));
        Trace four = Runs.validated(scenario, RunOptions.of(scenario, python));
        double gain = (double) one.makespanNanos() / four.makespanNanos();
        return scenario.header().work() == Header.Work.PER_THREAD ? 4 * gain : gain;
    }

    static java.util.List<String> shipped() {
        return ShippedScenarios.ids();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedScenarioRunsOnEveryProfileItNames(String id) {
        Scenario scenario = ShippedScenarios.get(id);
        assertFalse(scenario.header().about().isEmpty());
        for (String python : scenario.header().python()) {
            Trace trace = Runs.shipped(id, python);
            Outcome expected = id.equals("deadlock") ? Outcome.DEADLOCK : Outcome.FINISHED;
            assertEquals(expected, trace.outcome(), id + " on " + python + ": " + trace.text(true));
        }
    }

    @Test
    void atLeastEightScenariosAreShipped() {
        assertTrue(shipped().size() >= 8, shipped().toString());
    }

    @Test
    void cpuBoundThreadsGainNothingWithTheGilAndNearlyFourfoldWithout() {
        double locked = speedup("private-dicts", "3.14");
        double free = speedup("private-dicts", "3.14t");
        assertEquals(1, locked, 0.05);
        assertTrue(free > 3.8 && free <= 4.05, "free " + free);
        assertTrue(ratio("private-dicts") > 3.2);
    }

    @Test
    void waitingThreadsGainTheSameUnderBoth() {
        assertEquals(1, ratio("io-bound"), 0.1);
        assertTrue(speedup("io-bound", "3.14") > 3);
    }

    @Test
    void oneSharedDictMakesFreeThreadsSlowerThanTheGil() {
        assertTrue(ratio("shared-dict") < 1, "ratio " + ratio("shared-dict"));
    }

    @Test
    void aLockHeldTooLongLeavesFreeThreadsLittleToGain() {
        assertTrue(ratio("lock-held-too-long") < 1.3);
        LockInfo guard = Runs.shipped("lock-held-too-long", "3.14t").locks().stream()
                .filter(lock -> lock.name().equals("guard"))
                .findFirst()
                .orElseThrow();
        assertTrue(guard.stats().contended() > 20);
        assertEquals(3, guard.stats().maxQueue());
    }

    @Test
    void inTheConvoyEveryAnswerWaitsATurn() {
        var locked = RunSummary.of(Runs.shipped("convoy", "3.14")).path("latency_ns");
        var free = RunSummary.of(Runs.shipped("convoy", "3.14t")).path("latency_ns");
        assertTrue(locked.path("p50").asLong() > 5_000_000, locked.toString());
        assertTrue(free.path("p50").asLong() < 1_000_000, free.toString());
    }

    /// On one core, where nobody who waits for the GIL can look at the time while another computes.
    @ParameterizedTest
    @ValueSource(strings = {"0.005", "0.002", "0.001", "0.0005", "0.0001"})
    void aThreadThatNapsGetsItsTurnBesideThoseThatCompute(String interval) {
        String program = """
            import baton, sys, threading, time
            sys.setswitchinterval(%s)
            running = True
            def burn():
                while running: baton.cpu(0.0005)
            for _ in range(3): threading.Thread(target=burn).start()
            for _ in range(50): time.sleep(0.0003)
            running = False
            """.formatted(interval);
        for (String python : List.of("3.9", "3.12", "3.14")) {
            assertEquals(Outcome.FINISHED, Runs.run(python, 1, 1, program).outcome());
        }
    }

    @Test
    void updatesAreLostWithoutTheGilOnly() {
        assertEquals(
                "expected 240000 counted 240000\n",
                Runs.shipped("lost-update", "3.14").text(false));
        String free = Runs.shipped("lost-update", "3.14t").text(false);
        int counted = Integer.parseInt(free.strip().substring(free.indexOf("counted ") + 8));
        assertTrue(counted < 240_000 && counted >= 60_000, free);
    }

    /// What a new thread is given is shared, also when no global variable leads to the thread.
    @Test
    void updatesOfAnObjectOfAFunctionAreLostToo() {
        Trace trace = Runs.run(
                "3.14t",
                "from threading import Thread",
                "class Box: pass",
                "def work(box):",
                "    for _ in range(2000): box.n += 1",
                "def main():",
                "    box = Box(); box.n = 0",
                "    pool = [Thread(target=work, args=(box,)) for _ in range(2)]",
                "    for t in pool: t.start()",
                "    for t in pool: t.join()",
                "    print(box.n)",
                "main()");
        assertTrue(Integer.parseInt(trace.text(false).strip()) < 4000, trace.text(false));
    }

    @Test
    void nativeCodeThatLetsGoScalesWithTheGilToo() {
        assertTrue(speedup("native-code", "3.14") > 3);
        Scenario scenario = ShippedScenarios.get("native-code").with(Map.of("KEEPS_THE_LOCK", "True"));
        Trace held = Runs.validated(scenario, RunOptions.of(scenario, "3.14"));
        assertTrue(held.makespanNanos() > 80_000_000);
    }

    @Test
    void aTurnLastsOneSwitchInterval() {
        Trace trace = Runs.run(
                "3.14",
                "from threading import Thread",
                "import baton",
                "pool = [Thread(target=baton.cpu, args=(0.05,)) for _ in range(2)]",
                "for t in pool: t.start()",
                "for t in pool: t.join()");
        LockTrack holders = trace.lock(trace.gil());
        Moments moments = trace.moments();
        long turns = 0;
        for (int i = 0; i < moments.size(); i++) {
            if (moments.kind(i) == Moments.Kind.HANDED_OVER) {
                int taken = holders.indexAt(moments.nanos(i)) - 2;
                long turn = holders.nanos(taken + 1) - holders.nanos(taken);
                turns++;
                assertTrue(turn >= 5_000_000 && turn < 5_150_000, "turn " + turn);
            }
        }
        assertTrue(turns > 10, "turns " + turns);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.14", "3.14t"})
    void theSameSeedGivesTheSameBytes(String python) {
        Scenario scenario = ShippedScenarios.get("agents");
        String first = RunSummary.of(Runs.validated(scenario, RunOptions.of(scenario, python)))
                .toString();
        String second = RunSummary.of(Runs.validated(scenario, RunOptions.of(scenario, python)))
                .toString();
        assertEquals(first, second);
    }

    @Test
    void anotherSeedGivesAnotherOrderOfTurns() {
        Scenario scenario = ShippedScenarios.get("private-dicts");
        Set<String> orders = new TreeSet<>();
        for (long seed = 1; seed <= 6; seed++) {
            orders.add(order(
                    Runs.validated(scenario, RunOptions.of(scenario, "3.14").withSeed(seed))));
        }
        assertTrue(orders.size() >= 3, "orders of six seeds: " + orders);
    }

    private static String order(Trace trace) {
        StringBuilder order = new StringBuilder();
        var holders = trace.lock(trace.gil());
        for (int i = 0; i < holders.size(); i++) {
            order.append(holders.holder(i)).append(' ');
        }
        return order.toString();
    }

    @Test
    void workThatNobodyElseSeesIsTimeOnACore() {
        Trace trace = Runs.run(
                "3.14",
                "from threading import Lock, Thread",
                "import baton, time",
                "lock = Lock()",
                "def work():",
                "    time.sleep(0)",
                "    with lock: baton.cpu(0.0014)",
                "thread = Thread(target=work)",
                "thread.start(); thread.join()");
        long busy = 0;
        for (int core = 0; core < trace.coreCount(); core++) {
            busy += trace.core(core).busyNanos();
        }
        assertTrue(busy > 1_400_000, "busy " + busy);
    }

    @Test
    void theStatesOfEveryThreadAddUpToItsLife() {
        for (String python : Profiles.names()) {
            var run = RunSummary.of(Runs.shipped("agents", python));
            run.path("threads").forEach(thread -> {
                long sum = 0;
                for (String state :
                        new String[] {"running", "waiting_gil", "waiting_lock", "runnable", "io", "sleeping", "stopped"
                        }) {
                    sum += thread.path(state + "_ns").asLong();
                }
                assertEquals(
                        thread.path("end_ns").asLong() - thread.path("start_ns").asLong(), sum);
            });
        }
    }

    @Test
    void aFreeThreadedBuildWithTheGilSwitchedOnBehavesAsOneWithAGil() {
        Scenario scenario = ShippedScenarios.get("private-dicts");
        Trace trace = Runs.validated(scenario, RunOptions.of(scenario, "3.14t").withGil(true));
        assertTrue(trace.header().gilEnabled());
        assertTrue(trace.gil() >= 0);
        assertTrue(trace.makespanNanos() > 35_000_000);
    }

    @Test
    void switchingTheGilOffWhereItCannotBeIsRefused() {
        Scenario scenario = ShippedScenarios.get("private-dicts");
        RunOptions options = RunOptions.of(scenario, "3.14").withGil(false);
        ScenarioError error = assertThrows(ScenarioError.class, () -> Simulation.run(scenario, options));
        assertTrue(error.message().contains("Disabling the GIL is not supported"), error.message());
    }

    @Test
    void anUncaughtExceptionIsReportedAsPythonDoes() {
        Trace trace = Runs.run("3.14", "def f(x):", "    return 1 // x", "print('before')", "f(0)", "print('after')");
        assertEquals(Outcome.EXCEPTION, trace.outcome());
        Failure failure = Objects.requireNonNull(trace.failure());
        assertEquals("ZeroDivisionError", failure.type());
        assertEquals(2, failure.line());
        assertEquals("before\n", trace.text(false));
        assertTrue(trace.text(true)
                .startsWith("Traceback (most recent call last):\n  File \"test.py\", line 4, in <module>"));
        assertTrue(trace.text(true).endsWith("ZeroDivisionError: " + failure.message() + "\n"), trace.text(true));
    }

    @Test
    void anExceptionInAThreadIsPrintedAndTheProgramGoesOn() {
        Trace trace = Runs.run(
                "3.14t",
                "from threading import Thread",
                "def bad(): raise ValueError('no')",
                "t = Thread(target=bad)",
                "t.start(); t.join()",
                "print('alive')");
        assertEquals(Outcome.FINISHED, trace.outcome());
        assertEquals("alive\n", trace.text(false));
        assertTrue(trace.text(true).startsWith("Exception in thread Thread-1 (bad):\nTraceback"), trace.text(true));
    }

    @Test
    void anEndlessLoopEndsAtTheLimit() {
        Trace trace = Runs.run("3.14", "while True:", "    pass");
        assertEquals(Outcome.LIMIT, trace.outcome());
        assertTrue(trace.counters().instructions() > 1_000_000);
        assertTrue(trace.makespanNanos() > 0);
    }

    /// A thread that acts on the machine again and again, and never comes to an event of another.
    @ParameterizedTest
    @ValueSource(strings = {"2.7", "3.9", "3.14", "3.14t", "pypy", "ideal"})
    void anEndlessLoopThatTakesALockEndsAtTheLimit(String python) {
        Scenario scenario = Scenario.parse("lock.py", """
            from threading import Lock
            lock = Lock()
            while True:
                with lock: pass
            """);
        RunOptions options = RunOptions.of(scenario, python).withLimits(new Limits(20_000_000, 1_000_000, 4));
        assertEquals(Outcome.LIMIT, Simulation.run(scenario, options).outcome());
    }

    @Test
    void aRecursionWithoutEndIsAPythonError() {
        Trace trace = Runs.run("3.14", "def f(): return f()", "f()");
        assertEquals("RecursionError", Objects.requireNonNull(trace.failure()).type());
        assertTrue(trace.text(true).contains("[Previous line repeated"), trace.text(true));
    }

    @Test
    void aHundredThousandThreadsAreRefusedWithTheLimit() {
        Trace trace = Runs.run(
                "3.14t",
                "from threading import Thread",
                "import baton",
                "for k in range(100_000):",
                "    Thread(target=baton.io, args=(1,)).start()");
        assertEquals(Outcome.EXCEPTION, trace.outcome());
        Failure failure = Objects.requireNonNull(trace.failure());
        assertEquals("RuntimeError", failure.type());
        assertTrue(failure.message().contains("at most 2000 threads"), failure.message());
    }

    @Test
    void aDeadlockEndsTheRunAndSaysSo() {
        Trace trace = Runs.shipped("deadlock", "3.14t");
        assertEquals(Outcome.DEADLOCK, trace.outcome());
        ThreadTrack track = trace.thread(1);
        assertEquals(ThreadState.WAITING_LOCK, track.state(track.size() - 1));
    }

    @Test
    void aCancelledRunStopsAtOnce() {
        Scenario scenario = Scenario.parse("endless.py", "while True:\n    pass\n");
        RunOptions options = RunOptions.of(scenario, "3.14").withLimits(new Limits(Long.MAX_VALUE, Long.MAX_VALUE, 10));
        assertThrows(Simulation.Cancelled.class, () -> Simulation.run(scenario, options, () -> true));
    }

    @Test
    void fewerCoresThanThreadsShareThem() {
        Trace trace = Runs.run(
                "3.14t",
                2,
                1,
                "from threading import Thread",
                "import baton",
                "pool = [Thread(target=baton.cpu, args=(0.02,)) for _ in range(4)]",
                "for t in pool: t.start()",
                "for t in pool: t.join()");
        assertTrue(trace.makespanNanos() > 40_000_000 && trace.makespanNanos() < 46_000_000);
    }

    @Test
    void watchedObjectsAreNamedInBothWorlds() {
        for (String python : Profiles.names()) {
            Trace trace = Runs.shipped("private-dicts", python);
            long watched = trace.locks().stream().filter(LockInfo::watched).count();
            assertEquals(4, watched, python);
        }
    }

    @Test
    void everyProfileNumberNamesItsSource() {
        for (String name : Profiles.names()) {
            Profiles.get(name).numbers().forEach((key, number) -> {
                assertNotNull(number.source());
                assertTrue(number.source().length() > 5, name + " " + key);
            });
        }
    }

    @Test
    void sharedCoresSlowThreadsThatRunTogether() {
        Scenario scenario = Scenario.parse("smt.py", """
            from threading import Thread
            import baton
            threads = [Thread(target=baton.cpu, args=(0.01,)) for _ in range(4)]
            for thread in threads: thread.start()
            for thread in threads: thread.join()
            """);
        RunOptions own = RunOptions.of(scenario, "3.14t").withCores(4);
        long apart = Simulation.run(scenario, own, () -> false).makespanNanos();
        long shared = Simulation.run(scenario, own.withSmt(50), () -> false).makespanNanos();
        assertEquals(2, (double) shared / apart, 0.1);
    }
}
