package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.python.runtime.ProcessTable;
import dev.baton.trace.LockKind;
import dev.baton.trace.Outcome;
import dev.baton.trace.ProcessInfo;
import dev.baton.trace.ThreadInfo;
import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessesTest {
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;

    private static String[] fourWorkers(String method) {
        return new String[] {
            "import multiprocessing as mp",
            "import baton",
            "def work():",
            "    baton.cpu(0.02)",
            "if __name__ == '__main__':",
            "    context = mp.get_context('" + method + "')",
            "    workers = [context.Process(target=work) for _ in range(4)]",
            "    for w in workers: w.start()",
            "    for w in workers: w.join()",
            "    print([w.exitcode for w in workers])",
        };
    }

    /// The most threads that run bytecode of a child at the same instant.
    private static int together(Trace trace) {
        List<Long> starts = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        for (ThreadInfo info : trace.threads()) {
            ThreadTrack track = trace.thread(info.id());
            for (int i = 0; i < track.size(); i++) {
                if (track.state(i) == ThreadState.RUNNING && info.process() > 0 && track.durationNanos(i) > MILLI) {
                    starts.add(track.startNanos(i));
                    ends.add(track.endNanos(i));
                }
            }
        }
        return starts.stream()
                .mapToInt(at -> (int) java.util.stream.IntStream.range(0, starts.size())
                        .filter(i -> starts.get(i) <= at && at < ends.get(i))
                        .count())
                .max()
                .orElse(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fork", "forkserver", "spawn"})
    void fourProcessesRunOnFourCoresAtOnceAlthoughEachHasALock(String method) {
        Trace trace = Runs.run("3.14", fourWorkers(method));
        assertEquals("[0, 0, 0, 0]\n", trace.text(false));
        assertEquals(4, together(trace));
        long locks = trace.locks().stream()
                .filter(lock -> lock.kind() == LockKind.GIL)
                .count();
        assertEquals(method.equals("forkserver") ? 6 : 5, locks);
        assertEquals("GIL", trace.locks().get(trace.gil()).name());
        assertTrue(trace.threads().stream()
                .anyMatch(thread -> thread.name().endsWith("Process-1") && thread.process() > 0));
    }

    @Test
    void threadsOfOneProcessTakeTurns() {
        Trace trace = Runs.run(
                "3.14",
                "import threading, baton",
                "pool = [threading.Thread(target=baton.cpu, args=(0.02,)) for _ in range(4)]",
                "for t in pool: t.start()",
                "for t in pool: t.join()");
        assertTrue(trace.makespanNanos() > 80 * MILLI, trace.makespanNanos() + " ns");
        assertEquals(1, trace.processes().size());
    }

    @ParameterizedTest
    @CsvSource({"fork, 1.9", "forkserver, 4.1", "spawn, 62.8"})
    void startAndJoinTakeWhatWasMeasured(String method, double millis) {
        Trace trace = Runs.run(
                "3.14",
                "import multiprocessing as mp, time",
                "def nothing(): pass",
                "if __name__ == '__main__':",
                "    Process = mp.get_context('" + method + "').Process",
                "    first = Process(target=nothing); first.start(); first.join()",
                "    begun = time.perf_counter()",
                "    p = Process(target=nothing); p.start(); p.join()",
                "    print((time.perf_counter() - begun) * 1000)");
        assertEquals(millis, Double.parseDouble(trace.text(false)), millis * 0.05);
    }

    @ParameterizedTest
    @CsvSource({"fork, 1450000", "forkserver, 2216000", "spawn, 8000000"})
    void memoryOfItsOwnGoesByStartMethod(String method, long bytes) {
        Trace trace = Runs.run("3.14", fourWorkers(method));
        List<ProcessInfo> children = trace.processes().stream()
                .filter(process -> process.startMethod().equals(method))
                .toList();
        assertEquals(4, children.size());
        for (ProcessInfo child : children) {
            assertTrue(child.memoryPeakBytes() >= bytes, child.toString());
            assertTrue(child.memoryPeakBytes() < bytes + 100_000, child.toString());
        }
        assertTrue(trace.counters().memoryPeakBytes() > 9_000_000 + 3 * bytes);
    }

    @Test
    void aForkedChildPaysForTheObjectsItHasCopied() {
        long small = peakOfChild("model = list(range(10))");
        long large = peakOfChild("model = list(range(200_000))");
        assertTrue(large - small > 1_500_000, small + " and " + large);
    }

    private static long peakOfChild(String model) {
        Trace trace = Runs.run(
                "3.12",
                model,
                "from multiprocessing import Process",
                "p = Process(target=model.reverse)",
                "p.start()",
                "p.join()");
        return trace.processes().getLast().memoryPeakBytes();
    }

    @Test
    void aPipeRoundTripTakesWhatTheProfileSays() {
        Trace trace = Runs.run(
                "3.14",
                "from multiprocessing import Pipe, Process",
                "import time",
                "def echo(end):",
                "    while (message := end.recv()) is not None:",
                "        end.send(message)",
                "if __name__ == '__main__':",
                "    here, there = Pipe()",
                "    p = Process(target=echo, args=(there,))",
                "    p.start()",
                "    here.send('x'); here.recv()",
                "    for size in (1000, 1_000_000):",
                "        data = 'x' * size",
                "        begun = time.perf_counter()",
                "        here.send(data); here.recv()",
                "        print((time.perf_counter() - begun) * 1e6)",
                "    here.send(None)",
                "    p.join()");
        double[] micros =
                trace.text(false).lines().mapToDouble(Double::parseDouble).toArray();
        double message = 4 * 13.7 + 2 * 15;
        double kilobyte = 4 * (0.15 + 0.13);
        assertEquals(message + kilobyte, micros[0], 12);
        assertEquals(message + 1000 * kilobyte, micros[1], 30);
    }

    @Test
    void aWriterWaitsWhileThePipeIsFullSoJoiningBeforeReadingIsADeadlock() {
        String[] program = {
            "from multiprocessing import Process, Queue",
            "def fill(queue):",
            "    queue.put('x' * 100_000)",
            "if __name__ == '__main__':",
            "    queue = Queue()",
            "    p = Process(target=fill, args=(queue,))",
            "    p.start()",
            "    p.join()",
            "    print(len(queue.get()))",
        };
        assertEquals(Outcome.DEADLOCK, Runs.run("3.14", program).outcome());
        program[2] = "    queue.put('x' * 10_000)";
        Trace fits = Runs.run("3.14", program);
        assertEquals(Outcome.FINISHED, fits.outcome());
        assertEquals("10000\n", fits.text(false));
    }

    @Test
    void processesNeverShareAMutableObject() {
        for (String method : List.of("fork", "forkserver", "spawn")) {
            Trace trace = Runs.run(
                    "3.14t",
                    "import multiprocessing as mp",
                    "box = {'list': [0]}",
                    "def change(given, queue):",
                    "    box['list'].append(1); given.append(1); queue.put((box, given))",
                    "if __name__ == '__main__':",
                    "    context = mp.get_context('" + method + "')",
                    "    given, queue = [0], context.Queue()",
                    "    p = context.Process(target=change, args=(given, queue))",
                    "    p.start(); got = queue.get(); p.join()",
                    "    got[1].append(2)",
                    "    print(box, given, got)");
            assertEquals("{'list': [0]} [0] ({'list': [0, 1]}, [0, 1, 2])\n", trace.text(false), method);
        }
    }

    @Test
    void twoSubinterpretersRunAtOnceEachWithItsLock() {
        Trace trace = Runs.run("3.14", interpreters("InterpreterPoolExecutor"));
        Trace threads = Runs.run("3.14", interpreters("ThreadPoolExecutor"));
        long creation = 16 * MILLI;
        assertTrue(trace.makespanNanos() < creation + 24 * MILLI, trace.makespanNanos() + " ns");
        assertTrue(threads.makespanNanos() > 40 * MILLI, threads.makespanNanos() + " ns");
        assertEquals(
                3,
                trace.locks().stream()
                        .filter(lock -> lock.kind() == LockKind.GIL)
                        .count());
        List<ProcessInfo> inside =
                trace.processes().stream().filter(ProcessInfo::isSubinterpreter).toList();
        assertEquals(2, inside.size());
        assertEquals(trace.processes().getFirst().pid(), inside.getFirst().pid());
        assertEquals(1_400_000, inside.getFirst().memoryPeakBytes(), 50_000);
    }

    private static String[] interpreters(String executor) {
        return new String[] {
            "from concurrent.futures import " + executor + " as Executor",
            "def count(n):",
            "    import baton",
            "    baton.cpu(n)",
            "    return n",
            "if __name__ == '__main__':",
            "    with Executor(2) as executor:",
            "        print(list(executor.map(count, [0.02, 0.02])))",
        };
    }

    @Test
    void aQueueBetweenInterpretersPollsEveryTenMilliseconds() {
        Trace trace = Runs.run(
                "3.14",
                "from concurrent import interpreters",
                "import threading, time",
                "interp = interpreters.create()",
                "queue = interpreters.create_queue()",
                "interp.prepare_main(queue=queue)",
                "t = threading.Thread(target=interp.exec, args=('import time; time.sleep(0.012); queue.put(1)',))",
                "t.start()",
                "begun = time.perf_counter()",
                "queue.get()",
                "print((time.perf_counter() - begun) * 1000)",
                "t.join()");
        double waited = Double.parseDouble(trace.text(false));
        assertTrue(waited > 20 && waited < 20.5, waited + " ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.7", "3.12", "3.13t"})
    void olderVersionsHaveNoInterpretersModule(String python) {
        Trace direct = Runs.run(python, "import concurrent.interpreters");
        assertTrue(
                direct.text(true).endsWith("ModuleNotFoundError: No module named 'concurrent.interpreters'\n"),
                direct.text(true));
        Trace from = Runs.run(python, "from concurrent import interpreters");
        assertTrue(from.text(true).contains("ImportError: cannot import name 'interpreters'"), from.text(true));
    }

    @ParameterizedTest
    @CsvSource({"2.7, fork", "3.13, fork", "3.14, forkserver", "3.14t, forkserver"})
    void theUsualStartMethodIsThatOfTheVersion(String python, String method) {
        Trace trace = Runs.run(python, "import multiprocessing as mp", "print(mp.get_start_method())");
        assertEquals(method + "\n", trace.text(false));
    }

    @Test
    void interruptIsNewInThreeFourteen() {
        String[] program = {"from multiprocessing import Process", "print(hasattr(Process(), 'interrupt'))"};
        assertEquals("True\n", Runs.run("3.14", program).text(false));
        assertEquals("False\n", Runs.run("3.13", program).text(false));
    }

    @Test
    void aKilledProcessLeavesItsCoreAndItsLocksAtOnce() {
        Trace trace = Runs.run(
                "3.14",
                1,
                1,
                "import threading, time, baton",
                "from multiprocessing import Process",
                "def busy():",
                "    for _ in range(3): threading.Thread(target=baton.cpu, args=(5,)).start()",
                "    baton.cpu(5)",
                "if __name__ == '__main__':",
                "    p = Process(target=busy)",
                "    p.start(); time.sleep(0.15); p.kill(); p.join()",
                "    baton.cpu(0.01)",
                "    print(p.exitcode)");
        assertEquals("-9\n", trace.text(false));
        assertTrue(trace.makespanNanos() < 300 * MILLI, trace.makespanNanos() + " ns");
    }

    @Test
    void atMostSixtyFourLiveAtATime() {
        Trace trace = Runs.run(
                "3.12",
                "from multiprocessing import Process",
                "import time",
                "started = 0",
                "try:",
                "    for _ in range(100):",
                "        Process(target=time.sleep, args=(0.5,)).start()",
                "        started += 1",
                "except RuntimeError as error:",
                "    print(started, error)");
        assertEquals(
                (ProcessTable.MOST - 1)
                        + " can't start Process-64: a simulated machine has at most 64 processes and subinterpreters"
                        + " at a time\n",
                trace.text(false));
    }

    @Test
    void endedOnesMakeRoom() {
        Trace trace = Runs.run(
                "3.12",
                "from multiprocessing import Process",
                "for _ in range(70):",
                "    p = Process(target=len, args=('',))",
                "    p.start()",
                "    p.join()",
                "print(p.name, p.exitcode)");
        assertEquals("Process-70 0\n", trace.text(false));
    }

    @Test
    void theLimitsOfARunCountAllProcesses() {
        Trace trace = Runs.run(
                "3.12",
                "from multiprocessing import Process",
                "def spin():",
                "    while True: pass",
                "for _ in range(3): Process(target=spin).start()");
        assertEquals(Outcome.LIMIT, trace.outcome());
    }

    @Test
    void aManagerIsRefusedWithWhatToDoInstead() {
        Trace trace = Runs.run("3.14", "from multiprocessing import Manager", "Manager()");
        assertTrue(trace.text(true).contains("share through Queue, Pipe, Value or Array"), trace.text(true));
        assertEquals(2, java.util.Objects.requireNonNull(trace.failure()).line());
    }

    @Test
    void theSameSeedGivesTheSameRunAndAnotherSeedMayGiveAnother() {
        String[] program = {
            "from multiprocessing import Pool",
            "import random",
            "def draw(n): return [random.random() for _ in range(n)]",
            "if __name__ == '__main__':",
            "    with Pool(3) as pool: print(pool.map(draw, [2] * 6, 1))",
        };
        Trace once = Runs.run("3.14", 2, 5, program);
        assertEquals(TraceDigest.of(once), TraceDigest.of(Runs.run("3.14", 2, 5, program)));
        assertNotEquals(once.text(false), Runs.run("3.14", 2, 6, program).text(false));
    }

    @Test
    void aRunWithoutProcessesHasOneAndItsThreadsAreIn() {
        Trace trace = Runs.run("3.14", "print(1)");
        assertEquals(1, trace.processes().size());
        assertEquals("main", trace.processes().getFirst().startMethod());
        assertEquals(0, trace.threads().getFirst().process());
        assertTrue(trace.makespanNanos() < 100 * MICRO);
    }
}
