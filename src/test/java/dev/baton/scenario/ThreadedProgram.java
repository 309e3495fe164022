package dev.baton.scenario;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// A small random program with threads, locks, sleeps and shared objects that knows what it must print when it comes to
/// its end: updates under a lock and appends are never lost, whatever the interleaving.
///
/// @param source the text
/// @param expected its output
record ThreadedProgram(String source, String expected) {
    private static final String HEAD = """
        from threading import Lock, Thread
        import baton
        import time

        class Box:
            pass

        def steps(n):
            for k in range(n):
                yield k

        def pairs(n):
            before = 0
            for k in steps(n):
                yield before + k
                before = k

        def forever():
            n = 0
            while True:
                n += 1
                yield n

        def boxes(n):
            for k in steps(n):
                made = Box()
                made.value = k
                got = yield made
                if got: box.value += got.value

        def locked(n):
            for k in range(n):
                with guard:
                    yield k

        def counted(n):
            try:
                yield from pairs(n)
            finally:
                items.append(n)

        first, second, guard, feeding = Lock(), Lock(), Lock(), Lock()
        feed, made = forever(), boxes(1_000_000)
        next(made)
        box = Box()
        box.value = 0
        table, items, pile = {}, [], []
        guarded = racing = 0
        """;
    private static final String INDENT = "    ";

    /// What a thread does, and how often it updates under the lock and appends.
    private record Step(List<String> lines, int guarded, int appends) {
        static Step of(String... lines) {
            return new Step(List.of(lines), 0, 0);
        }

        static Step all(List<Step> steps) {
            return new Step(
                    steps.stream().flatMap(step -> step.lines.stream()).toList(),
                    steps.stream().mapToInt(Step::guarded).sum(),
                    steps.stream().mapToInt(Step::appends).sum());
        }

        /// The step within a compound statement that does it so often.
        Step within(String head, int times) {
            List<String> all = new java.util.ArrayList<>(List.of(head));
            lines.forEach(line -> all.add(INDENT + line));
            return new Step(all, times * guarded, times * appends);
        }
    }

    /// Programs of one to four threads.
    static Arbitrary<ThreadedProgram> any() {
        Arbitrary<Step> body = steps(2);
        return body.list().ofMinSize(1).ofMaxSize(4).map(ThreadedProgram::of);
    }

    private static ThreadedProgram of(List<Step> bodies) {
        StringBuilder source = new StringBuilder(HEAD);
        for (int i = 0; i < bodies.size(); i++) {
            source.append("def work").append(i).append("():\n    global guarded, racing\n");
            bodies.get(i)
                    .lines
                    .forEach(line -> source.append(INDENT).append(line).append('\n'));
        }
        source.append("pool = [")
                .append(java.util.stream.IntStream.range(0, bodies.size())
                        .mapToObj(i -> "Thread(target=work" + i + ")")
                        .collect(Collectors.joining(", ")))
                .append("]\n")
                .append("for thread in pool: thread.start()\n")
                .append("for thread in pool: thread.join()\n")
                .append("print(guarded, len(items))\n");
        Step all = Step.all(bodies);
        return new ThreadedProgram(source.toString(), all.guarded + " " + all.appends + "\n");
    }

    private static Arbitrary<Step> steps(int depth) {
        return step(depth).list().ofMinSize(1).ofMaxSize(5).map(Step::all);
    }

    /// What consumes generators: of its own, left on the way, with a lock, and those that all threads share.
    private static Arbitrary<Step> generators() {
        return Arbitraries.of(
                Step.of("for k in pairs(40): racing += k"),
                Step.of("for k in pairs(40):", INDENT + "if k == 9: break"),
                Step.of("racing += sum(k for k in pairs(30) if k % 3)"),
                Step.of("if 9 in steps(40): racing += 1"),
                Step.of("table[racing] = list(boxes(5))"),
                Step.of("for k in boxes(9): box.last = k"),
                Step.of("for k, one in enumerate(boxes(9)): table[k] = one.value"),
                Step.of("with feeding: racing += next(feed)"),
                Step.of("with feeding:", INDENT + "for k in feed:", INDENT + INDENT + "if k % 5 == 0: break"),
                Step.of("with feeding: made.send(box)"),
                new Step(List.of("for k in locked(3): guarded += 1"), 3, 0),
                new Step(List.of("for k in counted(9):", INDENT + "if k == 3: break"), 0, 1),
                new Step(List.of("racing += max(counted(4))"), 0, 1));
    }

    private static Arbitrary<Step> step(int depth) {
        Arbitrary<Step> simple = Arbitraries.oneOf(
                Arbitraries.just(new Step(List.of("with guard:", INDENT + "guarded += 1"), 1, 0)),
                Arbitraries.just(new Step(List.of("items.append(len(items))"), 0, 1)),
                Arbitraries.of(
                        Step.of("racing += 1"),
                        Step.of("box.value += 1"),
                        Step.of("table[racing] = table.get(racing, 0) + 1"),
                        Step.of("for item in items[:]: racing += item"),
                        Step.of("sum(range(200))"),
                        Step.of("pile.extend(range(500))"),
                        Step.of("pile.sort()"),
                        Step.of("for _ in range(60): pile.append(1)"),
                        Step.of("for _ in range(60): table[1] = table.get(1, 0)"),
                        Step.of("for _ in range(60): box.value += 1"),
                        Step.of("time.sleep(0)"),
                        Step.of("if first.acquire(timeout=0.00002):", INDENT + "first.release()"),
                        Step.of("if second.acquire(False):", INDENT + "second.release()")),
                Combinators.combine(
                                Arbitraries.of("time.sleep", "baton.io", "baton.cpu"),
                                Arbitraries.integers().between(1, 7_000))
                        .as((call, micros) -> Step.of(call + "(" + micros + "e-6)")));
        if (depth == 0) {
            return simple;
        }
        Arbitrary<Step> inner = steps(depth - 1);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, simple),
                net.jqwik.api.Tuple.of(
                        1,
                        Combinators.combine(inner, Arbitraries.of("first", "second"))
                                .as((body, lock) -> body.within("with " + lock + ":", 1))),
                net.jqwik.api.Tuple.of(
                        1,
                        Combinators.combine(inner, Arbitraries.integers().between(0, 40))
                                .as((body, times) -> body.within("for _ in range(" + times + "):", times))));
    }
}
