package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    @TempDir
    Path folder;

    private Path counting;

    @BeforeEach
    void write() throws IOException {
        counting = Cli.program(folder, Cli.COUNTING);
    }

    @Test
    void sweepGivesOneRowForEachPointInOrder() throws IOException {
        Object[] command = {"sweep", counting, "--set", "THREADS=1,2", "--cores", "1,2", "--format"};
        JsonNode rows = Cli.run(with(command, "json")).expect(0).json();
        assertEquals(8, rows.size());
        assertEquals(
                List.of("1", "2", "1", "2", "1", "2", "1", "2"),
                rows.findValues("values").stream()
                        .map(values -> values.get("THREADS").textValue())
                        .toList());
        for (JsonNode row : rows) {
            assertTrue(row.get("makespan_ns").isIntegralNumber());
            assertTrue(row.get("speedup").isNumber());
            assertEquals("finished", row.get("outcome").textValue());
        }
        List<String> csv = Cli.run(with(command, "csv")).expect(0).out().lines().toList();
        assertEquals(
                "python,cores,THREADS,outcome,makespan_ns,speedup,interval_ns,seeds,makespan_median_ns,"
                        + "makespan_low_ns,makespan_high_ns,speedup_low,speedup_high",
                csv.getFirst());
        assertEquals(9, csv.size());
        assertEquals(9, Cli.run(with(command, "text")).expect(0).out().lines().count());
    }

    private static Object[] with(Object[] command, Object last) {
        Object[] longer = Arrays.copyOf(command, command.length + 1);
        longer[command.length] = last;
        return longer;
    }

    @Test
    void aSweepOverSeedsAndIntervalsGivesMeansWithTheirIntervals() throws IOException {
        Path chart = folder.resolve("sweep.png");
        Cli.Result result = Cli.run(
                        "sweep",
                        counting,
                        "--set",
                        "THREADS=1,2",
                        "--python",
                        "3.14",
                        "--interval",
                        "20us,5ms",
                        "--seeds",
                        4,
                        "--seed",
                        3,
                        "--format",
                        "json",
                        "--png",
                        chart)
                .expect(0);
        JsonNode rows = result.json();
        assertEquals(4, rows.size());
        assertEquals(List.of("20000", "20000", "5000000", "5000000"), rows.findValuesAsText("interval_ns"));
        for (JsonNode row : rows) {
            assertEquals(4, row.get("seeds").intValue());
            long mean = row.get("makespan_ns").longValue();
            assertTrue(row.get("makespan_low_ns").longValue() <= mean);
            assertTrue(row.get("makespan_high_ns").longValue() >= mean);
            assertTrue(
                    row.get("speedup_low").doubleValue() <= row.get("speedup").doubleValue());
        }
        assertEquals(10, result.error().lines().count(), result.error());
        assertTrue(result.error().endsWith("16 of 16 runs done" + System.lineSeparator()), result.error());
        assertTrue(Files.size(chart) > 1000);
    }

    @Test
    void aSweepThatIsTooLargeIsRefusedAtOnce() {
        String complaint = Cli.run("sweep", counting, "--seeds", 20_000).complaint(2);
        assertEquals("baton: the sweep has 40000 runs, at most 10000", complaint);
        Cli.Result result = Cli.run("sweep", counting, "--python", "3.14t,3.14", "--interval", "10ns");
        assertTrue(result.complaint(2).contains("1us to 1000s"), result.error());
    }

    @Test
    void aSweepWithAFailingPointFails() throws IOException {
        Path raising = Cli.program(folder, "N = 1", "print(1 // N)");
        Cli.Result result = Cli.run("sweep", raising, "--set", "N=1,0", "--python", "3.14");
        assertTrue(result.expect(1).out().contains("N=0"));
    }

    @Test
    void aConstantThatIsNoNumberHasNoSpeedup() throws IOException {
        JsonNode rows = Cli.run("sweep", counting, "--set", "THREADS=1,True", "--python", "3.14", "--format", "json")
                .expect(0)
                .json();
        assertTrue(rows.get(0).has("speedup"));
        assertFalse(rows.get(1).has("speedup"));
    }

    @Test
    void workloadsAndProfilesAreListed() {
        String workloads = Cli.run("workloads").expect(0).out();
        assertTrue(workloads.startsWith("Workloads\n"), workloads);
        assertTrue(workloads.contains("  primes "), workloads);
        assertTrue(workloads.contains("\nStrategies\n"), workloads);
        String profiles = Cli.run("profiles").expect(0).out();
        assertTrue(profiles.lines().anyMatch(line -> line.startsWith("3.14 ") && line.endsWith(", with the GIL")));
        assertTrue(profiles.lines().anyMatch(line -> line.startsWith("3.14t ") && line.endsWith(", no GIL")));
        assertTrue(Cli.run("profiles", "--sources").expect(0).out().lines().count()
                > profiles.lines().count());
    }

    @Test
    void disListsEveryCodeObjectDepthFirst() throws IOException {
        Path nested = Cli.program(folder, "def a():", "    return lambda: 1", "class B:", "    pass");
        JsonNode all = Cli.run("dis", nested, "--format", "json").expect(0).json();
        assertEquals(List.of("<module>", "a", "<lambda>", "B"), all.findValuesAsText("function"));
        for (JsonNode one : all) {
            assertEquals("RESUME", one.at("/opcodes/0").textValue());
        }
        JsonNode part = Cli.run("dis", nested, "--function", "a", "--format", "json")
                .expect(0)
                .json();
        assertEquals(List.of("a", "<lambda>"), part.findValuesAsText("function"));
        assertTrue(Cli.run("dis", nested).expect(0).out().startsWith("<module> (CPython 3.14)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage", "timeline", "speedup"})
    void aPictureHasTheSameBytesEveryTime(String view) throws IOException {
        byte[] first = render(view, "--theme", "light");
        assertArrayEquals(first, render(view, "--theme", "LIGHT"));
        assertFalse(Arrays.equals(first, render(view, "--theme", "dark")));
        assertEquals(2 * width(first), width(render(view, "--scale", 2)));
    }

    @Test
    void aPictureOfARunThatRaisedIsDrawnAndTheStatusSaysSo() throws IOException {
        Path raising = Cli.program(folder, "x = 1 // 0\n");
        Path picture = folder.resolve("raised.png");
        Cli.run("render", "stage", raising, "--out", picture).expect(1);
        assertTrue(Files.size(picture) > 0);
    }

    private byte[] render(String view, Object... options) throws IOException {
        Path picture = folder.resolve("picture.png");
        Object[] command = {"render", view, counting, "--out", picture};
        for (Object option : options) {
            command = with(command, option);
        }
        assertEquals("", Cli.run(command).expect(0).out());
        return Files.readAllBytes(picture);
    }

    private static int width(byte[] png) {
        return ByteBuffer.wrap(png).getInt(16);
    }

    @Test
    void aTimeChangesTheStageAndASizeThePicture() throws IOException {
        assertFalse(Arrays.equals(render("stage", "--at", "10us"), render("stage", "--at", "0.3ms")));
        assertEquals(640, width(render("timeline", "--size", "640x400", "--from", "1us", "--to", "200us")));
    }

    @Test
    void aFileWithoutThreadsComparesItsInterpreters() throws IOException {
        Path plain = Cli.program(folder, "print(sum(range(100)))");
        Path picture = folder.resolve("speedup.png");
        Cli.run("render", "speedup", plain, "--out", picture).expect(0);
        assertTrue(Files.size(picture) > 1000);
    }

    @Test
    void measureGivesTheDocumentedShapeAndAChart() throws IOException {
        Path chart = folder.resolve("chart.png");
        JsonNode result = Cli.run(
                        "measure",
                        "primes",
                        "--strategy",
                        "isolated",
                        "--threads",
                        "1,2",
                        "--budget",
                        "1s",
                        "--format",
                        "json",
                        "--png",
                        chart)
                .expect(0)
                .json();
        assertEquals("primes", result.get("workload").textValue());
        assertTrue(result.get("host").isObject());
        assertTrue(result.at("/fits/amdahl").isObject());
        assertTrue(result.at("/fits/usl").isObject());
        assertEquals(2, result.get("points").size());
        for (JsonNode point : result.get("points")) {
            assertTrue(point.get("python").isNull());
            assertEquals("ok", point.get("check").textValue());
            assertTrue(point.at("/time_ns/median").isIntegralNumber());
            for (String key : List.of("rounds", "threads", "efficiency", "noise")) {
                assertTrue(point.get(key).isNumber(), key);
            }
            double low = point.at("/speedup/low").doubleValue();
            assertTrue(low <= point.at("/speedup/high").doubleValue());
        }
        assertTrue(Files.size(chart) > 1000);
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        String help = Cli.run("--help").expect(0).out();
        for (String command : List.of("simulate", "sweep", "measure", "render", "dis", "workloads", "profiles")) {
            assertTrue(help.contains("\n  " + command + " "), command);
            assertTrue(Cli.run(command, "--help").expect(0).out().startsWith("Usage: baton " + command), command);
        }
        assertTrue(Cli.run("--version").expect(0).out().matches("baton \\d+\\.\\d+\\.\\d+\\R"));
    }
}
