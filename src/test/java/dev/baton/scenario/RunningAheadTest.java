package dev.baton.scenario;

import dev.baton.python.runtime.Limits;
import dev.baton.sim.machine.OsNoise;
import dev.baton.trace.Outcome;
import dev.baton.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Private work that runs ahead shows in nothing: the run is the one in which every instruction waits for its time.
class RunningAheadTest {
    private static final Path ANSWERS = Path.of("src/test/resources/dev/baton/python/answers");
    private static final Path SCENARIOS = Path.of("assets/scenarios");
    private static final List<String> PYTHONS = List.of("3.14", "3.14t");
    private static final String WHAT_RACES_LEFT = "print(racing, guarded, box.value, table, items, pile)\n";
    private static final int SLICE = 5;
    private static final Limits LIBRARY = new Limits(20_000_000_000L, 2_000_000, 2_000);
    private static final OsNoise.Level NOISY = new OsNoise.Level(200_000, 50, 20_000);

    private static final Limits FEW = new Limits(20_000_000_000L, 2_000_000, 16);

    @TestFactory
    Stream<DynamicTest> someAnswersAreTheSameInOrder() throws IOException {
        List<Path> all = programs(ANSWERS);
        return tests(Stream.iterate(0, i -> i < all.size(), i -> i + SLICE)
                .map(all::get)
                .toList());
    }

    @Tag("deep")
    @TestFactory
    Stream<DynamicTest> allAnswersAreTheSameInOrder() throws IOException {
        return tests(programs(ANSWERS));
    }

    @TestFactory
    Stream<DynamicTest> shippedScenariosAreTheSameInOrder() throws IOException {
        return tests(programs(SCENARIOS));
    }

    /// Short, because sooner or later two threads act at the very same nanosecond.
    @Test
    void racesOfAttributesItemsAndVariablesAreLostInTheSamePlaces() {
        Scenario scenario = Scenario.parse("races.py", """
            from threading import Thread

            class Box: pass

            box, table, row, total = Box(), {"n": 0}, [0], 0
            box.n = 0

            def work(pace):
                global total
                for i in range(12):
                    for _ in range(i % pace): pass
                    box.n = box.n + 1
                    table["n"] = table["n"] + 1
                    row[0] = row[0] + 1
                    total = total + 1

            pool = [Thread(target=work, args=(pace,)) for pace in (3, 5, 7)]
            for p in pool: p.start()
            for p in pool: p.join()
            print(box.n, table, row, total)
            """);
        for (String python : List.of("3.12", "3.13t", "3.14")) {
            OrderedReference.assertSame(
                    scenario, RunOptions.of(scenario, python).withCores(3));
        }
    }

    /// Through a variable of the function, so that nothing but the read itself waits for its time.
    @Test
    void whatAnotherThreadChangesIsReadAtItsTime() {
        Scenario scenario = Scenario.parse("flags.py", """
            from threading import Thread
            import baton

            class Box: pass

            def cell(start):
                value = start
                def get(): return value
                def put(new):
                    nonlocal value
                    value = new
                return get, put

            def await_attribute(box, seen):
                n = 0
                while box.flag == 0: n += 1
                seen.append(("attribute", n))

            def await_item(table, seen):
                n = 0
                while table["flag"] == 0: n += 1
                seen.append(("item", n))

            def await_element(row, seen):
                n = 0
                while row[0] == 0: n += 1
                seen.append(("element", n))

            def await_length(row, seen):
                n = 0
                while len(row) < 2: n += 1
                seen.append(("length", n))

            def await_cell(get, seen):
                n = 0
                while get() == 0: n += 1
                seen.append(("cell", n))

            box, table, row, seen = Box(), {"flag": 0}, [0], []
            box.flag = 0
            get, put = cell(0)
            pool = [Thread(target=await_attribute, args=(box, seen)), Thread(target=await_item, args=(table, seen)),
                    Thread(target=await_element, args=(row, seen)), Thread(target=await_length, args=(row, seen)),
                    Thread(target=await_cell, args=(get, seen))]
            for p in pool: p.start()
            baton.cpu(0.0003)
            box.flag = 1
            baton.cpu(0.00001)
            table["flag"] = 1
            baton.cpu(0.00001)
            row[0] = 1
            baton.cpu(0.00001)
            row.append(1)
            baton.cpu(0.00001)
            put(1)
            for p in pool: p.join()
            print(sorted(seen))
            """);
        for (String python : List.of("3.13t", "3.14t")) {
            OrderedReference.assertSame(
                    scenario, RunOptions.of(scenario, python).withCores(6));
        }
    }

    /// A collection finds what every thread has come to, also one that waits for a core with work computed ahead.
    @Test
    void garbageIsCollectedAtItsTime() {
        Scenario scenario = Scenario.parse("garbage.py", """
            from threading import Thread
            import baton, gc, sys

            def waste(pace, seen):
                kept, handed = [], []
                for k in range(1500):
                    for _ in range(k % pace): pass
                    if k % pace == 0:
                        handed.append([k])
                        seen.append(handed[-1])
                    elif k % pace == 1 and seen:
                        taken = seen.pop()
                        for _ in range(k % 90): pass
                        taken = None
                        for _ in range(k % 70): pass
                    if len(handed) > 20: handed = []
                    row = [k]
                    row.append(row)
                    if k % 5 < 3: kept.append([k])
                    if k % 25 == pace: counts.append(gc.get_count())
                counts.append(len(kept))

            def alone(times):
                for k in range(times):
                    row = [k]
                    row.append(row)

            def wake(times, seen):
                for _ in range(times):
                    baton.io(0.0001)
                    seen.append([])

            seen, found, counts = [], [], []
            pool = [Thread(target=waste, args=(pace, seen)) for pace in (3, 5, 7, 9)]
            pool += [Thread(target=wake, args=(20, seen)), Thread(target=alone, args=(4000,))]
            for p in pool: p.start()
            for k in range(8):
                baton.cpu(0.0001)
                found.append(gc.collect())
            for p in pool: p.join()
            print(found, counts)
            """);
        for (String python : List.of("3.13t", "3.14", "3.14t", "ideal")) {
            for (int cores : new int[] {1, 2, 3, 6}) {
                OrderedReference.assertSame(
                        scenario, RunOptions.of(scenario, python).withCores(cores));
            }
        }
    }

    @Test
    void theGilIsSwitchedOnAtItsTime() {
        Scenario scenario = Scenario.parse("extension.py", """
            from threading import Thread
            import baton
            def work(n):
                for i in range(n): [i]
            pool = [Thread(target=work, args=(n,)) for n in (900, 800, 700)]
            for p in pool: p.start()
            baton.cpu(0.0001)
            baton.import_extension("old")
            for p in pool: p.join()
            """);
        for (int cores : new int[] {1, 2, 4}) {
            OrderedReference.assertSame(
                    scenario, RunOptions.of(scenario, "3.14t").withCores(cores));
        }
    }

    @Test
    void workOfKnownLengthIsCountedAtItsTime() {
        Scenario scenario = Scenario.parse("work.py", """
            from threading import Thread
            import baton
            def work(n):
                for _ in range(n): baton.cpu(0.000001)
            pool = [Thread(target=work, args=(n,)) for n in (300, 300, 300)]
            for p in pool: p.start()
            for p in pool: p.join()
            """);
        for (String python : List.of("2.7", "3.12", "pypy")) {
            OrderedReference.assertSame(
                    scenario, RunOptions.of(scenario, python).withCores(3));
        }
    }

    /// A thread can be taken off its core after it has computed ahead, and before the clock is read.
    @Test
    void clocksAreReadAtTheirTime() {
        Scenario scenario = Scenario.parse("clocks.py", """
            from threading import Thread
            import baton, time
            def work(n):
                for k in range(n):
                    for _ in range(k * 7 % 50): pass
                    out.append((time.perf_counter_ns(), time.thread_time_ns(), time.process_time(), time.strftime("%X")))
                    with baton.request():
                        baton.cpu(0.0000371)
                        if k % 5 == 0: time.sleep(0.00013)
            out = []
            pool = [Thread(target=work, args=(n,)) for n in (20, 30, 25, 11)]
            for p in pool: p.start()
            for p in pool: p.join()
            print(out)
            """);
        for (String python : List.of("3.12", "3.14t")) {
            RunOptions options = RunOptions.of(scenario, python).withCores(2).withNoise(NOISY);
            OrderedReference.assertSame(scenario, options);
            OrderedReference.assertSame(scenario, options.withSmt(53));
        }
    }

    /// A thread that another process has taken off its core has work left that it computed ahead.
    @Test
    void threadsOfProcessesThatShareACoreAreAskedForTheLockInTime() {
        Scenario scenario = Scenario.parse("crowd.py", """
            from multiprocessing import Process
            from threading import Thread
            import time
            def spin(n):
                s = 0
                for i in range(n): s += i
            def body(n):
                pool = [Thread(target=spin, args=(n + 12_000 * i,)) for i in range(3)]
                for p in pool: p.start()
                time.sleep(0.0091)
                for p in pool: p.join()
            if __name__ == "__main__":
                pool = [Process(target=body, args=(n,)) for n in (108_000, 54_000)]
                for p in pool: p.start()
                body(50_000)
                for p in pool: p.join()
            """);
        for (String python : List.of("3.9", "3.14")) {
            for (int cores : new int[] {1, 2}) {
                OrderedReference.assertSame(
                        scenario,
                        RunOptions.of(scenario, python).withCores(cores).withSwitchInterval(100_000L));
            }
        }
    }

    @Test
    void signalsAreSeenAtTheirTime() {
        Scenario scenario = Scenario.parse("signal.py", """
            from multiprocessing import Process, set_start_method
            import time
            def work(n):
                k = 0
                try:
                    while True: k += 1
                except KeyboardInterrupt:
                    print(n, k)
            if __name__ == "__main__":
                set_start_method("fork")
                pool = [Process(target=work, args=(n,)) for n in range(3)]
                for p in pool: p.start()
                time.sleep(0.01)
                for p in pool: p.interrupt()
                for p in pool: p.join()
            """);
        for (String python : List.of("3.14", "3.14t")) {
            OrderedReference.assertSame(
                    scenario, RunOptions.of(scenario, python).withCores(2));
        }
    }

    /// A thread that gets half a core computes less until its lock is wanted than the time says.
    @Test
    void threadsThatShareCoresAreAskedForTheLockInTime() {
        Scenario scenario = Scenario.parse("shared.py", """
            from multiprocessing import Process
            from threading import Thread
            import baton
            def loop(n):
                for i in range(n): i % 7
            def work():
                pool = [Thread(target=loop, args=(100_000,)) for _ in range(2)] + [Thread(target=baton.cpu, args=(0.01,))]
                for p in pool: p.start()
                for p in pool: p.join()
            if __name__ == "__main__":
                pool = [Process(target=work) for _ in range(3)]
                for p in pool: p.start()
                for p in pool: p.join()
            """);
        for (String python : List.of("2.7", "3.9", "3.12")) {
            OrderedReference.assertSame(
                    scenario, RunOptions.of(scenario, python).withCores(4).withSmt(60));
        }
    }

    /// Threads and pools have the numbers in which they were made, wherever that was.
    @Test
    void namesAreGivenInOrder() {
        Scenario scenario = Scenario.parse("program.py", """
            from concurrent.futures import ThreadPoolExecutor
            from threading import Thread
            names = []
            def make(n, kind=Thread):
                for k in range(8):
                    for _ in range(n * 1_000): pass
                    made = kind()
                    names.append(made.name)
                    with ThreadPoolExecutor(1) as pool:
                        names.append(pool._thread_name_prefix)
            pool = [Thread(target=make, args=(n,)) for n in (4, 3, 2, 1)]
            for p in pool: p.start()
            for p in pool: p.join()
            print(names)
            """);
        for (String python : List.of("3.14", "3.14t")) {
            OrderedReference.assertSame(
                    scenario, RunOptions.of(scenario, python).withCores(4));
        }
    }

    private static List<Path> programs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<DynamicTest> tests(List<Path> programs) {
        return programs.stream().flatMap(program -> PYTHONS.stream()
                .map(python -> DynamicTest.dynamicTest(
                        program.getFileName() + " on " + python, () -> sameInOrder(program, python))));
    }

    private static void sameInOrder(Path program, String python) throws IOException {
        Scenario scenario = Scenario.parse(program.getFileName().toString(), Files.readString(program));
        OrderedReference.assertSame(scenario, RunOptions.of(scenario, python));
    }

    @Provide
    Arbitrary<ThreadedProgram> programs() {
        return ThreadedProgram.any();
    }

    @Provide
    Arbitrary<String> pythons() {
        return Arbitraries.oneOf(Arbitraries.of(Profiles.names()), Arbitraries.of("3.13t", "3.14t"));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
    void randomThreadsAreTheSameInOrder(
            @ForAll("programs") ThreadedProgram program,
            @ForAll("pythons") String python,
            @ForAll @IntRange(min = 1, max = 6) int cores,
            @ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        threadsAreTheSame(program, python, cores, seed);
    }

    /// Queues, pools, processes and tasks, which use everything that the machine has.
    @TestFactory
    Stream<DynamicTest> someLibraryProgramsAreTheSameInOrder() {
        return libraryPrograms(LongStream.concat(LongStream.range(0, 12), LongStream.of(359, 375, 7248)));
    }

    @Tag("deep")
    @TestFactory
    Stream<DynamicTest> manyLibraryProgramsAreTheSameInOrder() {
        return libraryPrograms(LongStream.range(12, 600));
    }

    private static Stream<DynamicTest> libraryPrograms(LongStream seeds) {
        return seeds.mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> libraryIsTheSame(seed)));
    }

    /// A limit ends a run a little earlier or later, because it counts what was computed ahead, too. A program that
    /// ends
    /// while others still compute counts the instructions that these computed ahead.
    private static void libraryIsTheSame(long seed) {
        Random random = new Random(seed);
        String python = Profiles.names().get(random.nextInt(Profiles.names().size()));
        Scenario scenario = Scenario.parse("program.py", LibraryProgram.of(seed).source());
        RunOptions options = machine(RunOptions.of(scenario, python), random).withLimits(LIBRARY);
        Trace ahead = OrderedReference.ahead(scenario, options);
        if (ahead.outcome() != Outcome.LIMIT) {
            OrderedReference.assertSameEvents(ahead, scenario, options);
        }
    }

    /// Some cores, hardware threads that share cores or not, and a host that others use too or not.
    static RunOptions machine(RunOptions options, Random random) {
        int cores = random.nextInt(1, 4);
        boolean shared = random.nextBoolean();
        return options.withSeed(random.nextInt(1000))
                .withCores(shared ? 2 * cores : cores)
                .withSmt(shared ? random.nextInt(51, 100) : 100)
                .withNoise(random.nextBoolean() ? NOISY : OsNoise.Level.NONE);
    }

    /// A limit on instructions counts those that ran ahead, so it ends a run a little earlier or later.
    private static void threadsAreTheSame(ThreadedProgram program, String python, int cores, int seed) {
        Scenario scenario = Scenario.parse("program.py", program.source() + WHAT_RACES_LEFT);
        RunOptions options =
                RunOptions.of(scenario, python).withCores(cores).withSeed(seed).withLimits(FEW);
        Assume.that(OrderedReference.ahead(scenario, options).outcome() != Outcome.LIMIT);
        OrderedReference.assertSame(scenario, options);
    }
}
