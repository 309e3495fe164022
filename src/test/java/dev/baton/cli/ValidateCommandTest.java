package dev.baton.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ValidateCommandTest {
    @Test
    void everyRowIsPrintedAsJsonWithItsRoleAndVerdict() throws JsonProcessingException {
        JsonNode report = Cli.run("validate", "--family", "g_io,k_start", "--format", "json")
                .expect(0)
                .json();
        assertEquals(18, report.path("rows").size());
        int simulated = 0;
        for (JsonNode row : report.path("rows")) {
            boolean omitted = row.path("role").asText().equals("omitted");
            assertEquals(omitted, row.path("simulated").isMissingNode(), row.toString());
            assertTrue(!omitted || row.path("note").asText().length() > 5, row.toString());
            simulated += omitted ? 0 : 1;
        }
        assertEquals(simulated, report.path("total").path("simulated").asInt());
        assertEquals(12, report.path("total").path("fitted").asInt());
        assertEquals(
                4,
                report.path("families")
                        .path("ground-truth g_io")
                        .path("predicted")
                        .asInt());
    }

    @Test
    void everyRowIsALineOfCsv() {
        String[] lines = Cli.run("validate", "--family", "g_io", "--format", "csv")
                .expect(0)
                .out()
                .split("\r\n");
        assertEquals(7, lines.length);
        assertTrue(lines[0].startsWith("table,family,params,python,metric,measured,"), lines[0]);
        assertTrue(lines[1].startsWith("ground-truth,g_io,M=100 mode=asyncio,3.14,speedup,"), lines[1]);
    }

    @Test
    void textSaysHowManyRowsAreMet() {
        Cli.Result result = Cli.run("validate", "--family", "g_io").expect(0);
        assertTrue(
                result.out().contains("4 of 4 rows are met; 4 rows are predictions; 2 of 2 orderings hold."),
                result.out());
        assertTrue(result.error().startsWith("baton: "), "progress on standard error: " + result.error());
    }

    @Test
    void strictFailsWhenARowIsMissedAndOnlyThen() {
        Cli.run("validate", "--strict", "--family", "g_io").expect(0);
        Cli.Result missed =
                Cli.run("validate", "--strict", "--family", "k_start").expect(1);
        assertTrue(missed.out().contains("MISSED"), missed.out());
        Cli.run("validate", "--family", "k_start").expect(0);
    }

    @Test
    void anUnknownExperimentListsTheKnownOnes() {
        Cli.Result result = Cli.run("validate", "--family", "zzz");
        assertEquals("baton: --family zzz: there is no such experiment", result.complaint(2));
        assertTrue(result.error().contains("a_cpu_threads"), result.error());
    }
}
