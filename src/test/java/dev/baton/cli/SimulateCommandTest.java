package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
    private static final List<String> RUN = List.of(
            "scenario",
            "python",
            "gil_enabled",
            "cores",
            "seed",
            "outcome",
            "stdout",
            "stderr",
            "makespan_ns",
            "core_busy_ns",
            "instructions",
            "context_switches",
            "migrations",
            "locks",
            "threads",
            "refcounts",
            "memory_bytes_peak",
            "memory",
            "latency_ns",
            "fairness",
            "critical_path");
    private static final List<String> COMPUTED =
            List.of("fairness", "wait_times_ns", "hold_times_ns", "handed", "convoys");
    private static final List<String> STATES = List.of(
            "running_ns", "waiting_gil_ns", "waiting_lock_ns", "runnable_ns", "io_ns", "sleeping_ns", "stopped_ns");

    @TempDir
    Path folder;

    private Path counting;

    @BeforeEach
    void write() throws IOException {
        counting = Cli.program(folder, Cli.COUNTING);
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> with(List<String> keys, String added, String before) {
        List<String> all = new ArrayList<>(keys);
        all.add(all.indexOf(before), added);
        return all;
    }

    private static void assertNumbers(JsonNode object, List<String> names) {
        assertEquals(names, keys(object));
        names.forEach(name -> assertTrue(object.get(name).isIntegralNumber(), name));
    }

    @Test
    void jsonHasTheDocumentedShape() throws IOException {
        JsonNode runs =
                Cli.run("simulate", counting, "--format", "json").expect(0).json();
        assertEquals(2, runs.size());
        assertEquals(with(RUN, "gil", "locks"), keys(runs.get(0)));
        assertLock(
                runs.get(0).get("gil"),
                "held_ns",
                "handoffs",
                "forced_drops",
                "wait_ns",
                "acquisitions",
                "contended",
                "max_queue");
        assertEquals(RUN, keys(runs.get(1)), "no GIL, no figures about it");
        runs.forEach(SimulateCommandTest::assertShape);
        assertEquals("3.14", runs.get(0).get("python").textValue());
        assertEquals("3.14t", runs.get(1).get("python").textValue());
    }

    private static void assertShape(JsonNode run) {
        assertTrue(run.findValues("").isEmpty());
        assertEquals("Counting", run.get("scenario").textValue());
        assertEquals("finished", run.get("outcome").textValue());
        assertEquals("gezählt 200\n", run.get("stdout").textValue());
        assertEquals(2, run.get("core_busy_ns").size());
        assertNumbers(run.get("refcounts"), List.of("local", "shared", "merges"));
        assertNumbers(run.get("latency_ns"), List.of("p50", "p90", "p99", "max"));
        for (JsonNode lock : run.get("locks")) {
            assertLock(lock, "name", "acquisitions", "contended", "wait_ns", "hold_ns", "max_queue", "handoffs");
        }
        assertTrue(run.get("locks").findValuesAsText("name").contains("lock"));
        assertEquals("MainThread", run.at("/threads/0/name").textValue());
        assertEquals(3, run.get("threads").size());
        run.get("threads").forEach(SimulateCommandTest::assertStatesAddUp);
    }

    private static void assertLock(JsonNode lock, String... totals) {
        List<String> names = new ArrayList<>(List.of(totals));
        names.addAll(COMPUTED);
        assertEquals(names, keys(lock));
        List<String> times = List.of("count", "mean", "p50", "p90", "p99", "max", "histogram");
        assertEquals(times, keys(lock.get("wait_times_ns")));
        assertTrue(lock.at("/hold_times_ns/complete").booleanValue());
        assertEquals(lock.get("acquisitions"), lock.at("/hold_times_ns/count"));
    }

    @Test
    void theCriticalPathTilesTheRun() throws IOException {
        JsonNode run = Cli.run("simulate", counting, "--python", "3.14t", "--format", "json")
                .expect(0)
                .json()
                .get(0);
        JsonNode path = run.get("critical_path");
        long sum = STATES.stream().mapToLong(name -> path.get(name).longValue()).sum();
        assertEquals(run.get("makespan_ns").longValue(), sum);
        assertEquals(path.get("steps_total").intValue(), path.get("steps").size());
        assertEquals(
                sum,
                path.findValues("path_ns").stream()
                        .mapToLong(JsonNode::longValue)
                        .sum());
    }

    private static void assertStatesAddUp(JsonNode thread) {
        List<String> names = new ArrayList<>(List.of("name", "start_ns", "end_ns"));
        names.addAll(STATES);
        assertEquals(names, keys(thread));
        long sum =
                STATES.stream().mapToLong(name -> thread.get(name).longValue()).sum();
        assertEquals(thread.get("end_ns").longValue() - thread.get("start_ns").longValue(), sum, thread.toString());
    }

    @Test
    void theSameCommandGivesTheSameText() {
        Cli.Result first =
                Cli.run("simulate", counting, "--seed", 7, "--format", "json").expect(0);
        assertEquals(
                first.out(),
                Cli.run("simulate", counting, "--seed", 7, "--format", "json").out());
        assertEquals("", first.error());
    }

    @Test
    void textNamesInterpreterOutcomeAndOutput() {
        String text = Cli.run("simulate", counting).expect(0).out();
        assertTrue(text.startsWith("Python 3.14, with the GIL, 2 cores, seed 1"), text);
        assertTrue(text.contains("outcome    finished"), text);
        assertTrue(text.contains("gezählt 200"), text);
        assertTrue(text.lines().toList().getLast().endsWith("(simulated)."), text);
    }

    @Test
    void textTellsOfConvoysAndOfWhatTheRunHungOn() throws IOException {
        Path busy = Cli.program(
                folder,
                "from threading import Thread",
                "import baton",
                "pool = [Thread(target=baton.cpu, args=(0.02,)) for _ in range(4)]",
                "for t in pool: t.start()",
                "for t in pool: t.join()");
        String text = Cli.run("simulate", busy, "--python", "3.14").expect(0).out();
        assertTrue(text.contains("    convoy from 0."), text);
        assertTrue(text.contains(" in the queue on average"), text);
        assertTrue(text.contains("  hung on    running 9"), text);
        assertTrue(text.contains("  fairness   1.00 "), text);
        String quick = Cli.run("simulate", busy, "--python", "3.14", "--interval", "1ms")
                .expect(0)
                .out();
        assertTrue(turns(quick) > 4 * turns(text), quick);
    }

    private static long turns(String text) {
        return Long.parseLong(text.replaceAll("(?s).*GIL: taken (\\d+) times.*", "$1"));
    }

    @Test
    void optionsReachTheRun() throws IOException {
        JsonNode run = Cli.run(
                        "simulate",
                        counting,
                        "--python",
                        "3.14t",
                        "--gil",
                        1,
                        "--cores",
                        3,
                        "--seed",
                        9,
                        "--set",
                        "THREADS=4",
                        "--format",
                        "json")
                .expect(0)
                .json()
                .get(0);
        assertTrue(run.get("gil_enabled").booleanValue());
        assertTrue(run.has("gil"));
        assertEquals(3, run.get("cores").intValue());
        assertEquals(9, run.get("seed").intValue());
        assertEquals(5, run.get("threads").size());
        assertEquals("THREADS=4", run.get("parameters").textValue());
    }

    @Test
    void anExceptionAtTheTopIsReportedAndFails() throws IOException {
        Path raising = Cli.program(folder, "x = 1", "raise ValueError(\"no\")");
        JsonNode run = Cli.run("simulate", raising, "--python", "3.14", "--format", "json")
                .expect(1)
                .json()
                .get(0);
        assertEquals(with(with(RUN, "gil", "locks"), "exception", "makespan_ns"), keys(run));
        assertEquals(
                "{\"type\":\"ValueError\",\"message\":\"no\",\"line\":2}",
                run.get("exception").toString());
        assertTrue(run.get("stderr").textValue().endsWith("ValueError: no\n"));
        assertEquals("exception", run.get("outcome").textValue());
    }

    @Test
    void memoryIsSampledOverTimeUpToItsPeak() throws IOException {
        Path growing = Cli.program(
                folder,
                "from threading import Thread",
                "rows = []",
                "def fill(): rows.append([0] * 10_000)",
                "for _ in range(5):",
                "    t = Thread(target=fill)",
                "    t.start(); t.join()");
        JsonNode run = Cli.run("simulate", growing, "--python", "3.14", "--format", "json")
                .expect(0)
                .json()
                .get(0);
        List<Long> bytes = new ArrayList<>();
        run.get("memory").forEach(sample -> bytes.add(sample.get("bytes").longValue()));
        assertEquals(5 + 5 + 2, bytes.size());
        assertEquals(bytes.stream().sorted().toList(), bytes, "it only grows");
        assertEquals(run.get("memory_bytes_peak").longValue(), bytes.getLast());
        assertTrue(bytes.getLast() - bytes.getFirst() > 4 * 80_000);
    }

    @Test
    void aDeadlockFails() throws IOException {
        Path stuck =
                Cli.program(folder, "from threading import Lock", "lock = Lock()", "lock.acquire()", "lock.acquire()");
        JsonNode run = Cli.run("simulate", stuck, "--python", "3.14", "--format", "json")
                .expect(1)
                .json()
                .get(0);
        assertEquals("deadlock", run.get("outcome").textValue());
        assertFalse(run.has("exception"));
    }

    @Test
    void aLimitStopsWithItsOwnStatus() throws IOException {
        Path endless = Cli.program(folder, "import time", "while True:", "    time.sleep(100)");
        JsonNode run = Cli.run("simulate", endless, "--python", "3.14", "--format", "json")
                .expect(3)
                .json()
                .get(0);
        assertEquals("limit", run.get("outcome").textValue());
    }

    @Test
    void filesCarryTheInterpreterWhenThereAreSeveral() throws IOException {
        Cli.run("simulate", counting, "--trace", folder.resolve("t.json"), "--collapsed", folder.resolve("c.txt"))
                .expect(0);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("c-3.14.txt", "c-3.14t.txt", "program.py", "t-3.14.json", "t-3.14t.json"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertTrue(Files.readString(folder.resolve("c-3.14.txt")).contains("MainThread;line "));
        assertTrue(Cli.json(Files.readString(folder.resolve("t-3.14.json"))).has("traceEvents"));
    }

    @Test
    void oneRunWritesTheFileAsNamed() {
        Path file = folder.resolve("t.json");
        Cli.run("simulate", counting, "--python", "3.14t", "--trace", file).expect(0);
        assertTrue(Files.isRegularFile(file));
    }
}
