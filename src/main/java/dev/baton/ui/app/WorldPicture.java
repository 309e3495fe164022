package dev.baton.ui.app;

import dev.baton.ui.picture.OffscreenToolkit;
import dev.baton.ui.picture.Png;
import dev.baton.ui.playback.Session;
import dev.baton.ui.stage.Pace;
import dev.baton.ui.stage.StageModel;
import dev.baton.ui.stage.StageRenderer;
import dev.baton.ui.theme.Fonts;
import dev.baton.ui.theme.Palette;
import dev.baton.ui.timeline.TimelineModel;
import dev.baton.ui.timeline.TimelineRenderer;
import dev.baton.ui.timeline.Viewport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;

/// Worlds as pictures, drawn without a window: the same input gives the same bytes.
public final class WorldPicture {
    private static final long USUAL_SPEED = 5_000_000;

    private final Session session;
    private final int width;
    private final int height;
    private final int scale;
    private final Palette palette;

    /// Pictures of a session.
    ///
    /// @param scale pixels for each unit of width and height
    public WorldPicture(Session session, int width, int height, int scale, Palette palette) {
        this.session = session;
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.palette = palette;
    }

    /// Writes the stage at an instant.
    public void stage(long nanos, Path file) throws IOException {
        StageModel model = StageModel.at(session, nanos, new Pace(USUAL_SPEED, true));
        write(file, gc -> StageRenderer.draw(gc, model, width, height, palette));
    }

    /// Writes a stretch of the timeline, with the playhead at an instant.
    public void timeline(long nanos, long fromNanos, long toNanos, Path file) throws IOException {
        if (toNanos <= fromNanos) {
            throw new IllegalArgumentException("the end of the timeline must come after its start");
        }
        Viewport viewport = fromNanos == 0 && toNanos == session.makespanNanos()
                ? Viewport.fitting(toNanos)
                : new Viewport(fromNanos, toNanos);
        TimelineModel model = new TimelineModel(session, viewport, 0, nanos, null, null, null);
        write(file, gc -> TimelineRenderer.draw(gc, model, width, height, palette));
    }

    private void write(Path file, Consumer<GraphicsContext> drawing) throws IOException {
        Image image = OffscreenToolkit.call(() -> {
            Fonts.load();
            Canvas canvas = new Canvas((double) width * scale, (double) height * scale);
            GraphicsContext gc = canvas.getGraphicsContext2D();
            gc.scale(scale, scale);
            gc.setFill(palette.bg());
            gc.fillRect(0, 0, width, height);
            drawing.accept(gc);
            return canvas.snapshot(new SnapshotParameters(), null);
        });
        Png.write(image, file);
    }
}
