package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.Counters;
import dev.baton.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reference counts as programs and the totals of a run show them.
class ReferenceCountsTest {
    private static String print(String python, String... lines) {
        Trace trace = Runs.run(python, lines);
        assertEquals("", trace.text(true));
        return trace.text(false).strip();
    }

    /// Two threads one after the other: the first makes what the second uses.
    private static Counters handOver(String make, String use) {
        return Runs.run(
                        "3.14t",
                        "from threading import Thread",
                        "import time",
                        "class Box: pass",
                        "box = Box()",
                        "box.item = None",
                        "things = []",
                        "def make():",
                        "    " + make,
                        "    time.sleep(0.002)",
                        "def use():",
                        "    time.sleep(0.001)",
                        "    " + use,
                        "pool = [Thread(target=make), Thread(target=use)]",
                        "for t in pool: t.start()",
                        "for t in pool: t.join()")
                .counters();
    }

    @ParameterizedTest
    @CsvSource({"3.12, 2", "3.13, 2", "3.14, 1", "3.14t, 1"})
    void theCallOnlyBorrowsALocalVariableSince314(String python, String count) {
        assertEquals(
                count, print(python, "import sys", "def f():", "    x = []", "    print(sys.getrefcount(x))", "f()"));
    }

    @ParameterizedTest
    @CsvSource({"3.12", "3.14", "3.14t"})
    void everyReferenceCounts(String python) {
        assertEquals(
                "2 3 4 5 6 5 2",
                print(
                        python,
                        "import sys",
                        "class Box: pass",
                        "x = []",
                        "counts = [sys.getrefcount(x)]",
                        "y = x; counts.append(sys.getrefcount(x))",
                        "z = [x]; counts.append(sys.getrefcount(x))",
                        "d = {1: x}; counts.append(sys.getrefcount(x))",
                        "b = Box(); b.x = x; counts.append(sys.getrefcount(x))",
                        "z.pop(); counts.append(sys.getrefcount(x))",
                        "del y, d, b; counts.append(sys.getrefcount(x))",
                        "print(*counts)"));
    }

    @ParameterizedTest
    @CsvSource({"3.14, 3221225472", "3.14t, 4294967295", "3.12, 4294967295"})
    void immortalObjectsShowTheirMark(String python, String count) {
        assertEquals(
                count + " " + count, print(python, "import sys", "print(sys.getrefcount(None), sys.getrefcount(1))"));
    }

    @Test
    void whatAnotherThreadTakesOutIsMergedByItsOwner() {
        Counters counters = handOver("for _ in range(20): things.append([])", "for _ in range(20): things.pop()");
        assertEquals(20, counters.merges());
    }

    @Test
    void anOwnerThatHasEndedDoesNotHoldUpTheMerge() {
        Counters counters = handOver(
                "for _ in range(20): things.append([])", "time.sleep(0.01); x = [things.pop() for _ in range(20)]");
        assertEquals(20, counters.merges());
    }

    @Test
    void anOwnerThatComputesMergesOnTheWay() {
        Counters counters = handOver(
                "things.append([]); box.item = things[0]; own = box\n    for _ in range(100_000): x = own.item",
                "things.pop()");
        assertEquals(1, counters.merges());
        assertTrue(counters.sharedCounts() > 10_000, "from then on it counts atomically: " + counters);
    }

    @Test
    void whatTheOwnerTakesOutIsNotMerged() {
        assertEquals(0, handOver("things.append([]); things.pop()", "pass").merges());
    }

    @Test
    void anAttributeThatAnotherThreadReplacesIsDroppedThere() {
        assertEquals(1, handOver("box.item = []", "box.item = None").merges());
    }

    @Test
    void aReferenceTheOtherThreadAddedItselfIsNotTakenFromTheOwner() {
        Counters counters = handOver("things.append([])", "things.append(things[0]); things.pop()");
        assertEquals(0, counters.merges());
        assertTrue(counters.sharedCounts() > 0);
    }

    @Test
    void immortalAndDeferredObjectsAreNeverCountedAtomically() {
        assertEquals(
                0,
                handOver("pass", "for _ in range(50): x = len; y = print, time, use, None")
                        .sharedCounts());
    }

    @Test
    void aNestedFunctionIsCountedLikeAnyOtherObject() {
        Counters counters = handOver("global inner; inner = (lambda: (lambda: 1))()", "for _ in range(50): x = inner");
        assertTrue(counters.sharedCounts() >= 50, counters.toString());
    }

    @Test
    void withTheGilEveryCountIsPlain() {
        Counters counters =
                Runs.run("3.14", "x = []", "for _ in range(10): y = x").counters();
        assertEquals(0, counters.sharedCounts() + counters.merges());
        assertTrue(counters.localCounts() >= 10);
    }
}
