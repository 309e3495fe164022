package dev.baton.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.scenario.Runs;
import dev.baton.trace.LockKind;
import dev.baton.trace.Outcome;
import dev.baton.trace.RunHeader;
import dev.baton.trace.ThreadState;
import dev.baton.trace.Trace;
import dev.baton.trace.TraceBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceExportTest {
    private static final String[] TINY = {
        "from threading import Lock, Thread",
        "lock = Lock()",
        "def work():",
        "    with lock:",
        "        print(\"in\")",
        "pool = [Thread(target=work) for _ in range(2)]",
        "for thread in pool:",
        "    thread.start()",
        "for thread in pool:",
        "    thread.join()",
    };

    private static byte[] events(Trace trace) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TraceEvents.write(trace, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "convoy,3.14",
        "convoy,3.14t",
        "shared-dict,3.14",
        "shared-dict,3.14t",
        "deadlock,3.14",
        "io-bound,3.14",
        "native-code,3.14",
        "lost-update,3.14t",
    })
    void everyEventKeepsTheRulesOfTheReaders(String scenario, String python) throws IOException {
        assertEquals(List.of(), TraceEventRules.faults(events(Runs.shipped(scenario, python))));
    }

    @Test
    void aGiverThatEndedLongBeforeTheHandoffGivesInItsLastMoment() throws IOException {
        TraceBuilder builder = new TraceBuilder(new RunHeader("t", "t.py", "none", true, 2, 1, 0, ""));
        int first = builder.thread(0, "first", -1);
        int second = builder.thread(0, "second", first);
        int lock = builder.lock("GIL", LockKind.GIL, "GIL", false);
        builder.state(0, first, ThreadState.RUNNING, 0, 0);
        builder.state(0, second, ThreadState.SLEEPING, -1, 0);
        builder.acquired(0, lock, first, false, false);
        builder.released(10, lock, false);
        builder.end(10, first);
        builder.state(500, second, ThreadState.RUNNING, 0, 0);
        builder.acquired(500, lock, second, false, false);
        byte[] file = events(builder.finish(700, Outcome.FINISHED));
        assertEquals(List.of(), TraceEventRules.faults(file));
        String text = new String(file, StandardCharsets.UTF_8);
        assertTrue(text.contains("{\"ts\":0.009,\"ph\":\"s\""), text);
    }

    @Test
    void namesFromTheProgramCannotBreakTheFile() throws IOException {
        Trace trace = Runs.run(
                "3.14",
                "from threading import Thread",
                "thread = Thread(target=print, name=\"a;b\\n\\x01\\ud800 é\")",
                "thread.start()",
                "thread.join()");
        byte[] file = events(trace);
        assertEquals(List.of(), TraceEventRules.faults(file));
        assertTrue(new String(file, StandardCharsets.UTF_8).contains("\"a;b  \uFFFD é\""));
        StringBuilder stacks = new StringBuilder();
        CollapsedStacks.write(trace, stacks);
        for (String line : stacks.toString().lines().toList()) {
            assertEquals(2, line.chars().filter(c -> c == ';').count(), line);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "\"dur\"|\"length\"",
                "\"name\":\"running\"|\"title\":\"running\"",
                "\"tid\":1,|\"tid\":0,",
                "\"pid\":2,|\"pid\":1.5,",
                "\"bp\":\"e\"|\"bp\":\"s\"",
                "\"ph\":\"f\"|\"ph\":\"s\"",
                "\"ph\":\"C\"|\"ph\":\"Q\"",
                "\"dur\":|\"dur\":9",
            })
    void aFaultyFileIsFound(String right, String wrong) throws IOException {
        String sound = new String(events(Runs.run("3.14", TINY)), StandardCharsets.UTF_8);
        String broken = sound.replace(right, wrong);
        assertNotEquals(sound, broken);
        assertFalse(
                TraceEventRules.faults(broken.getBytes(StandardCharsets.UTF_8)).isEmpty());
    }

    @Test
    void aTinyRunIsExportedAsExpected() throws IOException {
        Trace trace = Runs.run("3.14", TINY);
        String events = new String(events(trace), StandardCharsets.UTF_8).replace("},{\"ts\"", "},\n{\"ts\"") + "\n";
        Golden.check("tiny-trace.json", events);
        StringBuilder stacks = new StringBuilder();
        CollapsedStacks.write(trace, stacks);
        Golden.check("tiny-stacks.txt", stacks.toString());
        JsonNode summary = RunSummary.of(trace);
        Golden.check(
                "tiny-summary.json",
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(summary) + "\n");
    }

    /// Nobody disturbs the thread: all it does is one interval.
    @Test
    void timeOnACoreGoesToTheLinesThatArePassed() throws IOException {
        StringBuilder stacks = new StringBuilder();
        CollapsedStacks.write(
                Runs.run("3.14", "import baton", "baton.cpu(0.001)", "baton.cpu(0.002)", "baton.cpu(0.001)"), stacks);

        double once = nanosOf("line 2", stacks);
        assertEquals(2, nanosOf("line 3", stacks) / once, 0.01);
        assertEquals(1, nanosOf("line 4", stacks) / once, 0.01);
    }

    private static double nanosOf(String line, CharSequence stacks) {
        String stack = "MainThread;" + line + ";running ";
        return stacks.toString()
                .lines()
                .filter(each -> each.startsWith(stack))
                .mapToDouble(each -> Double.parseDouble(each.substring(stack.length())))
                .sum();
    }

    @Test
    void stacksAddUpToTheLivesOfTheThreads() throws IOException {
        Trace trace = Runs.shipped("convoy", "3.14");
        StringBuilder stacks = new StringBuilder();
        CollapsedStacks.write(trace, stacks);
        long sum = stacks.toString()
                .lines()
                .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        assertEquals(trace.threads().stream().mapToLong(t -> t.lifetimeNanos()).sum(), sum);
    }
}
