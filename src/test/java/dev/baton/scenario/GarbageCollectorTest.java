package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.Outcome;
import dev.baton.trace.ThreadState;
import dev.baton.trace.ThreadTrack;
import dev.baton.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Garbage collections, and the pauses of the world they need without the GIL.
class GarbageCollectorTest {
    private static final String[] KEEP_AND_COLLECT = {
        "from threading import Thread",
        "import baton, gc, time",
        "kept = [[] for _ in range(50_000)]",
        "def collect():",
        "    time.sleep(0.002)",
        "    gc.collect()",
    };

    private static String print(String python, String... lines) {
        Trace trace = Runs.run(python, lines);
        assertEquals("", trace.text(true));
        return trace.text(false).strip();
    }

    /// A thread that collects beside one that does this.
    private static Trace beside(String python, String work) {
        List<String> lines = new ArrayList<>(List.of(KEEP_AND_COLLECT));
        lines.add("pool = [Thread(target=collect), Thread(target=lambda: " + work + ")]");
        lines.add("for t in pool: t.start()");
        lines.add("for t in pool: t.join()");
        Trace trace = Runs.run(python, lines.toArray(String[]::new));
        assertEquals(Outcome.FINISHED, trace.outcome(), trace.text(true));
        return trace;
    }

    /// The lengths of the times a thread was stopped.
    private static List<Long> stops(ThreadTrack track) {
        List<Long> stops = new ArrayList<>();
        for (int i = 0; i < track.size(); i++) {
            if (track.state(i) == ThreadState.STOPPED) {
                stops.add(track.durationNanos(i));
            }
        }
        return stops;
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.12", "3.14", "3.14t"})
    void theCollectorFindsWhatOnlyCyclesKeepAlive(String python) {
        assertEquals(
                "0 1 2 3 0",
                print(
                        python,
                        "import gc",
                        "class Node: pass",
                        "a = [1]; b = [a]",
                        "del a, b",
                        "found = [gc.collect()]",
                        "a = []; a.append(a)",
                        "del a",
                        "found.append(gc.collect())",
                        "a, b = Node(), Node()",
                        "a.next = b; b.next = a",
                        "del a, b",
                        "found.append(gc.collect())",
                        "a = []; b = [a]; a.append(b); c = [[1]]; b.append(c[0])",
                        "del a, b, c",
                        "found.append(gc.collect())",
                        "found.append(gc.collect())",
                        "print(*found)"));
    }

    /// Where the interpreter calls a method at once, which cannot stop the world.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a, b, c = nodes()",
                "*a, b = nodes()",
                "print(*nodes(), end='')",
                "[*nodes(), 1]",
                "any([Flag(), Flag(), Flag()])",
                "node() in Holder()",
                "sorted([Item(), Item(), Item()])",
                "[Item(), Item(), Item()].sort()",
                "max(Item(), Item(), Item())"
            })
    void whatABuiltInHoldsWhileItCallsAtOnceIsNoGarbage(String statement) {
        String found = print(
                "3.14",
                "import gc",
                "def node():",
                "    made = []",
                "    made.append(made)",
                "    return made",
                "def collect(): print(end=str(gc.collect()))",
                "class Flag:",
                "    def __init__(self): self.itself = self",
                "    def __bool__(self): return collect() is None and False",
                "class Item(Flag):",
                "    def __lt__(self, other):",
                "        del self, other",
                "        return collect() is not None",
                "    __gt__ = __lt__",
                "class Holder(Flag):",
                "    def __iter__(self): return map(self.item, range(3))",
                "    def item(self, number):",
                "        del self",
                "        collect()",
                "def nodes():",
                "    for _ in range(3):",
                "        yield Quiet()",
                "        collect()",
                "class Quiet(Flag):",
                "    def __str__(self): return ''",
                "gc.collect()",
                "print('found', end=' ')",
                statement);
        assertTrue(found.matches("found 0+"), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.14", "3.14t"})
    void whatIsFreedAtOnceCountsForNothing(String python) {
        String count = print(
                python,
                "import gc",
                "for i in range(20_000): x = [i]",
                "c = gc.get_count()",
                "print(c[0] < 60, c[1], c[2])");
        assertEquals("True 0 0", count);
    }

    @ParameterizedTest
    @CsvSource({"3.12, 700", "3.14, 2000"})
    void whatStaysIsCollectedByGenerations(String python, int threshold) {
        String counts = print(
                python,
                "import gc",
                "kept = []",
                "for i in range(9 * " + threshold + "): kept.append([i])",
                "print(*gc.get_count()[:2])");
        String[] parts = counts.split(" ");
        assertTrue(Integer.parseInt(parts[0]) <= threshold * 2, counts);
        assertTrue(Integer.parseInt(parts[1]) >= 4 && Integer.parseInt(parts[1]) <= 9, counts);
    }

    @Test
    void nothingIsCollectedWhileTheCollectorIsOff() {
        assertEquals(
                "True False True 0",
                print(
                        "3.14",
                        "import gc",
                        "before = gc.isenabled()",
                        "gc.disable()",
                        "kept = [[i] for i in range(9000)]",
                        "for i in range(10): pass",
                        "c = gc.get_count()",
                        "print(before, gc.isenabled(), c[0] >= 9000, c[1])"));
    }

    @Test
    void withTheGilOneThreadCollectsAndTheOthersWaitForTheLock() {
        Trace trace = beside("3.14", "baton.cpu(0.02)");
        for (int i = 0; i < trace.threads().size(); i++) {
            assertEquals(List.of(), stops(trace.thread(i)));
        }
    }

    @Test
    void withoutTheGilTheWorldStopsTwice() {
        Trace trace = beside("3.14t", "baton.cpu(0.02)");
        List<Long> stops = stops(trace.thread(2));
        assertEquals(2, stops.size(), stops.toString());
        long first = 50_000 * 40;
        assertTrue(stops.get(0) >= first && stops.get(0) < first + 200_000, stops.toString());
        assertTrue(stops.get(1) > first / 20 && stops.get(1) < first / 5, stops.toString());
    }

    /// A thread that waits for what another one holds, which lets it go right before it collects.
    private static Trace awaiting(String holding, String waiting) {
        Trace trace = Runs.run(
                "3.14t",
                "from threading import Lock, Thread",
                "import gc, time",
                "kept = [[] for _ in range(50_000)]",
                "gate = Lock()",
                "many = {i: i for i in range(100_000)}",
                "shared = {}",
                "def hold():",
                "    " + holding,
                "    gc.collect()",
                "def wait():",
                "    time.sleep(0.0004)",
                "    " + waiting,
                "pool = [Thread(target=hold), Thread(target=wait)]",
                "for t in pool: t.start()",
                "for t in pool: t.join()");
        assertEquals(Outcome.FINISHED, trace.outcome(), trace.text(true));
        return trace;
    }

    /// The states of a thread from the end of its wait for a lock on, up to its first stop.
    private static List<ThreadState> fromWaitToStop(ThreadTrack track) {
        List<ThreadState> states = new ArrayList<>();
        boolean waited = false;
        for (int i = 0; i < track.size() && !states.contains(ThreadState.STOPPED); i++) {
            if (waited) {
                states.add(track.state(i));
            }
            waited |= track.state(i) == ThreadState.WAITING_LOCK;
        }
        return states;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gate.acquire(); time.sleep(0.001); gate.release() | gate.acquire()",
                "shared.update(many) | shared[1] = 1",
            })
    void aThreadThatWakesFromAContendedLockStopsBeforeItGoesOn(String holding, String waiting) {
        ThreadTrack track = awaiting(holding, waiting).thread(2);
        List<ThreadState> states = fromWaitToStop(track);
        assertEquals(ThreadState.STOPPED, states.getLast(), states.toString());
        assertTrue(
                states.stream().noneMatch(state -> state == ThreadState.RUNNING || state == ThreadState.WAITING_LOCK),
                states.toString());
        assertTrue(stops(track).getFirst() > 50_000 * 40 - 50_000, stops(track).toString());
    }

    @Test
    void aThreadInABlockingCallIsNotWaitedForAndStopsWhenItComesBack() {
        Trace trace = beside("3.14t", "time.sleep(0.003)");
        List<Long> collector = stops(trace.thread(1));
        assertEquals(List.of(), collector, "the world stood still at once");
        List<Long> stops = stops(trace.thread(2));
        assertTrue(!stops.isEmpty() && stops.getFirst() < 50_000 * 40, "stopped from its return on: " + stops);
    }

    @Test
    void theRequesterLooksEveryMillisecondForThreadsThatDetached() {
        Trace trace = Runs.run(
                "3.14t",
                "from threading import Thread",
                "import baton, gc, time",
                "kept = [[] for _ in range(1000)]",
                "def collect():",
                "    time.sleep(0.002)",
                "    gc.collect()",
                "def held():",
                "    time.sleep(0.0017)",
                "    row = [0] * 300_000; time.sleep(0.004)",
                "pool = [Thread(target=collect), Thread(target=held)]",
                "for t in pool: t.start()",
                "for t in pool: t.join()");
        List<Long> waits = stops(trace.thread(1));
        assertTrue(waits.size() >= 1 && waits.getFirst() >= 1_000_000, "one look at least: " + waits);
        assertEquals(List.of(), stops(trace.thread(2)), "it never came to a switching point");
    }

    @Test
    void ofTwoThreadsThatCollectAtOnceOneDoes() {
        Trace trace = beside("3.14t", "collect()");
        assertTrue(stops(trace.thread(1)).size() + stops(trace.thread(2)).size() >= 2);
    }

    @Test
    void withoutTheGilManyNewObjectsStopTheWorld() {
        Trace trace = Runs.run(
                "3.14t",
                "from threading import Thread",
                "import baton, time",
                "kept = []",
                "def grow():",
                "    time.sleep(0.002)",
                "    for i in range(6000): kept.append([i])",
                "pool = [Thread(target=grow), Thread(target=baton.cpu, args=(0.02,))]",
                "for t in pool: t.start()",
                "for t in pool: t.join()");
        List<Long> stops = stops(trace.thread(2));
        assertTrue(!stops.isEmpty() && stops.getFirst() > 2000 * 40, "at least so many are looked at: " + stops);
    }

    @Test
    void whatEndedThreadsHaveMadeCountsOnce() {
        String counts = print(
                "3.14t",
                "from threading import Thread",
                "import gc",
                "gc.disable()",
                "kept = []",
                "def work():",
                "    for i in range(1100): kept.append([i])",
                "for _ in range(3):",
                "    t = Thread(target=work)",
                "    t.start(); t.join()",
                "full = gc.get_count()[0]",
                "kept.clear()",
                "print(3300 <= full < 3400, gc.get_count()[0] < 100)");
        assertEquals("True True", counts);
    }

    @Test
    void whatAThreadLeavesInACycleAtItsEndIsGarbage() {
        assertEquals(
                "2",
                print(
                        "3.14",
                        "from threading import Thread",
                        "import gc",
                        "class Node: pass",
                        "def pair():",
                        "    a, b = Node(), Node()",
                        "    a.next, b.next = b, a",
                        "    return a",
                        "gc.collect()",
                        "t = Thread(target=id, args=(pair(),))",
                        "t.start(); t.join()",
                        "t = None",
                        "print(gc.collect())"));
    }

    /// A look without the GIL does not see what another thread holds that computes, and does not forget it either.
    @ParameterizedTest
    @ValueSource(strings = {"3.14", "3.14t"})
    void whatOnlyAThreadHoldsThatComputesIsStillCollectedLater(String python) {
        String found = print(
                python,
                "from threading import Thread",
                "import baton, gc",
                "class Node: pass",
                "inbox, kept = [], []",
                "def work():",
                "    while len(inbox) < 300: baton.cpu(0.00001)",
                "    mine = [inbox.pop() for _ in range(300)]",
                "    baton.cpu(0.01)",
                "    for one in mine: one.me = one",
                "    one = None",
                "    kept.extend(mine)",
                "gc.disable()",
                "t = Thread(target=work)",
                "t.start()",
                "for _ in range(300): inbox.append(Node())",
                "baton.cpu(0.005)",
                "gc.get_count()",
                "t.join()",
                "kept.clear()",
                "print(gc.collect())");
        assertEquals("300", found);
    }

    @Test
    void aCollectionDoesNotChangeWhatTheProgramComputes() {
        for (String python : List.of("2.7", "3.9", "3.12", "3.13t", "3.14", "3.14t", "pypy", "ideal")) {
            assertEquals(
                    "9000 40495500",
                    print(
                            python,
                            "kept = []",
                            "for i in range(9000): kept.append([i, [i + 1]])",
                            "print('%d %d' % (len(kept), sum(a[1][0] - 1 for a in kept)))"));
        }
    }
}
