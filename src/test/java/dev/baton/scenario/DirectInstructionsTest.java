package dev.baton.scenario;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What threads share is not touched ahead of its time by instructions that compiled code executes directly.
///
/// Each program uses a shared object with one kind of instruction over and over, and says how often it did before
/// another thread changed the object, or what another thread saw.
class DirectInstructionsTest {
    private static final String FREE_THREADED = "3.14t";

    @TestFactory
    Stream<DynamicTest> sharedObjectsAreReadAtTheirTime() {
        return Stream.of(
                polling("operator on the left", "[]", "shared + [0] == [0]", "shared.append(1)"),
                polling("operator on the right", "[]", "[0] + shared == [0]", "shared.append(1)"),
                polling("comparison on the left", "[0]", "shared == [0]", "shared[0] = 1"),
                polling("comparison on the right", "[0]", "[0] == shared", "shared[0] = 1"),
                polling("truth", "[]", "not shared", "shared.append(1)"),
                polling("search", "[0]", "1 not in shared", "shared.append(1)"),
                polling("search in a set", "{0}", "1 not in shared", "shared.add(1)"),
                polling("item of a list", "[0]", "shared[0] == 0", "shared[0] = 1"),
                polling("item of a dict", "{'flag': 0}", "shared['flag'] == 0", "shared['flag'] = 1"),
                polling("item of a counter", "Counter()", "shared['flag'] == 0", "shared['flag'] = 1"),
                polling("missing item", "defaultdict(int)", "shared[n] == 0", "shared.default_factory = str"),
                polling("slice", "[0]", "shared[last:] == [0]", "shared.append(1)"),
                polling("attribute", "Box()", "shared.flag == 0", "shared.flag = 1"),
                polling("method", "Box()", "shared.look() == 0", "shared.look = lambda: 1"),
                polling("function", "[]", "len(shared) == 0", "shared.append(1)"),
                polling("argument of a method", "['a']", "', '.join(shared) == 'a'", "shared.append('b')"),
                polling("constructor", "[]", "tuple(shared) == ()", "shared.append(1)"));
    }

    @TestFactory
    Stream<DynamicTest> sharedObjectsAreLookedThroughAtTheirTime() {
        String loop = "while last == 0:\n        for last in shared: n += 1\n        n += 1";
        return Stream.of(
                program("loop over a list", "[]", loop, "shared.append(1)"),
                program("loop over a dict", "{}", loop, "shared[1] = 1"),
                program("loop over a set", "set()", loop, "shared.add(1)"),
                program(
                        "loop over a list with indices",
                        "[]",
                        "while last == 0:\n        for _, last in enumerate(shared, 1): n += 1\n        n += 1",
                        "shared.append(1)"),
                program("loop over an instance", "Box()", loop, "Box.__iter__ = lambda box: iter([1])"),
                program(
                        "loop over a long list",
                        "[0] * 20000",
                        "for last in shared: n += last",
                        "shared[:] = [1] * 20000"),
                program(
                        "loop over a long dict",
                        "dict.fromkeys(range(20000), 0)",
                        "for last in shared.values(): n += last",
                        "shared.update(dict.fromkeys(range(20000), 1))"),
                program(
                        "unpacking",
                        "[0, 0]",
                        "while last == 0:\n        _, last = shared\n        n += 1",
                        "shared[1] = 1"),
                program(
                        "unpacking of the rest",
                        "[0, 0]",
                        "while last == 0:\n        _, *_, last = shared\n        n += 1",
                        "shared[1] = 1"),
                polling("items in a list", "[0]", "[*shared] == [0]", "shared.append(1)"),
                polling("items in a set", "[0]", "{*shared} == {0}", "shared.append(1)"),
                polling("items in a dict", "{}", "{**shared} == {}", "shared[1] = 1"),
                polling("items as arguments", "[0]", "max(0, *shared) == 0", "shared.append(1)"),
                polling("items as named arguments", "{}", "dict(**shared) == {}", "shared['a'] = 1"),
                polling("unpacked call", "[0]", "shared.count(*[1]) == 0", "shared.append(1)"),
                polling("text", "[]", "f'{shared}' == '[]'", "shared.append(1)"),
                polling("text of a kind", "[]", "f'{shared!r:>4}' == '  []'", "shared.append(1)"),
                polling("repr", "[]", "repr(shared) == '[]'", "shared.append(1)"),
                polling("copy", "[]", "list(shared) == []", "shared.append(1)"));
    }

    @TestFactory
    Stream<DynamicTest> sharedObjectsAreChangedAtTheirTime() {
        return Stream.of(
                setting("item of a list", "[0]", "shared[0]"),
                setting("item of a dict", "{'flag': 0}", "shared['flag']"),
                setting("attribute", "Box()", "shared.flag"));
    }

    /// What threads take from one iterator is divided among them by time.
    @TestFactory
    Stream<DynamicTest> sharedIteratorsAreAdvancedAtTheirTime() {
        return Stream.of(
                        "iter(list(range(20000)))",
                        "iter(dict.fromkeys(range(20000)))",
                        "iter(dict.fromkeys(range(20000)).values())",
                        "iter(set(range(20000)))",
                        "iter(tuple(range(20000)))",
                        "iter(range(20000))",
                        "iter('a' * 20000)",
                        "enumerate([0] * 20000)",
                        "zip([0] * 20000, [1] * 20000)",
                        "map(abs, [0] * 20000)",
                        "reversed([0] * 20000)")
                .map(make -> program(make, make, "for last in shared: n += 1", "use(shared, seen)"));
    }

    /// The cache line of a count goes back and forth between two cores.
    @TestFactory
    Stream<DynamicTest> sharedValuesAreCountedAtTheirTime() {
        return Stream.of(
                counting("item of a list", "mine = [shared]", "mine[0]"),
                counting("item of a tuple", "mine = (shared,)", "mine[0]"),
                counting("item of a dict", "mine = {0: shared}", "mine[0]"),
                counting("attribute", "mine = Box()\n    mine.flag = shared", "mine.flag"),
                counting("variable of a closure", "def mine(): return shared", "shared"));
    }

    /// A global variable leads to the thread, and from there to all that it was given.
    @TestFactory
    Stream<DynamicTest> whatAThreadIsGivenIsReadAtItsTime() {
        return Stream.of(
                local("variable of a closure", "flag == 0", "flag = 1"),
                local("argument", "box == [0]", "box[0] = 1"),
                local("argument in a tuple", "pairs[0][0] == [0]", "box[0] = 1"));
    }

    private static DynamicTest local(String name, String looks, String change) {
        return sameInEveryMode(name, """
            from threading import Thread
            import baton

            def run(seen):
                global user
                flag, box = 0, [0]
                def use(box, *pairs):
                    n = 0
                    while %s: n += 1
                    seen.append(n + 0 * flag)
                user = Thread(target=use, args=(box, *zip([box], "a")))
                user.start()
                baton.cpu(0.0003)
                %s
                user.join()

            seen = []
            run(seen)
            print(seen)
            """.formatted(looks, change));
    }

    /// Text that calls a method of the program in the middle of a line.
    @Test
    void aLineGoesOnAfterAMethodThatAnInstructionCalled() {
        CompilationTest.sameInEveryMode(Scenario.parse("lines.py", """
            class Odd:
                def __repr__(self):
                    return "odd"

            def use(odd):
                n = 0
                while n < 6000:
                    n += (2 if f"{[odd]}" else 1) + 1
                return n

            print(use(Odd()))
            """), FREE_THREADED);
    }

    private static DynamicTest polling(String name, String make, String looks, String change) {
        return program(name, make, "while " + looks + ": n += 1", change);
    }

    private static DynamicTest setting(String name, String make, String place) {
        String loop = "while n < 4000:\n        " + place + " = n\n        n += 1";
        return program(name, make, loop, "seen.append(" + place + ")");
    }

    private static DynamicTest counting(String name, String keep, String read) {
        return sameInEveryMode(name, """
            from threading import Thread

            class Box: pass

            def use(shared):
                %s
                for _ in range(3000):
                    last = %s

            shared = Box()
            users = [Thread(target=use, args=(shared,)) for _ in "ab"]
            for user in users: user.start()
            for user in users: user.join()
            """.formatted(keep, read));
    }

    /// @param make the object that is shared
    /// @param loop what uses it
    /// @param meanwhile what another thread does
    private static DynamicTest program(String name, String make, String loop, String meanwhile) {
        return sameInEveryMode(name, """
            from collections import Counter, defaultdict
            from threading import Thread
            import baton

            class Box:
                flag = 0
                def look(self): return self.flag
                def __iter__(self): return iter([])

            def use(shared, seen):
                n = last = 0
                %s
                seen.append(n)

            shared, seen = %s, []
            user = Thread(target=use, args=(shared, seen))
            user.start()
            baton.cpu(0.0003)
            %s
            user.join()
            print(seen)
            """.formatted(loop, make, meanwhile));
    }

    private static DynamicTest sameInEveryMode(String name, String program) {
        return DynamicTest.dynamicTest(name, () -> {
            Scenario scenario = Scenario.parse("shared.py", program);
            OrderedReference.assertSame(scenario, RunOptions.of(scenario, FREE_THREADED));
            CompilationTest.sameInEveryMode(scenario, FREE_THREADED);
        });
    }
}
