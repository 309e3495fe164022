package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MagnifyCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private Path program = Path.of("");

    @BeforeEach
    void write() throws IOException {
        program = Cli.program(
                folder,
                "import threading",
                "lock = threading.Lock()",
                "total = 0",
                "for i in range(3):",
                "    with lock:",
                "        total += i");
    }

    @Test
    void jsonHasAnEntryForEachInstructionAndLockOperation() throws IOException {
        JsonNode root = Cli.run("magnify", program, "--python", "3.14", "--to", "1s", "--format", "json")
                .expect(ExitStatus.DONE)
                .json();
        assertEquals("3.14", root.get("python").asText());
        assertTrue(root.get("complete").asBoolean());
        List<String> additions = new ArrayList<>();
        List<String> operations = new ArrayList<>();
        for (JsonNode entry : root.get("entries")) {
            if (entry.path("line").asInt() == 6) {
                additions.add(entry.get("instruction").asText());
            }
            if (entry.path("lock").asText().equals("lock")) {
                operations.add(entry.get("operation").asText());
            }
        }
        List<String> once =
                List.of("LOAD_NAME 3 (total)", "LOAD_NAME 5 (i)", "BINARY_OP 13 (+=)", "STORE_NAME 3 (total)");
        assertEquals(once, additions.subList(0, once.size()));
        assertEquals(3 * once.size(), additions.size());
        assertEquals(List.of("acquired", "released", "acquired", "released", "acquired", "released"), operations);
    }

    @Test
    void textTellsTheStoryByTime() {
        Cli.Result result =
                Cli.run("magnify", program, "--python", "3.14t", "--to", "1s").expect(ExitStatus.DONE);
        assertTrue(result.out().contains("BINARY_OP 13 (+=)"), result.out());
        assertTrue(result.out().contains("takes lock"), result.out());
    }

    @Test
    void aWindowThatCannotBeIsRefused() {
        assertEquals(
                "baton: --to must be later than --from: 1us is not later than 2us",
                Cli.run("magnify", program, "--from", "2us", "--to", "1us").complaint(ExitStatus.USAGE));
        assertTrue(Cli.run("magnify", program, "--from", "10s")
                .complaint(ExitStatus.USAGE)
                .startsWith("baton: --from is 10s, but the run ends at "));
    }
}
