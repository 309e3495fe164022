package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/// The command line within the test's own process, and the programs it is given.
final class Cli {
    /// Two threads that count under a lock; takes about a millisecond of virtual time.
    static final String COUNTING = """
        # /// script
        # [tool.baton]
        # title = "Counting"
        # cores = 2
        # python = ["3.14", "3.14t"]
        # threads = "THREADS"
        # ///
        from threading import Lock, Thread

        THREADS = 2
        lock = Lock()
        total = 0

        def count():
            global total
            for _ in range(100):
                with lock:
                    total += 1

        pool = [Thread(target=count) for _ in range(THREADS)]
        for thread in pool:
            thread.start()
        for thread in pool:
            thread.join()
        print("gezählt", total)
        """;

    private Cli() {}

    /// What a command said.
    record Result(int status, String out, String error) {
        Result expect(int wanted) {
            assertEquals(wanted, status, error + out);
            return this;
        }

        /// The first line of the errors, when nothing went to standard output.
        String complaint(int wanted) {
            expect(wanted);
            assertEquals("", out);
            return error.lines().findFirst().orElse("");
        }

        JsonNode json() throws JsonProcessingException {
            return Cli.json(out);
        }
    }

    static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(text);
    }

    static Result run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter error = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        int status = new CommandLineTool(new PrintWriter(out), new PrintWriter(error)).run(words);
        return new Result(status, out.toString(), error.toString());
    }

    static Path program(Path folder, String... lines) throws IOException {
        return Files.writeString(folder.resolve("program.py"), String.join("\n", lines) + "\n");
    }
}
