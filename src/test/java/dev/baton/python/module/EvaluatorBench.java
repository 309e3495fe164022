package dev.baton.python.module;

import dev.baton.python.runtime.Limits;
import dev.baton.scenario.RunOptions;
import dev.baton.scenario.Scenario;
import dev.baton.scenario.Simulation;
import dev.baton.trace.Outcome;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Prints how fast the simulated interpreter runs functions, next to the host's `python3` on the same functions.
@Tag("bench")
class EvaluatorBench {
    private static final int ROUNDS = 5;
    /// Calls after the first.
    private static final int MORE = 9;

    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();

    static {
        PROGRAMS.put("square roots", """
            def f():
                total = 0
                for i in range(2_000_000):
                    total += int(i ** 0.5)
                return total
            """);
        PROGRAMS.put("primes", """
            def f():
                count = 0
                for n in range(2, 40_000):
                    d = 2
                    while d * d <= n:
                        if n % d == 0:
                            break
                        d += 1
                    else:
                        count += 1
                return count
            """);
        PROGRAMS.put("collatz", """
            def f():
                most = 0
                for start in range(1, 20_000):
                    n, steps = start, 0
                    while n != 1:
                        n = n // 2 if n % 2 == 0 else 3 * n + 1
                        steps += 1
                    most = max(most, steps)
                return most
            """);
        PROGRAMS.put("dict counting", """
            def f():
                counts = {}
                for i in range(1_500_000):
                    key = i * 7 % 1000
                    counts[key] = counts.get(key, 0) + 1
                return len(counts)
            """);
        PROGRAMS.put("attributes", """
            class Counter:
                def __init__(self):
                    self.value = 0

            def f():
                c = Counter()
                for i in range(2_000_000):
                    c.value += 1
                return c.value
            """);
        PROGRAMS.put("method calls", """
            class Counter:
                def __init__(self):
                    self.value = 0
                def add(self, n):
                    self.value += n

            def f():
                c = Counter()
                for i in range(1_200_000):
                    c.add(i)
                return c.value
            """);
        PROGRAMS.put("fib", """
            def fib(n):
                return n if n < 2 else fib(n - 1) + fib(n - 2)

            def f():
                return fib(27)
            """);
        PROGRAMS.put("strings", """
            def f():
                total = 0
                for n in range(4_000):
                    text = ""
                    for i in range(60):
                        text += str(i) + ","
                    total += len(text)
                return total
            """);
        PROGRAMS.put("lists", """
            def f():
                total = 0
                for n in range(300):
                    items = []
                    for i in range(1_000):
                        items.append(i * 2)
                    total += sum(items) + len([x for x in items if x % 3 == 0])
                return total
            """);
        PROGRAMS.put("words", """
            TEXT = "the quick brown fox jumps over the lazy dog and then the dog sleeps while the fox runs on and on "

            def f():
                counts = {}
                for n in range(20_000):
                    for word in TEXT.split():
                        if word in counts:
                            counts[word] += 1
                        else:
                            counts[word] = 1
                return len(sorted(counts.items()))
            """);
        PROGRAMS.put("sieve", """
            def f():
                limit = 1_000_000
                prime = [True] * (limit + 1)
                prime[0] = prime[1] = False
                i = 2
                while i * i <= limit:
                    if prime[i]:
                        for k in range(i * i, limit + 1, i):
                            prime[k] = False
                    i += 1
                return sum(1 if p else 0 for p in prime)
            """);
        PROGRAMS.put("generators", """
            def numbers(n):
                k = 0
                while k < n:
                    yield k
                    k += 3

            def odd(items):
                for item in items:
                    if item % 2:
                        yield item * item

            def f():
                total = 0
                for square in odd(numbers(1_500_000)):
                    total += square
                return total
            """);
        PROGRAMS.put("matrices", """
            def f():
                n = 150
                a = [[i + j for j in range(n)] for i in range(n)]
                b = [[i - j for j in range(n)] for i in range(n)]
                c = [[0] * n for i in range(n)]
                for i in range(n):
                    for j in range(n):
                        total = 0
                        for k in range(n):
                            total += a[i][k] * b[k][j]
                        c[i][j] = total
                return c[3][4]
            """);
        PROGRAMS.put("agents", """
            class Agent:
                def __init__(self, x, v):
                    self.x = x
                    self.v = v
                    self.bounces = 0

                def step(self, dt):
                    self.x += self.v * dt
                    if self.x < 0 or self.x > 100:
                        self.v = -self.v
                        self.bounces += 1

            def f():
                agents = [Agent(i * 1.5, (i % 7) - 3.0) for i in range(50)]
                for t in range(4_000):
                    for agent in agents:
                        agent.step(0.1)
                return sum(agent.bounces for agent in agents)
            """);
        PROGRAMS.put("vectors", """
            class Vector:
                def __init__(self, x, y):
                    self.x = x
                    self.y = y

                def add(self, other):
                    return Vector(self.x + other.x, self.y + other.y)

                def dot(self, other):
                    return self.x * other.x + self.y * other.y

            def f():
                v = Vector(0.0, 0.0)
                step = Vector(0.5, 0.25)
                total = 0.0
                for i in range(200_000):
                    v = v.add(step)
                    total += v.dot(step)
                return total
            """);
        PROGRAMS.put("linked list", """
            class Node:
                def __init__(self, value, rest):
                    self.value = value
                    self.rest = rest

            def total(node):
                result = 0
                while node is not None:
                    result += node.value
                    node = node.rest
                return result

            def f():
                result = 0
                for k in range(40):
                    node = None
                    for i in range(2_000):
                        node = Node(i, node)
                    for j in range(6):
                        result += total(node)
                return result
            """);
        PROGRAMS.put("queens", """
            def queens(n, row, columns, rising, falling):
                if row == n:
                    return 1
                count = 0
                for column in range(n):
                    here = 1 << column
                    up = 1 << (row + column)
                    down = 1 << (row - column + n)
                    if not (columns & here or rising & up or falling & down):
                        count += queens(n, row + 1, columns | here, rising | up, falling | down)
                return count

            def f():
                return queens(9, 0, 0, 0, 0)
            """);
    }

    @Test
    void ratiosArePrinted() throws IOException, InterruptedException {
        Assumptions.assumeTrue(hasPython());
        double warm = 1;
        double first = 1;
        for (Map.Entry<String, String> program : PROGRAMS.entrySet()) {
            Ratios ratios = ratios(program.getKey(), program.getValue());
            warm *= ratios.warm;
            first *= ratios.first;
        }
        double root = 1.0 / PROGRAMS.size();
        System.out.printf(
                "geometric mean of the ratios %.2f warm, %.2f for the first call%n",
                Math.pow(warm, root), Math.pow(first, root));
    }

    /// How many times as fast the simulated interpreter is.
    ///
    /// @param warm in a call after the first
    /// @param first in the first call, with the compilation of what is hot
    private record Ratios(double warm, double first) {}

    /// Every simulation compiles anew: a call beyond the first is what more calls take more.
    private static Ratios ratios(String name, String program) throws IOException, InterruptedException {
        double[] none = new double[ROUNDS];
        double[] one = new double[ROUNDS];
        double[] many = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        double[] theirFirst = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            double[] real = python(program);
            theirFirst[i] = real[0];
            theirs[i] = real[1];
            one[i] = simulated(calling(program, 1));
            none[i] = simulated(calling(program, 0));
            many[i] = simulated(calling(program, 1 + MORE));
        }
        double cold = one[0] - none[0];
        double first = best(one) - best(none);
        double later = (best(many) - best(one)) / MORE;
        Ratios ratios = new Ratios(best(theirs) / later, best(theirFirst) / first);
        System.out.printf(
                "%-14s python3 %6.1f ms, simulated %6.1f ms, ratio %.2f; first call %6.1f ms, ratio %.2f; cold %6.1f"
                        + " ms%n",
                name, best(theirs) * 1e3, later * 1e3, ratios.warm, first * 1e3, ratios.first, cold * 1e3);
        return ratios;
    }

    private static Scenario calling(String program, int times) {
        return Scenario.parse("bench.py", program + "\nfor _ in range(" + times + "): f()\n");
    }

    private static double best(double[] seconds) {
        return Arrays.stream(seconds).min().orElseThrow();
    }

    private static double simulated(Scenario scenario) {
        var threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        Limits wide = new Limits(Long.MAX_VALUE / 4, Long.MAX_VALUE, 4);
        var trace = Simulation.run(scenario, RunOptions.of(scenario, "3.14").withLimits(wide));
        long end = threads.getCurrentThreadCpuTime();
        if (trace.outcome() != Outcome.FINISHED) {
            throw new IllegalStateException(trace.text(true));
        }
        return (end - begin) / 1e9;
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// The CPU time of the first call and that of one of the calls that follow.
    private static double[] python(String program) throws IOException, InterruptedException {
        String timed = program + """
            import time
            b = time.thread_time()
            f()
            e = time.thread_time()
            print(e - b)
            for _ in range(%d): f()
            print((time.thread_time() - e) / %d)
            """.formatted(MORE, MORE);
        Process process = new ProcessBuilder("python3", "-c", timed).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out.lines().mapToDouble(Double::parseDouble).toArray();
    }
}
