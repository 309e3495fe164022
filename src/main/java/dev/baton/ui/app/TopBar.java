package dev.baton.ui.app;

import dev.baton.ui.playback.ScenarioCatalogue;
import dev.baton.ui.playback.SessionViewModel;
import dev.baton.ui.playback.Workbench;
import dev.baton.ui.theme.Icons;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/// The top of the window: places, what runs, and how the window looks.
final class TopBar extends BorderPane {
    private static final int MOST_CORES = 64;
    private static final List<Integer> SCALES = List.of(100, 125, 150, 175, 200);

    private final ShellViewModel shell;
    private final SessionViewModel session;
    private final ScenarioCatalogue catalogue;

    TopBar(ShellViewModel shell, Workbench workbench, ScenarioCatalogue catalogue) {
        this.shell = shell;
        this.catalogue = catalogue;
        session = workbench.session();
        getStyleClass().add("top-bar");
        Label name = new Label("Baton");
        name.getStyleClass().add("brand");
        name.setMinWidth(USE_PREF_SIZE);
        HBox brand = new HBox(new BatonMark(workbench.palette(), shell.scaleProperty()), name);
        brand.getStyleClass().add("brand-box");
        brand.setAlignment(Pos.CENTER_LEFT);
        List<Node> choices =
                List.of(scenarios(), labelled("cores", cores()), new InterpreterChips(session, catalogue.pythons()));
        for (Node choice : choices) {
            choice.visibleProperty().bind(shell.placeProperty().isNotEqualTo(Place.MEASURE));
            choice.managedProperty().bind(choice.visibleProperty());
        }
        FlowPane left = new FlowPane(brand, places());
        left.getChildren().addAll(choices);
        left.getStyleClass().add("top-left");
        left.setRowValignment(javafx.geometry.VPos.CENTER);
        left.setAlignment(Pos.CENTER_LEFT);
        setCenter(left);
        HBox right = new HBox(aside(), settings(), theme(), help());
        right.getStyleClass().add("top-right");
        right.setAlignment(Pos.CENTER_RIGHT);
        setRight(right);
    }

    private SegmentedButton places() {
        ToggleGroup group = new ToggleGroup();
        SegmentedButton buttons = new SegmentedButton();
        for (Place place : Place.values()) {
            ToggleButton button = new ToggleButton(place.label());
            button.setId("place-" + place.name().toLowerCase(java.util.Locale.ROOT));
            button.setUserData(place);
            button.setMinWidth(USE_PREF_SIZE);
            button.setSelected(place == shell.placeProperty().get());
            button.setOnAction(event -> shell.placeProperty().set(place));
            shell.placeProperty().addListener((source, before, now) -> button.setSelected(now == place));
            buttons.getButtons().add(button);
        }
        buttons.setToggleGroup(group);
        group.selectedToggleProperty().addListener((source, before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            }
        });
        buttons.getStyleClass().add("places");
        return buttons;
    }

    private ComboBox<ScenarioCatalogue.Entry> scenarios() {
        ComboBox<ScenarioCatalogue.Entry> picker = new ComboBox<>();
        picker.setId("scenario-picker");
        picker.setAccessibleText("Scenario");
        picker.setPromptText("Scenario");
        picker.getItems().setAll(catalogue.scenarios());
        picker.setConverter(new StringConverter<>() {
            @Override
            public String toString(ScenarioCatalogue.Entry entry) {
                return entry == null ? "" : entry.title();
            }

            @Override
            public ScenarioCatalogue.Entry fromString(String title) {
                throw new UnsupportedOperationException("the picker is not editable");
            }
        });
        session.scenarioProperty().addListener((source, before, now) -> pick(picker, now));
        pick(picker, session.scenarioProperty().get());
        picker.valueProperty().addListener((source, before, now) -> {
            if (now != null) {
                session.scenarioProperty().set(now.id());
            }
        });
        return picker;
    }

    /// Shows a scenario of the catalogue, or the name of a file that is not in it.
    private static void pick(ComboBox<ScenarioCatalogue.Entry> picker, String id) {
        Optional<ScenarioCatalogue.Entry> known = picker.getItems().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst();
        known.ifPresentOrElse(picker::setValue, () -> {
            picker.getSelectionModel().clearSelection();
            picker.setPromptText(
                    id.isEmpty()
                            ? "Scenario"
                            : id.substring(id.replace('\\', '/').lastIndexOf('/') + 1));
        });
    }

    private ComboBox<Integer> cores() {
        ComboBox<Integer> cores = new ComboBox<>();
        cores.setId("cores");
        cores.setAccessibleText("Cores of the machine");
        cores.getItems().setAll(IntStream.rangeClosed(1, MOST_CORES).boxed().toList());
        cores.setValue(session.coresProperty().get());
        session.coresProperty().addListener((source, before, now) -> cores.setValue(now.intValue()));
        cores.valueProperty()
                .addListener((source, before, now) -> session.coresProperty().set(now));
        return cores;
    }

    private static HBox labelled(String word, Node control) {
        Label label = new Label(word);
        label.getStyleClass().add("quiet");
        label.setMinWidth(USE_PREF_SIZE);
        HBox box = new HBox(label, control);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("labelled");
        return box;
    }

    private MenuButton settings() {
        MenuButton menu = new MenuButton();
        menu.setId("settings");
        menu.setGraphic(Icons.icon(Feather.SLIDERS));
        menu.setAccessibleText("Settings");
        menu.getStyleClass().addAll("icon-button", "no-arrow");
        CheckMenuItem still = new CheckMenuItem("Reduce motion");
        still.selectedProperty().bindBidirectional(shell.stillProperty());
        Menu size = new Menu("Size of everything");
        ToggleGroup group = new ToggleGroup();
        for (int percent : SCALES) {
            RadioMenuItem item = new RadioMenuItem(percent + " %");
            item.setToggleGroup(group);
            item.setSelected(Math.round(100 * shell.scaleProperty().get()) == percent);
            item.setOnAction(event -> shell.scaleProperty().set(percent / 100.0));
            size.getItems().add(item);
        }
        menu.getItems().addAll(size, still);
        return menu;
    }

    private Button aside() {
        Button aside = Icons.button(Feather.SIDEBAR, "Open or close the left panel (L)", shell::changeAside);
        aside.setId("aside");
        aside.disableProperty().bind(shell.placeProperty().isEqualTo(Place.MEASURE));
        return aside;
    }

    private Button theme() {
        Button theme = Icons.button(Feather.MOON, "Light or dark (Ctrl+T)", shell::changeTheme);
        theme.setId("theme");
        theme.graphicProperty()
                .bind(Bindings.createObjectBinding(
                        () -> Icons.icon(shell.darkProperty().get() ? Feather.SUN : Feather.MOON),
                        shell.darkProperty()));
        return theme;
    }

    private Button help() {
        Button help = Icons.button(
                Feather.HELP_CIRCLE, "Shortcuts (?)", () -> shell.helpProperty().set(true));
        help.setId("help");
        return help;
    }
}
