package dev.baton.ui.app;

import dev.baton.measure.Protocol;
import dev.baton.scenario.Header;
import dev.baton.scenario.ShippedScenarios;
import dev.baton.ui.measure.MeasureView;
import dev.baton.ui.measure.MeasureViewModel;
import dev.baton.ui.playback.Session;
import dev.baton.ui.playback.Workbench;
import dev.baton.ui.playback.WorldRequest;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// The window fitted with the real simulator and the real measurement.
public final class BatonWindow extends BatonApp {
    private static final String FIRST = "private-dicts";
    private static final int MOST_CORES = 64;

    private final Fittings fittings;

    /// Made by JavaFX.
    public BatonWindow() {
        this(new Fittings());
    }

    private BatonWindow(Fittings fittings) {
        super(equipment(fittings.simulator, fittings.desk));
        this.fittings = fittings;
    }

    /// What the window is fitted with and needs again once it is open.
    private static final class Fittings {
        final Simulator simulator = new Simulator();
        final LessonDesk desk = new LessonDesk(simulator, UserFolder.locate(), this::browse);

        @Nullable
        HostServices host;

        void browse(String address) {
            if (host != null) {
                host.showDocument(address);
            }
        }
    }

    @Override
    protected void opened(Shell shell) {
        fittings.host = getHostServices();
        Map<String, String> wishes = getParameters().getNamed();
        String target = wishes.getOrDefault("target", "");
        if (target.endsWith(".py")) {
            shell.look().placeProperty().set(Place.EXPLORE);
            Header header = fittings.simulator.find(target).header();
            shell.workbench()
                    .session()
                    .choose(new WorldRequest(
                            target, Math.min(MOST_CORES, header.cores()), header.python(), header.seed()));
        } else if (!target.isEmpty()) {
            shell.look().placeProperty().set(Place.LEARN);
            fittings.desk.open(target, Integer.parseInt(wishes.getOrDefault("step", "1")));
        }
        if (target.isEmpty() && !shell.look().stillProperty().get()) {
            playOnceLoaded(shell.workbench());
        }
        if (Boolean.parseBoolean(wishes.get("present"))) {
            shell.look().fullProperty().set(true);
        }
    }

    /// A window that was opened without a wish shows at once what Baton is about.
    private static void playOnceLoaded(Workbench workbench) {
        workbench.session().sessionProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Session> source, Session before, Session now) {
                source.removeListener(this);
                if (!workbench.playback().playingProperty().get()) {
                    workbench.playback().playOrPause();
                }
            }
        });
    }

    /// Opens the window and waits until it is closed.
    ///
    /// @param target a scenario file or the id of a lesson to open, null for the usual start
    /// @param present whether to fill the screen
    /// @param step step of the lesson, from 1
    public static void open(@Nullable String target, boolean present, int step) {
        Application.launch(
                BatonWindow.class,
                "--target=" + (target == null ? "" : target),
                "--present=" + present,
                "--step=" + step);
    }

    static Equipment equipment(Simulator simulator, LessonDesk desk) {
        Header first = ShippedScenarios.header(FIRST);
        WorldRequest request = new WorldRequest(FIRST, first.cores(), first.python(), first.seed());
        return new Equipment(simulator, simulator, request, desk::panel, BatonWindow::measure);
    }

    private static MeasureView measure(Workbench workbench) {
        MeasureViewModel model = new MeasureViewModel(new Protocol(), Platform::runLater);
        MeasureView view = new MeasureView(model, BatonWindow::chooseFile, LocalDate.now());
        view.setPalette(workbench.palette().getValue());
        workbench.palette().addListener((source, before, now) -> view.setPalette(now));
        return view;
    }

    private static Optional<Path> chooseFile(String suggestedName, String kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the " + kind);
        chooser.setInitialFileName(suggestedName);
        String ending = suggestedName.substring(suggestedName.lastIndexOf('.') + 1);
        chooser.getExtensionFilters().setAll(List.of(new FileChooser.ExtensionFilter(kind, "*." + ending)));
        File chosen = chooser.showSaveDialog(null);
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
