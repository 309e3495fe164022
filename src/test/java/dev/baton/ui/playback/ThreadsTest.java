package dev.baton.ui.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.Outcome;
import dev.baton.trace.RunHeader;
import dev.baton.trace.TraceBuilder;
import org.junit.jupiter.api.Test;

/// What threads are called on screen.
class ThreadsTest {
    private final TraceBuilder trace = new TraceBuilder(new RunHeader("", "", "3.14", true, 2, 1, 0, ""));

    private Threads names() {
        return Threads.of(trace.finish(100, Outcome.FINISHED));
    }

    @Test
    void threadsOfOneProcessGoByTheirNumber() {
        trace.process(0, "MainProcess", 1, "main");
        trace.thread(0, "MainThread", -1);
        trace.thread(0, "Thread-1 (work)", 0);
        Threads names = names();
        assertEquals("Main", names.title(0));
        assertEquals("thread 1", names.inSentence(1));
        assertEquals("", names.place(1));
        assertFalse(names.hasPlaces());
    }

    @Test
    void threadsOfSeveralProcessesHaveTheNamesPythonGives() {
        trace.process(0, "MainProcess", 1, "main");
        trace.process(5, "Process-1", 2, "fork");
        trace.thread(0, "MainThread", -1, 0);
        trace.thread(5, "Process-1", 0, 1);
        trace.thread(6, "Thread-1 (feed)", 0, 0);
        trace.thread(7, "Process-1 Thread-1 (work)", 1, 1);
        Threads names = names();
        assertEquals("MainProcess", names.title(0));
        assertEquals("Process-1", names.inSentence(1));
        assertEquals("Thread-1 (feed)", names.inProcess(2));
        assertEquals("Process-1 Thread-1 (work)", names.title(3));
        assertEquals("Thread-1 (work)", names.inProcess(3));
        assertEquals("Process-1", names.place(3));
        assertTrue(names.hasPlaces());
        assertTrue(names.isFirst(1));
        assertFalse(names.isFirst(3));
    }

    @Test
    void aThreadInOneOtherInterpreterIsSaidToBeThere() {
        trace.process(0, "MainProcess", 1, "main");
        trace.process(5, "Interpreter-1", 1, "interpreter");
        trace.process(5, "Interpreter-2", 1, "interpreter");
        trace.thread(0, "MainThread", -1);
        trace.thread(5, "Thread-1 (work)", 0);
        trace.visits(0, 1);
        trace.visits(0, 2);
        trace.visits(1, 2);
        trace.visits(1, 2);
        Threads names = names();
        assertEquals("Thread 1", names.title(1));
        assertEquals("Interpreter-2", names.place(1));
        assertEquals("", names.place(0));
    }
}
