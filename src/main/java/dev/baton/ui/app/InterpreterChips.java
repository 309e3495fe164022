package dev.baton.ui.app;

import dev.baton.ui.playback.ScenarioCatalogue;
import dev.baton.ui.playback.SessionViewModel;
import dev.baton.ui.theme.Icons;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The interpreters that run, each as a chip that can be taken away, and a menu to add another.
final class InterpreterChips extends HBox {
    private final SessionViewModel session;
    private final List<ScenarioCatalogue.Python> known;
    private final MenuButton add = new MenuButton();

    InterpreterChips(SessionViewModel session, List<ScenarioCatalogue.Python> known) {
        this.session = session;
        this.known = known;
        setId("interpreters");
        getStyleClass().add("chips");
        setAlignment(Pos.CENTER_LEFT);
        add.setId("add-interpreter");
        add.setGraphic(Icons.icon(Feather.PLUS));
        add.setAccessibleText("Add an interpreter");
        add.getStyleClass().addAll("add-chip", "no-arrow");
        add.setMinWidth(USE_PREF_SIZE);
        session.pythons().addListener((ListChangeListener<String>) change -> show());
        show();
    }

    private void show() {
        List<String> chosen = session.pythons();
        getChildren().setAll(chosen.stream().map(this::chip).toList());
        add.getItems()
                .setAll(known.stream()
                        .filter(python -> !chosen.contains(python.id()))
                        .map(this::item)
                        .toList());
        add.setDisable(
                chosen.size() >= SessionViewModel.MOST_WORLDS || add.getItems().isEmpty());
        getChildren().add(add);
    }

    private MenuItem item(ScenarioCatalogue.Python python) {
        MenuItem item = new MenuItem(python.title() + (python.gilEnabled() ? ", global lock" : ", free-threaded"));
        item.setOnAction(event -> session.pythons().add(python.id()));
        return item;
    }

    private HBox chip(String id) {
        ScenarioCatalogue.Python python = known.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(new ScenarioCatalogue.Python(id, id, true));
        boolean gil = python.gilEnabled();
        Label name = new Label(gil ? id + " GIL" : id);
        name.setMinWidth(USE_PREF_SIZE);
        Button away = Icons.button(Feather.X, "Take away " + python.title(), () -> session.pythons()
                .remove(id));
        away.getStyleClass().add("chip-away");
        away.setVisible(session.pythons().size() > 1);
        away.managedProperty().bind(away.visibleProperty());
        HBox chip = new HBox(name, away);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().addAll("chip", gil ? "chip-gil" : "chip-free");
        return chip;
    }
}
