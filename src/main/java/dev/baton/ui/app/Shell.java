package dev.baton.ui.app;

import dev.baton.ui.code.CodeView;
import dev.baton.ui.code.CodeViewModel;
import dev.baton.ui.code.OutputView;
import dev.baton.ui.code.OutputViewModel;
import dev.baton.ui.playback.PlaybackViewModel;
import dev.baton.ui.playback.Problem;
import dev.baton.ui.playback.SessionViewModel;
import dev.baton.ui.playback.TransportView;
import dev.baton.ui.playback.Workbench;
import dev.baton.ui.stage.StageView;
import dev.baton.ui.stage.StageViewModel;
import dev.baton.ui.theme.Palette;
import dev.baton.ui.theme.Theme;
import dev.baton.ui.tiles.HappeningsView;
import dev.baton.ui.tiles.TilesView;
import dev.baton.ui.tiles.TilesViewModel;
import dev.baton.ui.timeline.TimelineView;
import dev.baton.ui.timeline.TimelineViewModel;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The window's content: puts the views together and lets them share one session, one clock and one look.
public final class Shell {
    private static final System.Logger LOG = System.getLogger("dev.baton");
    private static final double BASE_FONT = 13;
    private static final double CODE_HEIGHT = 250;
    private static final double LEAST_CODE_HEIGHT = 110;
    /// The least part of the right column for what stands below the program.
    private static final double LEAST_FIGURES = 0.45;
    private static final double NARROW_EM = 50;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final ShellViewModel look;
    private final Equipment equipment;
    private final SessionViewModel session;
    private final PlaybackViewModel playback;
    private final StageViewModel stage;
    private final TimelineViewModel timeline;
    private final ObjectBinding<Palette> palette;
    private final Workbench workbench;
    private final BorderPane frame = new BorderPane();
    private final BorderPane bench = new BorderPane();
    private final SplitPane centre = new SplitPane();
    private final TopBar top;
    private final Notices notices;
    private final StackPane root = new StackPane();
    private final Shortcuts shortcuts;
    private final StageView stageView;
    private final TimelineView timelineView;
    private final Region lesson;
    private final Region left;
    private final CodeViewModel code;
    private final Region explore;
    private @Nullable Region measure;

    /// @param background runs simulations
    /// @param screen runs what touches the window
    public Shell(Equipment equipment, Settings settings, Executor background, Executor screen) {
        this.equipment = equipment;
        look = new ShellViewModel(settings);
        session = new SessionViewModel(equipment.loader(), background, screen);
        playback = new PlaybackViewModel(session.sessionProperty());
        stage = new StageViewModel(playback, session.focusedProperty());
        timeline = new TimelineViewModel(playback);
        palette = Bindings.createObjectBinding(() -> theme().palette(), look.darkProperty());
        workbench = new Workbench(session, playback, palette);
        top = new TopBar(look, workbench, equipment.catalogue());
        notices = new Notices(top.heightProperty());
        shortcuts = new Shortcuts(look, session, playback, timeline, notices::closeLatest);
        stageView = new StageView(stage, palette);
        timelineView = new TimelineView(timeline, palette);
        lesson = equipment.lesson().apply(workbench);
        left = scrolling(lesson, "left-panel");
        code = new CodeViewModel(playback, session.focusedProperty());
        OutputView output = new OutputView(new OutputViewModel(code.world(), playback.nanosProperty()));
        explore = scrolling(new ExplorePanel(session, equipment.catalogue(), output), "left-panel");
        build(settings);
        react();
        session.choose(equipment.first());
        if (!settings.notice().isEmpty()) {
            notices.remark(settings.notice());
        }
    }

    private void build(Settings settings) {
        StackPane stagePane = new StackPane(stageView, emptyState(), new LoadingBar(session));
        stagePane.setMinHeight(120);
        timelineView.setMinHeight(110);
        centre.setOrientation(Orientation.VERTICAL);
        centre.getItems().addAll(stagePane, timelineView);
        centre.setDividerPositions(Math.clamp(settings.number(Settings.Key.DIVIDER), 0.1, 0.9));
        centre.getStyleClass().add("centre");
        bench.setCenter(centre);
        bench.setRight(right());
        bench.setBottom(new TransportView(workbench));
        frame.setTop(top);
        root.getStyleClass().add("shell");
        root.getChildren().addAll(frame, notices, new HelpOverlay(look, shortcuts));
    }

    private Label emptyState() {
        Label empty = new Label("Choose a scenario above to see its threads run.");
        empty.getStyleClass().add("quiet");
        empty.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> session.sessionProperty().get().isEmpty()
                                && !session.loadingProperty().get(),
                        session.sessionProperty(),
                        session.loadingProperty()));
        return empty;
    }

    private Region right() {
        CodeView program = new CodeView(code, palette);
        VBox.setVgrow(program, Priority.ALWAYS);
        TilesViewModel figures = new TilesViewModel(playback, session.focusedProperty());
        DetailsView details = new DetailsView(timeline);
        VBox lower = new VBox(new TilesView(figures, palette), details, new HappeningsView(figures));
        lower.getStyleClass().add("right-lower");
        ScrollPane scroll = scrolling(lower, "right-scroll");
        details.showIn(scroll);
        VBox right = new VBox(program, scroll);
        program.minHeightProperty()
                .bind(Bindings.min(
                        look.scaleProperty().multiply(LEAST_CODE_HEIGHT),
                        right.heightProperty().multiply(1 - LEAST_FIGURES)));
        scroll.minHeightProperty()
                .bind(Bindings.min(
                        lower.heightProperty().add(2),
                        Bindings.max(
                                right.heightProperty().multiply(LEAST_FIGURES),
                                right.heightProperty()
                                        .subtract(look.scaleProperty().multiply(CODE_HEIGHT)))));
        right.setMinHeight(0);
        right.getStyleClass().add("right-panel");
        right.prefWidthProperty().bind(panelWidth(0.222, 216, 340));
        return right;
    }

    private ScrollPane scrolling(Region content, String style) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add(style);
        if (style.equals("left-panel")) {
            scroll.setFitToHeight(true);
            scroll.prefWidthProperty().bind(panelWidth(0.235, 224, 360));
        }
        return scroll;
    }

    /// A share of the window, but at least and at most so much at the current scale, and about a quarter at the most.
    private ObjectBinding<Number> panelWidth(double share, double least, double most) {
        return Bindings.createObjectBinding(
                () -> {
                    double scale = look.scaleProperty().get();
                    double window = root.getWidth();
                    double width = Math.clamp(share * window, least * scale, most * scale);
                    return Math.floor(Math.min(width, Math.max(least, 0.26 * window)));
                },
                root.widthProperty(),
                look.scaleProperty());
    }

    private void react() {
        stage.stillProperty().bind(look.stillProperty());
        look.placeProperty().addListener((source, before, now) -> open(now));
        look.asideProperty()
                .addListener((source, before, now) -> open(look.placeProperty().get()));
        open(look.placeProperty().get());
        session.problemsProperty().addListener((source, before, now) -> {
            if (!now.isEmpty()) {
                notices.problems(now);
            }
        });
        session.sessionProperty().addListener((source, before, now) -> notices.solved());
        look.scaleProperty().addListener((source, before, now) -> scale(now.doubleValue()));
        scale(look.scaleProperty().get());
        root.widthProperty().addListener(source -> narrow());
    }

    private void open(Place place) {
        if (place == Place.MEASURE) {
            playback.pause();
            if (measure == null) {
                measure = equipment.measure().apply(workbench);
            }
            frame.setCenter(measure);
        } else {
            bench.setLeft(look.asideProperty().get() ? place == Place.LEARN ? left : explore : null);
            frame.setCenter(bench);
        }
    }

    private void scale(double factor) {
        root.setStyle("-fx-font-size: " + BASE_FONT * factor + "px;");
        root.getStyleClass().removeIf(style -> style.startsWith("scale-"));
        root.getStyleClass().add("scale-" + Math.round(factor * 4) * 25);
        stageView.setScale(factor);
        timelineView.setScale(factor);
        narrow();
    }

    /// Tells the style sheets when the window is narrow for the size of its type.
    private void narrow() {
        double em = BASE_FONT * look.scaleProperty().get();
        root.pseudoClassStateChanged(NARROW, root.getWidth() < NARROW_EM * em);
    }

    private Theme theme() {
        return look.darkProperty().get() ? Theme.DARK : Theme.LIGHT;
    }

    /// Makes a scene of the shell, dressed and listening to the keyboard.
    public Scene scene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        theme().applyTo(scene);
        look.darkProperty().addListener((source, before, now) -> theme().applyTo(scene));
        shortcuts.listenIn(scene);
        return scene;
    }

    /// Tells of an error in the program itself; what is shown stays.
    void apologise(Throwable problem) {
        LOG.log(System.Logger.Level.ERROR, "unexpected", problem);
        notices.problems(List.of(new Problem(
                "Something went wrong inside Baton (" + problem.getClass().getSimpleName()
                        + "). What you see may be out of date: change the scenario or start Baton again.")));
    }

    /// Notes what is to be remembered.
    public void remember(Settings settings) {
        look.remember(settings);
        settings.set(Settings.Key.DIVIDER, centre.getDividerPositions()[0]);
    }

    /// Ends what the panels have under way.
    public void close() {
        session.cancel();
        for (Region panel : Stream.of(lesson, measure).filter(Objects::nonNull).toList()) {
            if (panel instanceof AutoCloseable closeable) {
                try {
                    closeable.close();
                } catch (Exception e) {
                    LOG.log(System.Logger.Level.WARNING, "closing", e);
                }
            }
        }
    }

    /// The window's own settings.
    public ShellViewModel look() {
        return look;
    }

    /// The session and the clock.
    public Workbench workbench() {
        return workbench;
    }

    /// What the timeline looks at.
    public TimelineViewModel timeline() {
        return timeline;
    }
}
