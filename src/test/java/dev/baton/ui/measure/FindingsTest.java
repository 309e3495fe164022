package dev.baton.ui.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.measure.Measurement;
import dev.baton.measure.Samples;
import dev.baton.ui.chart.ChartModel;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private final Measurement sample = Samples.fourCores(12, true);
    private final Findings findings = new Findings(sample);

    @Test
    void headlineComparesTheFastestWithTheGlobalLock() {
        String text = findings.headline().stream().map(Findings.Phrase::text).collect(Collectors.joining());
        assertEquals(
                "On four cores, no shared state runs 3.84× as fast as one thread. "
                        + "Under one global lock four threads are no faster than one: 0.97×.",
                text);
    }

    @Test
    void rankingIsAtTheLargestCountWithinTheCores() {
        assertEquals(4, findings.threads());
        assertEquals(
                List.of("isolated", "object-locks", "global-lock"),
                findings.ranking().stream().map(point -> point.strategy()).toList());
    }

    @Test
    void dearStepsAndFitsAreRemarkedOn() {
        assertTrue(findings.remarks().contains("A lock per object costs 1.2 times the CPU for each step."));
        assertTrue(
                findings.remarks().stream().anyMatch(remark -> remark.startsWith("USL fit: σ 0.0")),
                findings.remarks().toString());
    }

    @Test
    void nothingIsClaimedFromDisturbedRounds() {
        Measurement disturbed = Samples.fourCores(0, false);
        assertEquals(1, new Findings(disturbed).headline().size());
        assertTrue(new Findings(disturbed).headline().getFirst().text().startsWith("Nothing certain yet"));
        assertEquals(List.of("Some points stand on fewer than three clean rounds."), new Findings(disturbed).remarks());
        assertTrue(disturbed.fits().isEmpty());
        assertEquals(
                ChartModel.Standing.PROVISIONAL,
                MeasurementChart.of(disturbed, MeasurementChart.Quantity.SPEEDUP, "")
                        .series()
                        .getFirst()
                        .points()
                        .getFirst()
                        .standing());
    }

    @Test
    void roundsAreShownOnlyWhereTheyDifferMuch() {
        ChartModel narrow = MeasurementChart.of(sample, MeasurementChart.Quantity.SPEEDUP, "");
        assertTrue(narrow.series().getFirst().points().getFirst().rounds().isEmpty());
        Measurement unsteady = Samples.withRounds(sample, List.of(0.3, 0.31, 0.66, 0.68));
        ChartModel wide = MeasurementChart.of(unsteady, MeasurementChart.Quantity.SPEEDUP, "");
        assertEquals(4, wide.series().getFirst().points().getFirst().rounds().size());
        ChartModel time = MeasurementChart.of(unsteady, MeasurementChart.Quantity.TIME, "");
        assertTrue(time.series().getFirst().points().getFirst().rounds().isEmpty());
    }

    @Test
    void everyQuantityIsChartedForEveryStrategy() {
        for (MeasurementChart.Quantity quantity : MeasurementChart.Quantity.values()) {
            ChartModel chart = MeasurementChart.of(sample, quantity, "seed 1");
            assertEquals(3, chart.series().size());
            assertEquals(6, chart.series().getFirst().points().size());
            assertEquals(4, chart.cores());
            assertEquals("MEASURED", chart.origin());
        }
        ChartModel efficiency = MeasurementChart.of(sample, MeasurementChart.Quantity.EFFICIENCY, "");
        assertEquals(0.96, efficiency.series().get(2).points().get(3).median(), 1e-9);
    }
}
