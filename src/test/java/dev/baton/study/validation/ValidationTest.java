package dev.baton.study.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.scenario.Simulation;
import dev.baton.study.validation.Verdict.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValidationTest {
    private static Report run(String family, String python) {
        return Validation.run(
                row -> row.family().equals(family) && row.python().equals(python), (done, all) -> {}, () -> false);
    }

    @Test
    void bothTablesAreThereWithAllTheirRows() {
        List<MeasuredRow> rows = MeasuredTables.all();
        assertEquals(
                38, rows.stream().filter(row -> row.table().equals("chapter")).count());
        assertEquals(751, rows.size() - 38);
        MeasuredRow speedup = rows.stream()
                .filter(row -> row.family().equals("gil_demo") && row.metric().equals("speedup"))
                .findFirst()
                .orElseThrow();
        assertEquals("cpython-3.12", speedup.python());
        assertEquals("4 threads", speedup.param("with"));
        assertEquals(0.92, speedup.value());
    }

    @Test
    void rangesAndChangesOfTheChapterAreNumbers() {
        List<MeasuredRow> overhead = MeasuredTables.all().stream()
                .filter(row -> row.family().equals("overhead"))
                .toList();
        assertEquals(10, overhead.get(1).least());
        assertEquals(20, overhead.get(1).most());
        assertTrue(MeasuredTables.all().stream()
                .anyMatch(row -> row.metric().equals("p99 before and after") && row.value() == 14));
    }

    @Test
    void updatesAreLostWhereRealInterpretersLoseThemAndNowhereElse() {
        Report report = Validation.run(row -> row.family().equals("e_lost_updates"), (done, all) -> {}, () -> false);
        int lose = 0;
        for (Verdict verdict : report.verdicts()) {
            if (verdict.role() != Role.OMITTED) {
                boolean measured = verdict.row().most() > 0;
                assertEquals(measured, verdict.simulated() > 0, verdict.toString());
                lose += measured ? 1 : 0;
            }
        }
        assertTrue(lose > 30, "rows that lose updates: " + lose);
    }

    @Test
    void everyRowHasAPlanAndAtLeastTwoThirdsOfTheSimulatedOnesArePredicted() {
        int predicted = 0;
        int fitted = 0;
        for (MeasuredRow row : MeasuredTables.all()) {
            switch (Experiments.plan(row)) {
                case Plan.Simulated plan -> {
                    assertFalse(plan.trials().isEmpty(), row.toString());
                    predicted += FittedRows.contain(row) ? 0 : 1;
                    fitted += FittedRows.contain(row) ? 1 : 0;
                }
                case Plan.Omitted omitted -> assertTrue(omitted.why().length() > 10, row.toString());
            }
        }
        assertTrue(predicted >= 2 * fitted, predicted + " predicted, " + fitted + " fitted");
        assertTrue(predicted > 400, "predicted " + predicted);
    }

    @Test
    void everyMissHasAReason() {
        for (MeasuredRow row : MeasuredTables.all()) {
            assertTrue(Reasons.of(row).length() > 10, row.toString());
        }
    }

    @Test
    void waitsOverlapWhateverTheLock() {
        Report report = run("g_io", "3.14");
        Report.Tally tally = report.total();
        assertEquals(2, tally.simulated());
        assertEquals(2, tally.met(), report.toString());
        assertEquals(1, tally.omitted(), "asyncio");
        assertTrue(report.isAllMet());
    }

    @Test
    void aMissIsReportedAsOne() {
        MeasuredRow impossible = row(3, 3, 3);
        assertFalse(impossible.isMetBy(1));
        Report report = new Report(List.of(new Verdict(impossible, 1, Role.PREDICTED, "")));
        assertFalse(report.isAllMet());
        assertEquals(0, report.total().met());
        assertEquals(1 / 3.0, report.verdicts().getFirst().ratio(), 1e-9);
    }

    @Test
    void aRowIsMetWithinATenthOrWithinItsRepeats() {
        assertTrue(row(2, 1.9, 2.1).isMetBy(2.19));
        assertFalse(row(2, 1.9, 2.1).isMetBy(2.21));
        assertTrue(row(2, 1, 4).isMetBy(3.5));
        assertTrue(row(0, 0, 0).isMetBy(0));
        assertFalse(row(0, 0, 0).isMetBy(0.01));
        assertFalse(row(2, 1, 4).isMetBy(Double.NaN));
    }

    @Test
    void anOrderingCountsOnlyWhenTheRepeatsDoNotOverlap() {
        List<Verdict> verdicts = new ArrayList<>();
        verdicts.add(verdict("2.7", 0.5, 0.4, 0.6, 0.7));
        verdicts.add(verdict("3.14", 1, 0.9, 1.1, 1));
        verdicts.add(verdict("3.14t", 2, 1.8, 2.2, 0.9));
        verdicts.add(verdict("3.13t", 1.9, 1.7, 2.1, 3));
        Report.Tally tally = new Report(verdicts).total();
        assertEquals(5, tally.orderings(), "3.14t and 3.13t overlap");
        assertEquals(4, tally.orderingsMet(), "3.14t must be faster than 3.14");
    }

    private static Verdict verdict(String python, double value, double least, double most, double simulated) {
        MeasuredRow row = new MeasuredRow(
                "ground-truth", "f", Map.of("threads", "2"), python, "speedup", value, least, most, "x");
        return new Verdict(row, simulated, Role.PREDICTED, "");
    }

    private static MeasuredRow row(double value, double least, double most) {
        return new MeasuredRow("ground-truth", "f", Map.of(), "3.14", "speedup", value, least, most, "x");
    }

    @Test
    void theResultDoesNotDependOnTheHost() {
        assertEquals(run("k_start", "3.14"), run("k_start", "3.14"));
    }

    @Test
    void aValidationCanBeCancelled() {
        assertThrows(
                Simulation.Cancelled.class,
                () -> Validation.run(row -> row.family().equals("n_long_c_call"), (done, all) -> {}, () -> true));
    }

    @Test
    void turnsShorterThanThePauseAroundThemAreMerged() {
        Trial trial = Experiments.trial("turns", "3.14", null).with("SECONDS", "0.06");
        Map<String, Double> metrics = trial.run(() -> false);
        double turn = metrics.getOrDefault("run_len_p50", 0.0);
        assertTrue(turn > 5 && turn < 5.2, metrics.toString());
        double perSecond = metrics.getOrDefault("segments_per_s", 0.0);
        assertTrue(perSecond > 100 && perSecond < 200, metrics.toString());
    }
}
