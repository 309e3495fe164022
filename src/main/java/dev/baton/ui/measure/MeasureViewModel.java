package dev.baton.ui.measure;

import dev.baton.export.AtomicFile;
import dev.baton.export.MeasurementCsv;
import dev.baton.export.MeasurementJson;
import dev.baton.measure.Host;
import dev.baton.measure.Measurement;
import dev.baton.measure.Measurer;
import dev.baton.measure.Plan;
import dev.baton.measure.Strategies;
import dev.baton.measure.Strategy;
import dev.baton.measure.ThreadCounts;
import dev.baton.measure.Workload;
import dev.baton.measure.Workloads;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What the Measure place knows: what to run, whether it runs, and what is measured so far.
///
/// Measuring happens on a thread of its own; its snapshots come to the properties through the given executor, the
/// newest one only.
public final class MeasureViewModel implements AutoCloseable {
    private static final int USUAL_BUDGET = 30;
    private static final long SEED = 1;

    private final Measurer measurer;
    private final Executor properties;
    private final Host host = Host.current();
    private final ObjectProperty<Workload> workload =
            new SimpleObjectProperty<>(Workloads.all().getFirst());
    private final List<Way> ways;
    private final StringProperty threads = new SimpleStringProperty(ThreadCounts.usual(host.cores()));
    private final ObjectProperty<Integer> budgetSeconds = new SimpleObjectProperty<>(USUAL_BUDGET);
    private final StringProperty message = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Measurement> measurement = new ReadOnlyObjectWrapper<>();
    private @Nullable Run run;

    /// @param properties runs what changes properties: the user interface's thread
    public MeasureViewModel(Measurer measurer, Executor properties) {
        this.measurer = measurer;
        this.properties = properties;
        this.ways = Strategies.all().stream()
                .filter(strategy -> strategy.mostThreads() > 1)
                .map(strategy -> new Way(strategy, new SimpleBooleanProperty(true)))
                .toList();
    }

    /// A strategy that may be chosen.
    public record Way(Strategy strategy, BooleanProperty chosen) {}

    public Host host() {
        return host;
    }

    public List<Workload> workloads() {
        return Workloads.all();
    }

    public ObjectProperty<Workload> workloadProperty() {
        return workload;
    }

    public List<Way> ways() {
        return ways;
    }

    public StringProperty threadsProperty() {
        return threads;
    }

    public ObjectProperty<Integer> budgetSecondsProperty() {
        return budgetSeconds;
    }

    /// What to tell the user: a fault of the input, or what became of an export; empty for nothing.
    public StringProperty messageProperty() {
        return message;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Measurement> measurementProperty() {
        return measurement.getReadOnlyProperty();
    }

    /// Begins to measure what is chosen, or says what is wrong with it.
    public void start() {
        if (running.get()) {
            return;
        }
        try {
            Plan plan = plan();
            message.set("");
            measurement.set(null);
            running.set(true);
            Run started = new Run(plan);
            run = started;
            started.thread.start();
        } catch (IllegalArgumentException e) {
            message.set(e.getMessage());
        }
    }

    /// Ends measuring at once; what is measured stays.
    public void stop() {
        if (run != null) {
            run.cancelled = true;
        }
    }

    /// Ends measuring and forgets about it; nothing changes afterwards.
    @Override
    public void close() {
        if (run != null) {
            run.cancelled = true;
            run = null;
        }
        running.set(false);
    }

    public void exportCsv(Path file) {
        export(file, MeasurementCsv::write);
    }

    public void exportJson(Path file) {
        export(file, MeasurementJson::write);
    }

    private void export(Path file, Format format) {
        Measurement shown = measurement.get();
        if (shown == null) {
            return;
        }
        try {
            StringBuilder text = new StringBuilder();
            format.write(shown, text);
            AtomicFile.write(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
            message.set("Saved " + file + ".");
        } catch (IOException e) {
            message.set(sentence(e));
        }
    }

    /// An error's text as a sentence for the user.
    static String sentence(Throwable e) {
        String text = String.valueOf(e.getMessage());
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1) + ".";
    }

    private Plan plan() {
        List<Strategy> chosen = ways.stream()
                .filter(way -> way.chosen().get())
                .map(Way::strategy)
                .toList();
        return new Plan(
                workload.get(),
                chosen,
                ThreadCounts.parse(threads.get()),
                Duration.ofSeconds(budgetSeconds.get()),
                SEED);
    }

    private interface Format {
        void write(Measurement measurement, Appendable out) throws IOException;
    }

    /// One measurement on its way, and the thread it runs on.
    private final class Run {
        private final Plan plan;
        private final Thread thread =
                Thread.ofPlatform().name("baton-measure").daemon().unstarted(this::measure);
        private final AtomicReference<@Nullable Measurement> newest = new AtomicReference<>();
        private volatile boolean cancelled;

        Run(Plan plan) {
            this.plan = plan;
        }

        private void measure() {
            try {
                measurer.measure(plan, this::report, () -> cancelled);
                properties.execute(() -> end(""));
            } catch (RuntimeException e) {
                properties.execute(() -> end("Measuring failed: " + e.getMessage() + "."));
            }
        }

        /// Snapshots may come faster than they can be drawn; only the newest waits.
        private void report(Measurement snapshot) {
            if (newest.getAndSet(snapshot) == null) {
                properties.execute(this::show);
            }
        }

        private void show() {
            Measurement snapshot = newest.getAndSet(null);
            if (run == this && snapshot != null) {
                measurement.set(snapshot);
            }
        }

        private void end(String problem) {
            if (run == this) {
                show();
                run = null;
                running.set(false);
                if (!problem.isEmpty()) {
                    message.set(problem);
                }
            }
        }
    }
}
