package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.LockInfo;
import dev.baton.trace.LockStats;
import dev.baton.trace.Outcome;
import dev.baton.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Locks of dicts, lists, sets and instances as the free-threaded build takes them.
class ObjectLocksTest {
    /// Runs `one` and `two` in a thread each, with `a` and `b` made before.
    private static Trace two(String python, String a, String b, String one, String two) {
        return two(python, a, b, one, two, "");
    }

    private static Trace two(String python, String a, String b, String one, String two, String first) {
        return Runs.run(
                python,
                "from threading import Thread",
                "import baton, time",
                "a = " + a,
                "b = " + b,
                first,
                "def one():",
                "    " + one,
                "def two():",
                "    " + two,
                "pool = [Thread(target=one), Thread(target=two)]",
                "for t in pool: t.start()",
                "for t in pool: t.join()");
    }

    private static LockStats stats(Trace trace, String name) {
        return trace.locks().stream()
                .filter(lock -> lock.name().equals(name))
                .findFirst()
                .map(LockInfo::stats)
                .orElse(LockStats.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{1: 2} | {1: 3} | a.update(b) | b.update(a)",
                "[1] | [1] | a[:] = b | b[:] = a",
                "[1] | [2] | a == b | b == a",
                "{1} | {2} | a & b | b - a",
                "{1} | {1} | a.update(b) | b.update(a)",
                "{1} | {2} | a.issubset(b) | b.issuperset(a)",
                "[1] | [2] | a + b | b + a"
            })
    void twoObjectsAreLockedTogether(String a, String b, String one, String two) {
        String rounds = "for _ in range(300): ";
        Trace trace = two("3.14t", a, b, rounds + one, rounds + two);
        assertEquals(Outcome.FINISHED, trace.outcome(), trace.text(true));
        assertEquals(600, stats(trace, "a").acquisitions());
        assertEquals(600, stats(trace, "b").acquisitions());
    }

    /// While a cache line is on its way to another core the one that gives it away still works with it: otherwise each
    /// store would wait for two transfers, and two threads would be half as fast as one.
    @Test
    void twoThreadsThatStoreIntoOneObjectAreAboutAsFastAsOne() {
        double ratio = Double.parseDouble(Runs.run(
                        "3.14t",
                        "from threading import Thread",
                        "from time import perf_counter",
                        "shared = [None] * 256",
                        "begun, ended = {}, {}",
                        "def store(k, n):",
                        "    items = shared",
                        "    begun[k] = perf_counter()",
                        "    for i in range(n): items[0] = None",
                        "    ended[k] = perf_counter()",
                        "def time(threads):",
                        "    begun.clear()",
                        "    pool = [Thread(target=store, args=(k, 20_000)) for k in range(threads)]",
                        "    for t in pool: t.start()",
                        "    for t in pool: t.join()",
                        "    return (max(ended.values()) - min(begun.values())) / threads",
                        "print(time(1) / time(2))")
                .text(false));
        assertTrue(ratio > 0.8 && ratio < 1.2, "two threads over one " + ratio);
    }

    @Test
    void ofTwoObjectsTheOneMadeFirstIsLockedFirst() {
        Trace trace = Runs.run(
                "3.14t",
                "from threading import Thread",
                "import baton, time",
                "a = [1]",
                "b = [2]",
                "def busy(x): baton.cpu(0.005)",
                "def later(work):",
                "    time.sleep(0.002)",
                "    work()",
                "def ab(): a[:] = b",
                "def ba(): b[:] = a",
                "pool = [Thread(target=lambda: a.sort(key=busy)), Thread(target=lambda: b.sort(key=busy)),",
                "        Thread(target=later, args=(ab,)), Thread(target=later, args=(ba,))]",
                "for t in pool: t.start()",
                "for t in pool: t.join()");
        assertEquals(Outcome.FINISHED, trace.outcome(), "both want both, and each has to wait for its first");
        assertTrue(stats(trace, "a").contended() > 1);
    }

    /// What the machine raises is an object like any other once the program has caught it.
    @Test
    void anExceptionThatTheMachineRaisedHasALockOfItsOwn() {
        Trace trace = two("3.14t", "[]", "[]", "a[0].x = 1; a[1].x = 1", "a[1].x = 2", """
            def catch():
                try: {}[1]
                except KeyError as error: return error
            a.extend([catch(), catch()])\
            """);
        List<LockInfo> locks = trace.locks().stream()
                .filter(lock -> lock.name().startsWith("KeyError"))
                .toList();
        assertEquals(
                List.of(1L, 2L),
                locks.stream().map(lock -> lock.stats().acquisitions()).toList());
        assertEquals(2, locks.stream().map(LockInfo::name).distinct().count());
    }

    @Test
    void addingInPlaceLocksBothLists() {
        Trace trace = two("3.14t", "[]", "[1]", "for _ in range(50): a.extend(b)", "global a; a += b");
        assertEquals(51, stats(trace, "a").acquisitions());
        assertEquals(51, stats(trace, "b").acquisitions());
    }

    @Test
    void anObjectWithItselfIsLockedOnce() {
        Trace trace = two("3.14t", "[1]", "{1}", "a == a", "b |= b" + "; b & b");
        assertEquals(Outcome.FINISHED, trace.outcome());
        assertEquals(1, stats(trace, "a").acquisitions());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = a.copy()",
                "x = a[1:2]",
                "a.append(1)",
                "a[0] = 1",
                "del a[0]",
                "x = list(a)",
                "x = a * 2",
                "a.reverse()"
            })
    void whatChangesAListOrReadsAllOfItLocksIt(String statement) {
        Trace trace = two("3.14t", "[1, 2, 3]", "0", statement, "pass");
        assertEquals(1, stats(trace, "a").acquisitions());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{1: 2} | x = a[1]",
                "{1: 2} | x = a.get(1)",
                "{1: 2} | x = 1 in a",
                "[5] | x = a[0]",
                "[5] | for x in a: pass"
            })
    void readsByManyThreadsTakeTheLockOnce(String a, String read) {
        Trace trace = two("3.14t", a, "0", "for _ in range(200): " + loop(read), "for _ in range(200): " + loop(read));
        LockStats stats = stats(trace, "a");
        assertTrue(stats.acquisitions() >= 1 && stats.acquisitions() <= 2, stats.toString());
    }

    /// A statement that can stand behind a colon.
    private static String loop(String read) {
        return read.startsWith("for") ? "sum(1 for x in a)" : read;
    }

    @Test
    void theOwnerReadsWithoutALock() {
        Trace trace = Runs.run(
                "3.14t",
                "from threading import Thread",
                "d = {1: 2}",
                "t = Thread(target=print)",
                "t.start()",
                "for _ in range(100): x = d[1]",
                "t.join()");
        assertEquals(0, stats(trace, "d").acquisitions());
    }

    @Test
    void theFirstForeignCountOfAnItemLocksItsContainer() {
        String read = "for _ in range(50): x = a[0]; y = a[1]";
        LockStats stats = stats(two("3.14t", "[[], []]", "0", read, "pass"), "a");
        assertEquals(2, stats.acquisitions(), "one for the list and its first item, one for the second item");
    }

    @Test
    void searchInASetLocksIt() {
        assertEquals(
                40,
                stats(two("3.14t", "{1}", "0", "for _ in range(40): x = 1 in a", "pass"), "a")
                        .acquisitions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.9", "3.14"})
    void withTheGilContainersHaveNoLocks(String python) {
        Trace trace = two(python, "{1: 2}", "{}", "a.update(b)", "b.update(a)");
        assertEquals(0, stats(trace, "a").acquisitions());
    }

    @Test
    void aBuiltInThatCallsBackHoldsItsObjectMeanwhile() {
        List<Long> gaps = gaps("baton.cpu(0.002)");
        assertTrue(gaps.getFirst() > 5_000_000, "the append waits for the sort: " + gaps);
    }

    @Test
    void aThreadThatBlocksLetsItsObjectsGo() {
        List<Long> gaps = gaps("time.sleep(0.002)");
        assertTrue(gaps.getFirst() < 2_000_000, "the append comes in between: " + gaps);
    }

    /// How long an append takes that meets a sort whose key function does this three times.
    private static List<Long> gaps(String key) {
        Trace trace = Runs.run(
                "3.14t",
                "from threading import Thread",
                "import baton, time",
                "a = [3, 2, 1]",
                "def key(x):",
                "    " + key,
                "    return x",
                "def late():",
                "    time.sleep(0.001)",
                "    start = time.perf_counter()",
                "    a.append(4)",
                "    print(int((time.perf_counter() - start) * 1e9))",
                "pool = [Thread(target=lambda: a.sort(key=key)), Thread(target=late)]",
                "for t in pool: t.start()",
                "for t in pool: t.join()");
        assertEquals("", trace.text(true));
        List<Long> gaps = new ArrayList<>();
        trace.text(false).lines().map(Long::valueOf).forEach(gaps::add);
        return gaps;
    }

    @Test
    void aGeneratorMayChangeTheListThatConsumesIt() {
        Trace trace = Runs.run(
                "3.14t",
                "from threading import Thread",
                "a = []",
                "def items():",
                "    for i in range(3):",
                "        a.append(i)",
                "        yield i",
                "t = Thread(target=lambda: a.extend(items()))",
                "t.start()",
                "t.join()",
                "print(len(a))");
        assertEquals("6\n", trace.text(false), trace.text(true));
        assertEquals(1, stats(trace, "a").acquisitions(), "the inner sections are those of the same thread");
    }

    @Test
    void aSectionEndsWithTheExceptionThatLeavesIt() {
        Trace trace = two(
                "3.14t",
                "[]",
                "{}",
                "a.sort(); a.append('x'); a.append(1); a.extend(1 // 0 for _ in range(2))",
                "time.sleep(0.001); a.append(1); b.update(b)");
        assertEquals(Outcome.FINISHED, trace.outcome(), trace.text(true));
        assertEquals(5, stats(trace, "a").acquisitions());
    }
}
