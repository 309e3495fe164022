package dev.baton.ui.playback;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is being looked at: the choices of scenario, cores and interpreters, and the worlds that come of them. Every
/// change of a choice loads anew in the background and cancels the load before.
public final class SessionViewModel {
    /// The most worlds that stand side by side.
    public static final int MOST_WORLDS = 3;

    private static final int DENSITY_PIECES = 480;

    private final WorldLoader loader;
    private final Executor background;
    private final Executor screen;
    private final StringProperty scenario = new SimpleStringProperty("");
    private final IntegerProperty cores = new SimpleIntegerProperty(4);
    private final LongProperty seed = new SimpleLongProperty(1);
    private final ObservableList<String> pythons = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Session> session = new ReadOnlyObjectWrapper<>(Session.EMPTY);
    private final ReadOnlyObjectWrapper<Contention> contention = new ReadOnlyObjectWrapper<>(Contention.NONE);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty focused = new SimpleIntegerProperty();
    private AtomicBoolean cancelled = new AtomicBoolean();

    /// @param background runs loads
    /// @param screen runs what touches properties
    public SessionViewModel(WorldLoader loader, Executor background, Executor screen) {
        this.loader = loader;
        this.background = background;
        this.screen = screen;
        for (Observable choice : List.of(scenario, cores, seed, pythons)) {
            choice.addListener(changed -> reload());
        }
    }

    /// Sets every choice at once and loads once.
    public void choose(WorldRequest request) {
        cancelled.set(true);
        scenario.set("");
        cores.set(request.cores());
        seed.set(request.seed());
        pythons.setAll(request.pythons());
        scenario.set(request.scenario());
    }

    /// Loads the worlds for the current choices again.
    public void reload() {
        cancelled.set(true);
        WorldRequest request = new WorldRequest(scenario.get(), cores.get(), pythons, seed.get());
        if (request.scenario().isEmpty() || request.pythons().isEmpty()) {
            loading.set(false);
            return;
        }
        Load load = new Load();
        cancelled = load.stopped;
        loading.set(true);
        progress.set(0);
        background.execute(() -> run(request, load));
    }

    /// Stops the load that is under way and keeps what is shown.
    public void cancel() {
        cancelled.set(true);
        loading.set(false);
    }

    private void run(WorldRequest request, Load load) {
        if (load.isCancelled()) {
            return;
        }
        try {
            Session result = new Session(loader.load(request, load));
            Contention waits = Contention.of(result, DENSITY_PIECES);
            load.unlessCancelled(() -> show(result, waits));
        } catch (WorldLoader.LoadFailure failure) {
            load.unlessCancelled(() -> fail(failure.problems()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError unexpected) {
            Problem problem = new Problem("The simulation broke off ("
                    + unexpected.getClass().getSimpleName() + "). Try fewer threads or a smaller program.");
            load.unlessCancelled(() -> fail(List.of(problem)));
        }
    }

    private void show(Session result, Contention waits) {
        loading.set(false);
        problems.set(List.of());
        focused.set(Math.clamp(focused.get(), 0, Math.max(0, result.worlds().size() - 1)));
        contention.set(waits);
        session.set(result);
    }

    private void fail(List<Problem> what) {
        loading.set(false);
        problems.set(List.of());
        problems.set(what);
    }

    /// The scenario to run.
    public StringProperty scenarioProperty() {
        return scenario;
    }

    /// The cores of the machine.
    public IntegerProperty coresProperty() {
        return cores;
    }

    /// The root of every random stream.
    public LongProperty seedProperty() {
        return seed;
    }

    /// The interpreters, one world for each.
    public ObservableList<String> pythons() {
        return pythons;
    }

    /// The worlds that are shown.
    public ReadOnlyObjectProperty<Session> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    /// Where in the session threads wait for locks.
    public ReadOnlyObjectProperty<Contention> contentionProperty() {
        return contention.getReadOnlyProperty();
    }

    /// Whether a load is under way.
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// How much of the load is done, 0 to 1.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Why the last load failed, empty when it did not.
    public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// The number of the world that code, tiles and moments are about.
    public IntegerProperty focusedProperty() {
        return focused;
    }

    /// One load: it knows whether its result is still wanted.
    private final class Load implements WorldLoader.Progress {
        private final AtomicBoolean stopped = new AtomicBoolean();

        @Override
        public boolean isCancelled() {
            return stopped.get();
        }

        @Override
        public void report(double fraction) {
            unlessCancelled(() -> progress.set(fraction));
        }

        void unlessCancelled(Runnable change) {
            screen.execute(() -> {
                if (!isCancelled()) {
                    change.run();
                }
            });
        }
    }
}
