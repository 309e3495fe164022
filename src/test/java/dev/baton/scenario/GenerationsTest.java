package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.LockInfo;
import dev.baton.trace.LockTrack;
import dev.baton.trace.Outcome;
import dev.baton.trace.Trace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What distinguishes the interpreters from 2.7 to 3.14t, seen from programs.
class GenerationsTest {
    private static final String[] COUNTER = {
        "from threading import Thread",
        "c = 0",
        "def add():",
        "    global c",
        "    for _ in range(150_000): c += 1",
        "pool = [Thread(target=add) for _ in range(4)]",
        "for t in pool: t.start()",
        "for t in pool: t.join()",
        "print(c)"
    };

    private static double speedup(String python, int cores, int threads) {
        String[] program = {
            "from threading import Thread",
            "from time import perf_counter",
            "def work(n):",
            "    t = 0",
            "    for i in range(n): t = (t * 31 + i) & 0xffff",
            "work(3_000)",
            "start = perf_counter()",
            "work(200_000)",
            "one = perf_counter() - start",
            "pool = [Thread(target=work, args=(200_000 // " + threads + ",)) for _ in range(" + threads + ")]",
            "start = perf_counter()",
            "for t in pool: t.start()",
            "for t in pool: t.join()",
            "print(one / (perf_counter() - start))"
        };
        return Double.parseDouble(Runs.run(python, cores, 1, program).text(false));
    }

    @Test
    void theOldLockMakesThreadsOnTwoCoresSlowerThanOneAndMoreThreadsSlowerYet() {
        double two = speedup("2.7", 2, 2);
        double four = speedup("2.7", 2, 4);
        assertTrue(two < 0.8, "two threads " + two);
        assertTrue(four < two, "four threads " + four + ", two " + two);
        assertTrue(speedup("2.7", 1, 2) > 0.9, "no battle on one core");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.9", "3.12", "3.13", "3.14"})
    void theNewLockCostsThreadsLittle(String python) {
        double two = speedup(python, 2, 2);
        assertTrue(two > 0.95 && two < 1.02, "two threads " + two);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.13t", "3.14t", "ideal"})
    void withoutALockTwoThreadsAreTwiceAsFast(String python) {
        assertTrue(speedup(python, 2, 2) > 1.85);
    }

    @ParameterizedTest
    @CsvSource({"2.7, true", "3.9, true", "3.12, false", "3.13, false", "3.14, false"})
    void anUpdateCanBeCutInTwoOnlyWhereEveryInstructionIsASwitchingPoint(String python, boolean loses) {
        Trace trace = Runs.run(python, 2, 3, COUNTER);
        assertEquals(Outcome.FINISHED, trace.outcome());
        assertEquals(loses, Integer.parseInt(trace.text(false).strip()) < 600_000, trace.text(false));
    }

    @Test
    void theSameProgramTakesTheSameInstructionsUnderEveryLock() {
        long expected = Runs.run("3.14", COUNTER).counters().instructions();
        for (String python : new String[] {"2.7", "3.9", "3.12", "3.13", "pypy"}) {
            assertEquals(expected, Runs.run(python, COUNTER).counters().instructions(), python);
        }
    }

    @ParameterizedTest
    @CsvSource({"2.7, 100", "3.9, 2", "3.12, 2", "3.13, 2", "3.14, 2", "3.13t, 1.2", "3.14t, 1.2", "ideal, 0.3"})
    void aHogStarvesTheOthersWhereLocksAreNotFair(String python, double mostMillis) {
        Trace trace = Runs.run(
                python,
                2,
                1,
                "from threading import Thread, Lock",
                "from time import perf_counter",
                "import baton",
                "gate = Lock()",
                "rounds = 0",
                "def hog():",
                "    for _ in range(400):",
                "        with gate: baton.native(0.0002)",
                "def polite():",
                "    baton.io(0.001)",
                "    start = perf_counter()",
                "    gate.acquire()",
                "    print((perf_counter() - start) * 1000)",
                "    gate.release()",
                "pool = [Thread(target=hog), Thread(target=polite)]",
                "for t in pool: t.start()",
                "for t in pool: t.join()");
        double millis = Double.parseDouble(trace.text(false));
        boolean fair = Profiles.get(python).hasPyMutex();
        assertEquals(!fair, millis > 10, millis + " ms");
        assertTrue(!fair || millis < mostMillis, millis + " ms");
    }

    @Test
    void aTurnOfTheTickLockIsNoInterval() {
        Trace trace = Runs.run("2.7", 2, 1, COUNTER);
        LockInfo gil = trace.locks().get(trace.gil());
        assertEquals(0, gil.stats().forcedDrops());
        LockTrack holders = trace.lock(trace.gil());
        assertTrue(holders.size() > 1_000, "changes of holder " + holders.size());
    }

    @Test
    void aLoopRunsFasterOnceTheTracingCompilerHasSeenItOften() {
        String[] lines = Runs.run(
                        "pypy",
                        "from time import perf_counter",
                        "def work(n):",
                        "    t = 0",
                        "    for i in range(n): t = (t * 31 + i) & 0xffff",
                        "def time(n):",
                        "    start = perf_counter()",
                        "    work(n)",
                        "    return perf_counter() - start",
                        "print(time(500))",
                        "print(time(2_000))",
                        "print(time(500))")
                .text(false)
                .split("\n", -1);
        double cold = Double.parseDouble(lines[0]);
        double compiling = Double.parseDouble(lines[1]);
        double warm = Double.parseDouble(lines[2]);
        assertTrue(warm * 20 < cold, "cold " + cold + ", warm " + warm);
        assertTrue(compiling > 0.003, "the compiler takes its time: " + compiling);
    }

    @Test
    void pypyKeepsItsLock() {
        assertTrue(speedup("pypy", 4, 4) < 1.5);
        assertTrue(Runs.run("pypy", COUNTER).gil() >= 0);
    }

    @ParameterizedTest
    @CsvSource({
        "2.7, 2.7, no no no yes None",
        "3.9, 3.9, no yes yes no None",
        "3.12, 3.12, no yes yes no None",
        "3.13, 3.13, True yes yes no 0",
        "3.13t, 3.13, False yes yes no 1",
        "3.14, 3.14, True yes yes no 0",
        "3.14t, 3.14, False yes yes no 1",
        "pypy, 3.9, no yes yes no None"
    })
    void sysIsThatOfTheVersion(String python, String version, String expected) {
        Trace trace = Runs.run(
                python,
                "import sys, sysconfig",
                "print(f'{sys.version_info.major}.{sys.version_info.minor}')",
                "def has(name): return 'yes' if hasattr(sys, name) else 'no'",
                "gil = sys._is_gil_enabled() if hasattr(sys, '_is_gil_enabled') else 'no'",
                "print(gil, has('getswitchinterval'), has('setswitchinterval'), has('getcheckinterval'),",
                "      sysconfig.get_config_var('Py_GIL_DISABLED'))");
        assertEquals(version + "\n" + expected + "\n", trace.text(false));
    }

    @Test
    void aProgramChangesTheSwitchIntervalOfItsInterpreter() {
        Trace trace = Runs.run(
                "3.14",
                2,
                1,
                "import sys",
                "from threading import Thread",
                "import baton",
                "print(sys.getswitchinterval())",
                "sys.setswitchinterval(0.02)",
                "print(sys.getswitchinterval())",
                "pool = [Thread(target=baton.cpu, args=(0.1,)) for _ in range(2)]",
                "for t in pool: t.start()",
                "for t in pool: t.join()");
        assertEquals("0.005\n0.02\n", trace.text(false));
        LockTrack holders = trace.lock(trace.gil());
        long longest = 0;
        for (int i = 0; i + 1 < holders.size(); i++) {
            longest = Math.max(longest, holders.holder(i) >= 0 ? holders.nanos(i + 1) - holders.nanos(i) : 0);
        }
        assertTrue(longest > 20_000_000, "longest turn " + longest);
    }

    @ParameterizedTest
    @CsvSource({
        "0, ValueError: switch interval must be strictly positive",
        "-1.5, ValueError: switch interval must be strictly positive",
        "'x', TypeError: must be real number"
    })
    void aSwitchIntervalThatIsNoneIsRefusedAsPythonDoes(String value, String error) {
        String argument = value.equals("x") ? "'x'" : value;
        Trace trace = Runs.run("3.14", "import sys", "sys.setswitchinterval(" + argument + ")");
        assertTrue(trace.text(true).contains(error), trace.text(true));
    }

    @Test
    void anIntervalOfANanosecondCountsAsAMicrosecond() {
        Trace trace = Runs.run("3.14t", "import sys", "sys.setswitchinterval(1e-9)", "print(sys.getswitchinterval())");
        assertEquals("1e-06\n", trace.text(false));
    }

    private static final String[] UNSAFE = {
        "import sys",
        "from threading import Thread",
        "import baton",
        "def work():",
        "    t = 0",
        "    for i in range(60_000): t += i",
        "pool = [Thread(target=work) for _ in range(3)] + [Thread(target=baton.io, args=(0.001,))]",
        "for t in pool: t.start()",
        "print(sys._is_gil_enabled())",
        "baton.import_extension('fastmath')",
        "print(sys._is_gil_enabled())",
        "for t in pool: t.join()"
    };

    private static Trace unsafe(@Nullable Boolean gil) {
        Scenario scenario = Scenario.parse("unsafe.py", String.join("\n", UNSAFE) + "\n");
        return Runs.validated(scenario, RunOptions.of(scenario, "3.14t").withGil(gil));
    }

    @Test
    void anUnsafeExtensionSwitchesTheGilOnForGoodAndWarns() {
        Trace trace = unsafe(null);
        assertEquals(Outcome.FINISHED, trace.outcome());
        assertEquals("False\nTrue\n", trace.text(false));
        assertTrue(
                trace.text(true)
                        .endsWith("RuntimeWarning: The global interpreter lock (GIL) has been enabled to load module "
                                + "'fastmath', which has not declared that it can run safely without the GIL. To "
                                + "override this behavior and keep the GIL disabled (at your own risk), run with "
                                + "PYTHON_GIL=0 or -Xgil=0.\n"),
                trace.text(true));
        LockTrack holders = trace.lock(trace.gil());
        assertTrue(holders.nanos(0) > 0, "the GIL was off at first");
        assertTrue(trace.locks().get(trace.gil()).stats().handoffs() >= 3);
    }

    @Test
    void threadsTakeTurnsOnceTheGilIsOn() {
        long free = unsafe(false).makespanNanos();
        long locked = unsafe(null).makespanNanos();
        assertTrue(locked > 1.8 * free, "locked " + locked + ", free " + free);
    }

    @ParameterizedTest
    @CsvSource({"false, False", "true, True"})
    void aGilThatWasAskedForOrAgainstStays(boolean gil, String enabled) {
        Trace trace = unsafe(gil);
        assertEquals(enabled + "\n" + enabled + "\n", trace.text(false));
        assertEquals("", trace.text(true));
    }

    @ParameterizedTest
    @CsvSource({"3.14, True", "3.13t, False"})
    void aSafeExtensionChangesNothing(String python, String enabled) {
        Trace trace = Runs.run(
                python,
                "import sys",
                "import baton",
                "baton.import_extension('fine', gil_safe=True)",
                "print(sys._is_gil_enabled())");
        assertEquals(enabled + "\n", trace.text(false));
        assertEquals("", trace.text(true));
    }

    @Test
    void anExtensionNeedsAName() {
        String errors =
                Runs.run("3.14t", "import baton", "baton.import_extension(3)").text(true);
        assertTrue(errors.contains("TypeError: import_extension() argument 'name' must be str, not int"), errors);
    }
}
