package dev.baton.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A validator that never complains proves nothing: each fault is planted once.
class TraceValidatorTest {
    private static TraceBuilder builder() {
        TraceBuilder builder = new TraceBuilder(new RunHeader("t", "t.py", "3.14", true, 2, 1, 5_000_000, ""));
        builder.thread(0, "MainThread", -1);
        builder.thread(0, "Thread-1", 0);
        return builder;
    }

    private static void assertFault(TraceBuilder builder, String words) {
        List<String> faults = TraceValidator.faults(builder.finish(100, Outcome.FINISHED));
        assertTrue(faults.stream().anyMatch(fault -> fault.contains(words)), faults.toString());
    }

    @Test
    void aSoundTraceHasNoFaults() {
        TraceBuilder builder = builder();
        int gil = builder.lock("GIL", LockKind.GIL, "GIL", false);
        builder.state(0, 0, ThreadState.RUNNABLE, 0, 0);
        builder.state(0, 1, ThreadState.SWITCHING, 1, 0);
        builder.acquired(1, gil, 0, false, false);
        builder.state(1, 0, ThreadState.RUNNING, 0, 3);
        builder.state(1, 1, ThreadState.WAITING_GIL, gil, 0);
        builder.state(50, 0, ThreadState.SLEEPING, -1, 3);
        builder.released(50, gil, false);
        builder.state(50, 1, ThreadState.RUNNABLE, 1, 0);
        builder.acquired(60, gil, 1, true, false);
        builder.state(60, 1, ThreadState.RUNNING, 1, 4);
        assertEquals(List.of(), TraceValidator.faults(builder.finish(100, Outcome.LIMIT), 10));
    }

    @Test
    void twoThreadsOnOneCoreAreAFault() {
        TraceBuilder builder = builder();
        builder.state(0, 0, ThreadState.RUNNING, 0, 0);
        builder.state(0, 1, ThreadState.RUNNING, 0, 0);
        assertFault(builder, "core 0 runs two threads");
    }

    @Test
    void bytecodeWithoutTheGilIsAFault() {
        TraceBuilder builder = builder();
        builder.lock("GIL", LockKind.GIL, "GIL", false);
        builder.state(0, 0, ThreadState.RUNNING, 0, 7);
        builder.state(0, 1, ThreadState.SLEEPING, -1, 0);
        assertFault(builder, "runs without the GIL");
    }

    @Test
    void aHoleAtTheStartOfALifeIsAFault() {
        TraceBuilder builder = builder();
        builder.state(0, 0, ThreadState.RUNNING, 0, 0);
        builder.state(10, 1, ThreadState.RUNNING, 1, 0);
        assertFault(builder, "has no state at its start");
    }

    @Test
    void timeThatRunsBackwardsIsAFault() {
        TraceBuilder builder = builder();
        builder.state(0, 0, ThreadState.RUNNING, 0, 0);
        builder.state(0, 1, ThreadState.IO, -1, 0);
        builder.state(50, 1, ThreadState.SLEEPING, -1, 0);
        builder.state(40, 1, ThreadState.IO, -1, 0);
        assertFault(builder, "has no length");
    }

    @Test
    void outputOutOfOrderIsAFault() {
        TraceBuilder builder = builder();
        builder.output(new Output(50, 0, false, "second\n"));
        builder.output(new Output(40, 1, true, "first\n"));
        assertFault(builder, "output at 40 is out of order");
    }

    @Test
    void aWaiterNobodyWakesIsAFault() {
        TraceBuilder builder = builder();
        int lock = builder.lock("door", LockKind.PRIMITIVE, "Lock", false);
        builder.acquired(0, lock, 0, false, false);
        builder.state(0, 0, ThreadState.RUNNING, 0, 0);
        builder.state(0, 1, ThreadState.WAITING_LOCK, lock, 0);
        builder.released(40, lock, false);
        assertFault(builder, "from 40 to 100 1 wait for door, which is free");
    }

    @Test
    void aThreadThatWasJustWokenIsOnItsWayAlsoWhileItIsStopped() {
        TraceBuilder builder = builder();
        int lock = builder.lock("door", LockKind.PRIMITIVE, "Lock", false);
        int third = builder.thread(0, "Thread-2", 0);
        builder.acquired(0, lock, 0, false, false);
        builder.state(0, 0, ThreadState.RUNNING, 0, 0);
        builder.state(0, 1, ThreadState.WAITING_LOCK, lock, 0);
        builder.state(0, third, ThreadState.WAITING_LOCK, lock, 0);
        builder.released(40, lock, false);
        builder.state(40, 1, ThreadState.RUNNABLE, 1, 0);
        builder.state(45, 1, ThreadState.STOPPED, -1, 0);
        builder.state(50, 1, ThreadState.RUNNABLE, 1, 0);
        builder.acquired(60, lock, 1, true, false);
        builder.state(60, 1, ThreadState.RUNNING, 1, 0);
        assertEquals(List.of(), TraceValidator.faults(builder.finish(100, Outcome.LIMIT)));
    }

    @Test
    void aLockTakenTwiceStopsTheRun() {
        TraceBuilder builder = builder();
        int lock = builder.lock("door", LockKind.PRIMITIVE, "Lock", false);
        builder.acquired(0, lock, 0, false, false);
        assertThrows(AssertionError.class, () -> builder.acquired(1, lock, 1, false, false));
    }

    @Test
    void aCoreThatIdlesWhileAThreadQueuesIsAFault() {
        TraceBuilder builder = builder();
        builder.state(0, 0, ThreadState.RUNNING, 0, 0);
        builder.state(0, 1, ThreadState.RUNNABLE, 0, 0);
        builder.state(70, 1, ThreadState.RUNNING, 1, 0);
        Trace trace = builder.finish(100, Outcome.FINISHED);
        assertEquals(List.of("core 1 idles from 20 to 70 while a thread queues"), TraceValidator.faults(trace, 20));
        assertEquals(List.of(), TraceValidator.faults(trace, 70));
    }

    @Test
    void joiningTheDeadIsAFault() {
        TraceBuilder builder = builder();
        int end = builder.lock("end of Thread-1", LockKind.JOIN, "Thread", false);
        builder.state(0, 0, ThreadState.WAITING_LOCK, end, 0);
        builder.state(0, 1, ThreadState.RUNNING, 0, 0);
        builder.end(30, 1);
        assertFault(builder, "MainThread waits for a thread that ended at 30");
    }

    @Test
    void aThreadThatRunsInADeadlockIsAFault() {
        TraceBuilder builder = builder();
        builder.state(0, 0, ThreadState.IO, -1, 0);
        builder.state(0, 1, ThreadState.RUNNING, 0, 0);
        List<String> faults = TraceValidator.faults(builder.finish(100, Outcome.DEADLOCK));
        assertEquals(List.of("Thread-1 is left running in a deadlock"), faults);
    }

    @Test
    void negativeFiguresAreAFault() {
        TraceBuilder builder = builder();
        builder.state(0, 0, ThreadState.RUNNING, 0, 0);
        builder.state(0, 1, ThreadState.RUNNING, 1, 0);
        builder.counters(new Counters(-1, 0, 0, 0, 0, 0, 0));
        builder.latency(-5);
        assertFault(builder, "negative instructions");
    }
}
