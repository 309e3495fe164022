package dev.baton.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What two threads do to one `Counter` and to `defaultdict`s: a count is read and stored, a missing value is made and
/// stored, and in between the other thread may have done the same.
class CollectionsTest {
    private static final int ALL = 4000;
    private static final String PROGRAM = """
        from collections import Counter, defaultdict
        from threading import Thread

        counter, groups, slow = Counter(), defaultdict(list), defaultdict(lambda: [])

        def count(me):
            counter.update(["x"] * 2000)
            for i in range(2000):
                groups[i].append(me)
                slow[i].append(me)

        threads = [Thread(target=count, args=(k,)) for k in range(2)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        for held in (groups, slow):
            print(sum(map(len, held.values())))
        print(counter["x"])
        """;

    @Test
    void withTheGilNothingIsLost() {
        assertEquals(List.of(ALL, ALL, ALL), counted("3.14"));
    }

    @Test
    void withoutTheGilCountsAndMissingValuesAreLost() {
        List<Integer> counted = counted("3.13t");
        assertTrue(counted.stream().allMatch(sum -> sum > 0 && sum < ALL), counted::toString);
    }

    /// A factory of the program has switching points, so that the GIL may go to another thread before the value is
    /// stored.
    @Test
    void withTheGilAFactoryOfTheProgramMayMakeAValueTwice() {
        Trace trace = Runs.run("3.14", 2, 1, """
            from collections import defaultdict
            from threading import Thread
            import time

            def make():
                time.sleep(0.001)
                return []

            groups = defaultdict(make)
            threads = [Thread(target=lambda k: groups["x"].append(k), args=(k,)) for k in range(3)]
            for thread in threads: thread.start()
            for thread in threads: thread.join()
            print(len(groups["x"]))
            """);
        assertEquals("1\n", trace.text(false));
    }

    @Test
    void whatCannotBeInheritedSaysWhatToWriteInstead() {
        assertRefused(
                "class Vector(namedtuple('Vector', 'x y')):\n    def __add__(self, other): return self",
                "'__add__' in a class that inherits from a named tuple is outside Baton's subset: write a method with a"
                        + " name of its own");
        assertRefused(
                "class Words(Counter): pass",
                "inheriting from 'Counter' is outside Baton's subset: keep the value in an attribute of a class of your"
                        + " own");
    }

    private static void assertRefused(String program, String message) {
        Trace trace = Runs.run("3.14", "from collections import Counter, namedtuple", program);
        assertTrue(trace.text(true).endsWith("TypeError: " + message + "\n"), trace.text(true));
    }

    private static List<Integer> counted(String python) {
        Trace trace = Runs.run(python, 2, 1, PROGRAM);
        assertEquals("", trace.text(true));
        return trace.text(false).lines().map(Integer::valueOf).toList();
    }
}
