package dev.baton.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.scenario.Runs;
import dev.baton.scenario.ShippedScenarios;
import dev.baton.sim.lock.FifoLock;
import dev.baton.sim.machine.Bench;
import dev.baton.sim.machine.MachineCosts;
import dev.baton.sim.machine.SimThread;
import dev.baton.trace.LockKind;
import dev.baton.trace.ThreadState;
import dev.baton.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriticalPathTest {
    @Test
    void aWaitLeadsToTheThreadThatHeldTheLock() {
        Bench bench = new Bench(4, MachineCosts.FREE);
        FifoLock lock = new FifoLock(bench.machine(), "door", LockKind.PRIMITIVE, "lock", false);
        bench.start(
                "early",
                bench.script()
                        .compute(10)
                        .then(thread -> take(bench, lock, thread))
                        .compute(500)
                        .then(thread -> {
                            lock.release();
                            bench.machine().run(thread, 20, ThreadState.RUNNING);
                        }));
        bench.start(
                "late",
                bench.script()
                        .compute(50)
                        .then(thread -> take(bench, lock, thread))
                        .compute(300)
                        .then(thread -> {
                            lock.release();
                            bench.machine().exit(thread);
                        }));
        CriticalPath path = CriticalPath.of(bench.run());
        assertEquals(
                List.of(
                        new CriticalPath.Step(0, ThreadState.RUNNING, 0, 510),
                        new CriticalPath.Step(1, ThreadState.RUNNING, 510, 810)),
                path.steps());
        assertEquals(510, path.threadNanos(2)[0]);
    }

    private static void take(Bench bench, FifoLock lock, SimThread thread) {
        if (lock.acquire(thread)) {
            bench.machine().run(thread, 0, ThreadState.RUNNING);
        }
    }

    @Test
    void aJoinLeadsToTheThreadThatWasJoinedAndItsStartToTheParent() {
        Trace trace = Runs.run(
                "3.14t",
                "from threading import Thread",
                "import baton",
                "short = Thread(target=baton.cpu, args=(0.001,), name='short')",
                "long = Thread(target=baton.cpu, args=(0.010,), name='long')",
                "short.start(); long.start()",
                "short.join(); long.join()");
        CriticalPath path = CriticalPath.of(trace);
        assertTiles(path, trace);
        assertEquals(List.of(0, 2, 0), threads(path));
        assertTrue(path.threadNanos(3)[2] > 10_000_000);
        assertEquals(0, path.stateNanos()[ThreadState.WAITING_LOCK.ordinal()]);
    }

    @Test
    void aReadFromAPipeLeadsToTheWriterAndThroughTheStartOfItsProcess() {
        Trace trace = Runs.run(
                "3.14",
                "from multiprocessing import Pipe, get_context",
                "import baton",
                "def work(end):",
                "    baton.cpu(0.010)",
                "    end.send(1)",
                "    end.recv()",
                "if __name__ == '__main__':",
                "    here, there = Pipe()",
                "    get_context('spawn').Process(target=work, args=(there,)).start()",
                "    here.recv()",
                "    baton.cpu(0.001)",
                "    here.send(2)");
        CriticalPath path = CriticalPath.of(trace);
        assertTiles(path, trace);
        assertEquals(0, path.stateNanos()[ThreadState.IO.ordinal()]);
        long starting = java.util.Arrays.stream(path.startingNanos(trace)).sum();
        assertEquals(
                trace.processes().get(1).readyNanos() - trace.processes().get(1).startNanos(), starting);
        assertTrue(path.threadNanos(2)[1] > starting + 10_000_000, "work in the child");
    }

    @Test
    void aWaitForAConditionLeadsToWhoNotifies() {
        Trace trace = Runs.run(
                "3.14t",
                "from threading import Event, Thread",
                "import baton",
                "ready = Event()",
                "def work():",
                "    baton.cpu(0.010)",
                "    ready.set()",
                "    baton.cpu(0.001)",
                "Thread(target=work, daemon=True).start()",
                "ready.wait()");
        CriticalPath path = CriticalPath.of(trace);
        assertTiles(path, trace);
        assertEquals(List.of(0, 1, 0), threads(path));
        assertEquals(0, path.stateNanos()[ThreadState.WAITING_LOCK.ordinal()]);
    }

    private static List<Integer> threads(CriticalPath path) {
        java.util.ArrayList<Integer> threads = new java.util.ArrayList<>();
        for (CriticalPath.Step step : path.steps()) {
            if (threads.isEmpty() || threads.getLast() != step.thread()) {
                threads.add(step.thread());
            }
        }
        return threads;
    }

    @Test
    void underTheGilThePathIsWhoeverHeldIt() {
        Trace trace = Runs.shipped("cpu-bound", "3.14");
        CriticalPath path = CriticalPath.of(trace);
        long running = path.stateNanos()[ThreadState.RUNNING.ordinal()];
        assertTrue(running > 0.95 * trace.makespanNanos(), "running " + running);
        assertTrue(threads(path).stream().distinct().count() >= 4, "all threads are on it");
    }

    @Test
    void theLastWaitOfADeadlockIsOnThePath() {
        Trace trace = Runs.shipped("deadlock", "3.14t");
        CriticalPath path = CriticalPath.of(trace);
        assertTiles(path, trace);
        assertEquals(ThreadState.WAITING_LOCK, path.steps().getLast().state());
    }

    @Test
    void thePathTilesEveryShippedRun() {
        for (String id : ShippedScenarios.ids()) {
            for (String python : List.of("2.7", "3.14", "3.14t")) {
                Trace trace = Runs.shipped(id, python);
                assertTiles(CriticalPath.of(trace), trace);
            }
        }
    }

    private static void assertTiles(CriticalPath path, Trace trace) {
        long at = 0;
        for (CriticalPath.Step step : path.steps()) {
            assertEquals(at, step.startNanos(), step.toString());
            assertTrue(step.lengthNanos() > 0, step.toString());
            at = step.endNanos();
        }
        assertEquals(trace.makespanNanos(), at);
    }
}
