package dev.baton.ui.app;

import dev.baton.measure.Protocol;
import dev.baton.scenario.Scenario;
import dev.baton.ui.measure.MeasureView;
import dev.baton.ui.measure.MeasureViewModel;
import dev.baton.ui.playback.Workbench;
import dev.baton.ui.playback.WorldRequest;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// The window fitted with the real simulator and the real measurement.
public final class BatonWindow extends BatonApp {
    private static final String FIRST = "private-dicts";

    /// Made by JavaFX.
    public BatonWindow() {
        super(equipment(new Simulator()));
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

    static Equipment equipment(Simulator simulator) {
        Scenario first = simulator.find(FIRST);
        WorldRequest request = new WorldRequest(
                FIRST,
                first.header().cores(),
                first.header().python(),
                first.header().seed());
        return new Equipment(simulator, simulator, request, workbench -> new Region(), BatonWindow::measure);
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
