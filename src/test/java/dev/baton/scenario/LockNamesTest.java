package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.LockInfo;
import dev.baton.trace.LockKind;
import dev.baton.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What locks are called, and which belong to the program.
class LockNamesTest {
    private static List<String> names(Trace trace, LockKind kind) {
        return trace.locks().stream()
                .filter(lock -> lock.kind() == kind)
                .map(LockInfo::name)
                .toList();
    }

    @Test
    void aLockOfTheLibraryIsNamedAfterTheObjectItGuards() {
        Trace trace = Runs.run(
                "3.14",
                "import queue",
                "q = queue.Queue(1)",
                "q.put(1)",
                "q.get()",
                "def local():",
                "    other = queue.Queue()",
                "    other.put(1)",
                "local()");
        List<String> wanted = List.of("q.mutex", "q.not_empty", "q.not_full", "Queue-1.mutex", "Queue-1.not_empty");
        assertEquals(wanted, names(trace, LockKind.LIBRARY));
        assertEquals(List.of(), names(trace, LockKind.PRIMITIVE));
    }

    @Test
    void whatTheProgramMakesIsItsOwn() {
        Trace trace = Runs.run(
                "3.14",
                "from threading import Condition, Lock, Semaphore",
                "from multiprocessing import Lock as Between",
                "guard, between = Lock(), Between()",
                "ready, slots = Condition(), Semaphore(1)",
                "class Account:",
                "    def __init__(self):",
                "        self.lock = Lock()",
                "account = Account()",
                "def local():",
                "    with Account().lock, Lock(): pass",
                "with guard, between, ready, slots, account.lock: pass",
                "with ready: ready.notify()",
                "local()");
        assertEquals(
                List.of(
                        "guard",
                        "between",
                        "ready._lock",
                        "account.lock",
                        "slots",
                        "ready",
                        "Account-1.lock",
                        "Lock-1"),
                names(trace, LockKind.PRIMITIVE));
        assertEquals(List.of("slots._lock"), names(trace, LockKind.LIBRARY));
    }

    /// A variable that a closure uses, too, is a cell.
    @Test
    void anObjectThatAClosureKnowsNamesItsLock() {
        Trace trace = Runs.run(
                "3.14",
                "from threading import Lock",
                "class Account:",
                "    def __init__(self):",
                "        self.lock = Lock()",
                "        self.close = lambda: self.lock.release()",
                "account = Account()",
                "account.lock.acquire()",
                "account.close()");
        assertEquals(List.of("account.lock"), names(trace, LockKind.PRIMITIVE));
    }

    /// Whoever called `__init__`: the library did not wish for the lock.
    @Test
    void whatTheLibraryHasTheProgramMakeIsTheProgramsOwn() {
        Trace trace = Runs.run(
                "3.14",
                "from concurrent.futures import ThreadPoolExecutor",
                "from threading import Lock",
                "class Account:",
                "    def __init__(self):",
                "        self.lock = Lock()",
                "with ThreadPoolExecutor(1) as pool:",
                "    account = pool.submit(Account).result()",
                "with account.lock: pass");
        assertEquals(List.of("account.lock"), names(trace, LockKind.PRIMITIVE));
    }

    @Test
    void aNameHasEightObjectsAtTheMost() {
        Trace trace = Runs.run(
                "3.14",
                "from threading import Lock",
                "class Node:",
                "    def __init__(self, depth):",
                "        self.next = Node(depth - 1) if depth else None",
                "        self.lock = None if depth else Lock()",
                "def last(node):",
                "    return last(node.next) if node.next else node",
                "with last(Node(20)).lock: pass");
        assertEquals(List.of("Node-1" + ".next".repeat(7) + ".lock"), names(trace, LockKind.PRIMITIVE));
    }

    @Test
    void whoWaitsForAFutureOrAPoolIsSaidToWaitForIt() {
        Trace trace = Runs.run(
                "3.14",
                "from concurrent.futures import ThreadPoolExecutor",
                "import time",
                "pool = ThreadPoolExecutor(1)",
                "future = pool.submit(time.sleep, 0.01)",
                "future.result()",
                "pool.shutdown()");
        List<String> library = names(trace, LockKind.LIBRARY);
        assertTrue(library.containsAll(List.of("future", "future._lock", "pool._work_queue")), library.toString());
        assertTrue(trace.locks().stream()
                .anyMatch(lock -> lock.name().equals("future") && lock.stats().isWaitedFor()));
        assertFalse(trace.locks().stream()
                .anyMatch(lock ->
                        lock.name().equals("future._lock") && lock.stats().isWaitedFor()));
    }

    @Test
    void aLockBetweenProcessesHasTheNameItHasWhereItWasMade() {
        Trace trace = Runs.run(
                "3.14",
                "from multiprocessing import Process, Lock, set_start_method",
                "def work(lock):",
                "    with lock: pass",
                "if __name__ == '__main__':",
                "    set_start_method('fork')",
                "    shared = Lock()",
                "    process = Process(target=work, args=(shared,))",
                "    process.start()",
                "    process.join()");
        assertEquals(List.of("shared"), names(trace, LockKind.PRIMITIVE));
    }
}
