package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.python.code.Opcode;
import dev.baton.python.runtime.Magnified;
import dev.baton.python.runtime.Magnifier;
import dev.baton.trace.LockObserver.Operation;
import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A run that is simulated again under the magnifier is the same run, instruction by instruction.
class MagnifierTest {
    private static final Path ANSWERS = Path.of("src/test/resources/dev/baton/python/answers");
    private static final int SLICE = 10;

    private static final String RACE = """
        import threading

        lock = threading.Lock()
        total = 0
        seen = {}

        def add(name, times):
            global total
            for i in range(times):
                with lock:
                    total += 1
                seen[name] = i

        pool = [threading.Thread(target=add, args=(n, 2_000)) for n in range(3)]
        for p in pool: p.start()
        for p in pool: p.join()
        print(total)
        """;

    private static CloseUp whole(Scenario scenario, RunOptions options) {
        Trace first = Simulation.run(scenario, options);
        return Simulation.magnify(first, scenario, options, 0, first.makespanNanos() + 1, () -> false);
    }

    private static CloseUp race(String python) {
        Scenario scenario = Scenario.parse("race.py", RACE);
        return whole(scenario, RunOptions.of(scenario, python).withCores(2));
    }

    private static List<Magnified.Instruction> instructions(CloseUp closeUp) {
        return closeUp.entries().stream()
                .filter(Magnified.Instruction.class::isInstance)
                .map(Magnified.Instruction.class::cast)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyInstructionAndCountOfARunIsSeen() throws IOException {
        return Stream.concat(
                Stream.of("2.7", "3.9", "3.12", "3.13t", "3.14", "3.14t", "pypy", "ideal")
                        .map(python -> DynamicTest.dynamicTest("race on " + python, () -> complete(race(python)))),
                someAnswers());
    }

    private static Stream<DynamicTest> someAnswers() throws IOException {
        try (Stream<Path> files = Files.list(ANSWERS)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".py"))
                    .sorted()
                    .toList();
            return Stream.iterate(0, i -> i < all.size(), i -> i + SLICE)
                    .map(all::get)
                    .flatMap(file -> Stream.of("3.14", "3.14t")
                            .map(python -> DynamicTest.dynamicTest(
                                    file.getFileName() + " on " + python, () -> answerIsComplete(file, python))));
        }
    }

    /// Longer runs than a window holds are left to the test of the limit.
    private static void answerIsComplete(Path file, String python) throws IOException {
        Scenario scenario = Scenario.parse(file.getFileName().toString(), Files.readString(file));
        RunOptions options = RunOptions.of(scenario, python);
        if (Simulation.run(scenario, options).counters().instructions() < Magnifier.MOST_ENTRIES / 2) {
            complete(whole(scenario, options));
        }
    }

    private static void complete(CloseUp closeUp) {
        List<Magnified.Instruction> instructions = instructions(closeUp);
        assertEquals(closeUp.trace().counters().instructions(), instructions.size());
        assertEquals(
                closeUp.trace().counters().sharedCounts(),
                instructions.stream()
                        .mapToLong(Magnified.Instruction::countedShared)
                        .sum());
        assertFalse(closeUp.isCut());
        instructionsAreOnCores(closeUp);
    }

    private static void instructionsAreOnCores(CloseUp closeUp) {
        for (Magnified.Instruction each : instructions(closeUp)) {
            ThreadTrack track = closeUp.trace().thread(each.thread());
            ThreadState state = track.state(track.indexAt(each.nanos()));
            assertTrue(state.onCore() && state != ThreadState.SWITCHING, () -> each + " while " + state.label());
        }
    }

    /// In the window, too, nothing of it is computed ahead.
    @Test
    void whoAsksForReferenceCountsIsSeenAgainAsItWas() throws IOException {
        Path file = Path.of("src/test/resources/dev/baton/scenario/ordered/references.py");
        Scenario scenario = Scenario.parse("references.py", Files.readString(file));
        complete(whole(scenario, RunOptions.of(scenario, "3.14t").withCores(4)));
    }

    @Test
    void workThatWasCutShortIsSeenWhereItWentOn() {
        Scenario scenario = Scenario.parse("crowd.py", """
            from threading import Thread

            def work():
                for i in range(2_000_000):
                    pass

            pool = [Thread(target=work) for n in range(3)]
            for p in pool: p.start()
            for p in pool: p.join()
            """);
        RunOptions options = RunOptions.of(scenario, "3.14t").withCores(1);
        Trace first = Simulation.run(scenario, options);
        assertTrue(first.counters().contextSwitches() > 6, "threads are taken off the core");
        long middle = first.makespanNanos() / 2;
        CloseUp closeUp =
                Simulation.magnify(first, scenario, options, middle - 4_000_000, middle + 4_000_000, () -> false);
        instructionsAreOnCores(closeUp);
        assertEquals(
                2,
                instructions(closeUp).stream()
                        .mapToInt(Magnified.Instruction::thread)
                        .distinct()
                        .limit(2)
                        .count());
    }

    @Test
    void operationsOnLocksAreSeenInOrder() {
        for (String python : List.of("3.12", "3.14", "3.14t")) {
            CloseUp closeUp = race(python);
            closeUp.trace().locks().forEach(info -> {
                List<Operation> operations = closeUp.entries().stream()
                        .filter(entry -> entry instanceof Magnified.LockOperation it && it.lock() == info.id())
                        .map(entry -> ((Magnified.LockOperation) entry).operation())
                        .toList();
                long taken = operations.stream()
                        .filter(it -> it == Operation.ACQUIRED || it == Operation.ACQUIRED_AFTER_WAITING)
                        .count();
                assertEquals(info.stats().acquisitions(), taken, info.name());
                assertEquals(
                        info.stats().contended(),
                        operations.stream()
                                .filter(it -> it == Operation.ACQUIRED_AFTER_WAITING)
                                .count(),
                        info.name());
            });
        }
    }

    @Test
    void aWindowShowsItsPartOfTheWhole() {
        Scenario scenario = Scenario.parse("race.py", RACE);
        for (String python : List.of("3.12", "3.14", "3.14t")) {
            RunOptions options = RunOptions.of(scenario, python).withCores(2);
            CloseUp whole = whole(scenario, options);
            long from = whole.trace().makespanNanos() / 3;
            long to = whole.trace().makespanNanos() / 2;
            assertFalse(part(whole, scenario, options, from, to).entries().isEmpty());
        }
    }

    @Test
    void anIncrementIsItsFourInstructions() {
        Scenario scenario = Scenario.parse("one.py", "x = 1\nx += 2\n");
        CloseUp closeUp = whole(scenario, RunOptions.of(scenario, "3.14"));
        assertEquals(
                List.of(Opcode.LOAD_NAME, Opcode.LOAD_SMALL_INT, Opcode.BINARY_OP, Opcode.STORE_NAME),
                instructions(closeUp).stream()
                        .filter(each -> each.line() == 2)
                        .limit(4)
                        .map(each -> each.code().opcode(each.index()))
                        .toList());
    }

    @Test
    void aWindowOfTooManyInstructionsIsCut() {
        Scenario scenario = Scenario.parse("long.py", "for i in range(600_000):\n    i += 1\n");
        CloseUp closeUp = whole(scenario, RunOptions.of(scenario, "3.14"));
        assertTrue(closeUp.isCut());
        assertEquals(1_000_000, closeUp.entries().size());
    }

    @Test
    void lookingCloselyCanBeCancelled() {
        Scenario scenario = Scenario.parse("race.py", RACE);
        RunOptions options = RunOptions.of(scenario, "3.14");
        Trace first = Simulation.run(scenario, options);
        assertThrows(
                Simulation.Cancelled.class,
                () -> Simulation.magnify(first, scenario, options, 0, first.makespanNanos(), () -> true));
    }

    @Test
    void aRunThatWasBegunAgainIsSeenBeforeAndBehindTheReason() {
        Scenario scenario = Scenario.parse("sorted.py", """
            from threading import Thread
            class Item:
                def __lt__(self, other): return len(seen) % 2 == 0
            def look(n):
                for i in range(20):
                    for _ in range(i * n % 7): pass
                    pair = [Item(), Item()]
                    seen.append(i > 15 and sorted(pair)[0] is pair[0])
            seen = []
            pool = [Thread(target=look, args=(n,)) for n in (2, 3)]
            for p in pool: p.start()
            for p in pool: p.join()
            """);
        RunOptions options = RunOptions.of(scenario, "3.14t").withCores(2);
        CloseUp whole = whole(scenario, options);
        long step = whole.trace().makespanNanos() / 8;
        for (long window = 0; window < 8; window++) {
            long from = window * step;
            long to = from + step;
            part(whole, scenario, options, from, to);
        }
    }

    /// A window of a run, which shows what a look at all of it shows there.
    private static CloseUp part(CloseUp whole, Scenario scenario, RunOptions options, long from, long to) {
        CloseUp part = Simulation.magnify(whole.trace(), scenario, options, from, to, () -> false);
        assertEquals(
                whole.entries().stream()
                        .filter(entry -> entry.nanos() >= from && entry.nanos() < to)
                        .toList()
                        .toString(),
                part.entries().toString());
        return part;
    }

    @Test
    void anotherRunDoesNotAgree() {
        Trace one = Runs.run("3.14", 2, 1, RACE.split("\n"));
        Trace other = Runs.run("3.14t", 2, 1, RACE.split("\n"));
        assertEquals(List.of(), Agreement.differences(one, one, one.makespanNanos()));
        assertFalse(Agreement.differences(one, other, one.makespanNanos()).isEmpty());
    }
}
