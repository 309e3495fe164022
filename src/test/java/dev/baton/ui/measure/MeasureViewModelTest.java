package dev.baton.ui.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.measure.Measurement;
import dev.baton.measure.Measurer;
import dev.baton.measure.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class MeasureViewModelTest {
    private final BlockingQueue<Runnable> propertyChanges = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    @TempDir
    Path folder;

    private MeasureViewModel model = model((plan, progress, cancelled) -> Samples.fourCores(1, true));

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void snapshotsArriveAndTheRunEnds() throws InterruptedException {
        model = model((plan, progress, cancelled) -> {
            progress.accept(Samples.fourCores(1, false));
            progress.accept(Samples.fourCores(2, false));
            progress.accept(Samples.fourCores(40, true));
            return Samples.fourCores(40, true);
        });
        model.start();
        assertTrue(model.runningProperty().get());
        applyUntilEnded();
        Measurement shown = model.measurementProperty().get();
        assertNotNull(shown);
        assertEquals(40, shown.cleanRounds());
    }

    @Test
    void stoppingKeepsWhatIsThere() throws InterruptedException {
        model = model(Endless.INSTANCE);
        model.start();
        propertyChanges.take().run();
        model.stop();
        applyUntilEnded();
        assertNotNull(model.measurementProperty().get());
    }

    @Test
    void closingStopsTheThreadAndChangesNothingMore() throws InterruptedException {
        model = model((plan, progress, cancelled) -> {
            Measurement last = Endless.INSTANCE.measure(plan, progress, cancelled);
            ended.countDown();
            return last;
        });
        model.start();
        model.close();
        ended.await();
        propertyChanges.forEach(Runnable::run);
        assertNull(model.measurementProperty().get());
        assertFalse(model.runningProperty().get());
    }

    @Test
    void badInputIsExplainedAndNothingStarts() {
        model.threadsProperty().set("many");
        model.start();
        assertFalse(model.runningProperty().get());
        assertTrue(model.messageProperty().get().contains("Write for example 1,2,4 or 1-8."));
        model.threadsProperty().set("1,2");
        model.ways().forEach(way -> way.chosen().set(false));
        model.start();
        assertEquals(
                "Choose at least one way to run the workload.",
                model.messageProperty().get());
    }

    @Test
    void failureOfAMeasurementIsToldInASentence() throws InterruptedException {
        model = model((plan, progress, cancelled) -> {
            throw new IllegalStateException("a step of the workload failed");
        });
        model.start();
        applyUntilEnded();
        assertEquals(
                "Measuring failed: a step of the workload failed.",
                model.messageProperty().get());
    }

    @Test
    void numbersAreSavedOrTheReasonIsTold() throws InterruptedException, IOException {
        model.start();
        applyUntilEnded();
        model.exportCsv(folder.resolve("nothing.csv"));
        assertFalse(Files.exists(folder.resolve("nothing.csv")), "nothing was reported, so nothing is saved");
        model = model((plan, progress, cancelled) -> {
            progress.accept(Samples.fourCores(1, true));
            return Samples.fourCores(1, true);
        });
        model.start();
        applyUntilEnded();
        model.exportCsv(folder.resolve("a.csv"));
        model.exportJson(folder.resolve("a.json"));
        assertEquals(19, Files.readAllLines(folder.resolve("a.csv")).size());
        assertTrue(Files.readString(folder.resolve("a.json")).startsWith("{"));
        model.exportCsv(folder.resolve("missing/a.csv"));
        assertTrue(
                model.messageProperty().get().startsWith("Cannot write "),
                model.messageProperty().get());
    }

    private MeasureViewModel model(Measurer measurer) {
        return new MeasureViewModel(measurer, propertyChanges::add);
    }

    private void applyUntilEnded() throws InterruptedException {
        while (model.runningProperty().get()) {
            propertyChanges.take().run();
        }
    }

    /// Reports one snapshot and then waits for being cancelled.
    enum Endless implements Measurer {
        INSTANCE;

        @Override
        public Measurement measure(
                dev.baton.measure.Plan plan,
                java.util.function.Consumer<Measurement> progress,
                java.util.function.BooleanSupplier cancelled) {
            progress.accept(Samples.fourCores(31, false));
            while (!cancelled.getAsBoolean()) {
                Thread.onSpinWait();
            }
            Measurement last = Samples.fourCores(31, true);
            progress.accept(last);
            return last;
        }
    }
}
