package dev.baton.ui.app;

import dev.baton.ui.playback.ScenarioCatalogue;
import dev.baton.ui.playback.SessionViewModel;
import dev.baton.ui.theme.ControlRow;
import dev.baton.ui.theme.Icons;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The left of Explore: what the scenario is about, the chance to run it with other luck, and what it writes.
final class ExplorePanel extends VBox {
    private static final String FROM_A_FILE = "A program from a file.";

    /// @param output what the program writes
    ExplorePanel(SessionViewModel session, ScenarioCatalogue catalogue, Node output) {
        getStyleClass().add("explore-panel");
        Label caps = new Label("SCENARIO");
        caps.getStyleClass().add("caps");
        Label title = wrapped("panel-title");
        Label about = wrapped("panel-text");
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> entry(session, catalogue).title(),
                        session.scenarioProperty(),
                        session.sessionProperty()));
        about.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> entry(session, catalogue).description(),
                        session.scenarioProperty(),
                        session.sessionProperty()));
        Label seed = new Label();
        seed.getStyleClass().add("quiet");
        seed.textProperty().bind(session.seedProperty().asString("seed %d"));
        Button again = new Button("Run with other luck", Icons.icon(Feather.SHUFFLE));
        again.setId("reseed");
        again.setOnAction(
                event -> session.seedProperty().set(session.seedProperty().get() + 1));
        again.setWrapText(true);
        ControlRow luck = new ControlRow(again, seed);
        Label why = wrapped("quiet");
        why.setText("The same scenario, cores and seed always give the same run, to the nanosecond.");
        getChildren().addAll(caps, title, about, luck, why, output);
    }

    private static Label wrapped(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static ScenarioCatalogue.Entry entry(SessionViewModel session, ScenarioCatalogue catalogue) {
        String id = session.scenarioProperty().get();
        if (id.isEmpty()) {
            return new ScenarioCatalogue.Entry(id, "Nothing open", "Choose a scenario above.");
        }
        return catalogue
                .entry(id)
                .map(ExplorePanel::complete)
                .orElse(new ScenarioCatalogue.Entry(id, fileName(id), FROM_A_FILE));
    }

    /// A program need not say what it is about.
    private static ScenarioCatalogue.Entry complete(ScenarioCatalogue.Entry entry) {
        String title = entry.title().isBlank() ? fileName(entry.id()) : entry.title();
        String about = entry.description().isBlank() ? FROM_A_FILE : entry.description();
        return new ScenarioCatalogue.Entry(entry.id(), title, about);
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
