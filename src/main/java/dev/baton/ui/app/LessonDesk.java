package dev.baton.ui.app;

import dev.baton.lesson.Course;
import dev.baton.lesson.LessonRuns;
import dev.baton.lesson.Progress;
import dev.baton.ui.lesson.LessonPanel;
import dev.baton.ui.lesson.LessonPanelViewModel;
import dev.baton.ui.lesson.SceneRequest;
import dev.baton.ui.playback.Session;
import dev.baton.ui.playback.Workbench;
import dev.baton.ui.playback.WorldRequest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Lessons at the workbench: what a lesson wants to show is loaded, and then its playhead, speed and play are set.
final class LessonDesk {
    private final Simulator simulator;
    private final Path user;
    private final Consumer<String> browser;
    private @Nullable LessonPanelViewModel lessons;
    private @Nullable Workbench bench;
    private @Nullable SceneRequest pending;
    private @Nullable SceneRequest shown;
    private @Nullable String wanted;
    private int wantedStep = 1;

    /// @param user    where the progress is kept
    /// @param browser opens a web page outside
    LessonDesk(Simulator simulator, Path user, Consumer<String> browser) {
        this.simulator = simulator;
        this.user = user;
        this.browser = browser;
    }

    /// Makes the panel of the course that comes with Baton. The lessons are read off the user interface's thread: the
    /// window does not wait for them.
    Region panel(Workbench workbench) {
        ExecutorService background = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "lessons");
            thread.setDaemon(true);
            return thread;
        });
        bench = workbench;
        workbench.session().sessionProperty().addListener((source, before, now) -> loaded(now));
        Holder holder = new Holder();
        Runnable read = () -> {
            Course course = Course.bundled();
            Progress progress = Progress.in(user);
            Platform.runLater(() -> holder.hold(panel(workbench, course, progress, background)));
        };
        afterFirstFrame(() -> background.execute(read));
        return holder;
    }

    private static void afterFirstFrame(Runnable work) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 2) {
                    stop();
                    work.run();
                }
            }
        }.start();
    }

    private LessonPanel panel(Workbench workbench, Course course, Progress progress, ExecutorService background) {
        LessonPanelViewModel model =
                new LessonPanelViewModel(course, progress, new LessonRuns(), background, Platform::runLater);
        lessons = model;
        model.setOnScene(this::show);
        model.setProgram(() -> program(workbench));
        if (wanted == null) {
            model.openCourse();
        } else {
            model.open(wanted, wantedStep);
        }
        return new LessonPanel(model, browser);
    }

    /// The place of the panel until it is there.
    private static final class Holder extends BorderPane implements AutoCloseable {
        private @Nullable LessonPanel panel;

        void hold(LessonPanel made) {
            panel = made;
            setCenter(made);
        }

        @Override
        public void close() {
            if (panel != null) {
                panel.close();
            }
        }
    }

    /// Opens a lesson at a step, counted from 1.
    void open(String lesson, int step) {
        wanted = lesson;
        wantedStep = step;
        if (lessons != null) {
            lessons.open(lesson, step);
        }
    }

    private static Optional<String> program(Workbench workbench) {
        Session session = workbench.session().sessionProperty().get();
        return session.isEmpty()
                ? Optional.empty()
                : Optional.of(session.worlds().getFirst().source());
    }

    private void show(SceneRequest request) {
        Workbench workbench = bench;
        if (workbench == null) {
            return;
        }
        pending = request;
        if (shown != null && sameRun(shown, request)) {
            loaded(workbench.session().sessionProperty().get());
            return;
        }
        String title = request.scenario().header().title();
        simulator.keep(title, request.scenario());
        workbench.session().choose(new WorldRequest(title, request.cores(), request.pythons(), request.seed()));
    }

    private static boolean sameRun(SceneRequest a, SceneRequest b) {
        return a.id().equals(b.id())
                && a.cores() == b.cores()
                && a.seed() == b.seed()
                && a.pythons().equals(b.pythons());
    }

    private void loaded(Session session) {
        SceneRequest request = pending;
        shown = request;
        pending = null;
        if (request == null || bench == null || session.isEmpty()) {
            return;
        }
        if (request.nanosPerSecond() > 0) {
            bench.playback().speedProperty().set(request.nanosPerSecond());
        }
        bench.playback().pause();
        bench.playback().seek(request.atNanos());
        if (request.play()) {
            bench.playback().playOrPause();
        }
    }
}
