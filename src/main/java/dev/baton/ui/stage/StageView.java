package dev.baton.ui.stage;

import dev.baton.ui.theme.DrawnRegion;
import dev.baton.ui.theme.Palette;
import javafx.beans.value.ObservableValue;

/// The stage in the window.
public final class StageView extends DrawnRegion {
    private static final double LEAST_WORLD_WIDTH = 264;
    private static final double LEAST_HEIGHT = 300;
    private static final double LEAST_SCALE = 0.8;

    private final StageViewModel stage;
    private StageRenderer renderer;

    public StageView(StageViewModel stage, ObservableValue<Palette> palette) {
        this.stage = stage;
        renderer = StageRenderer.on(pen(), palette.getValue());
        setId("stage");
        palette.addListener((source, before, now) -> renderer = StageRenderer.on(pen(), now));
        accessibleTextProperty().bind(stage.sentence());
        repaintOn(stage.model(), palette);
        setOnMousePressed(event -> {
            requestFocus();
            focusWorldAt(event.getX());
        });
    }

    private void focusWorldAt(double x) {
        int worlds = stage.model().get().worlds().size();
        if (worlds > 0) {
            stage.focusedProperty().set(Math.clamp((int) (x / getWidth() * worlds), 0, worlds - 1));
        }
    }

    @Override
    protected double scaleIn(double width, double height) {
        int worlds = Math.max(1, stage.model().get().worlds().size());
        double fitting = Math.min(width / (worlds * LEAST_WORLD_WIDTH), height / LEAST_HEIGHT);
        return Math.clamp(fitting, LEAST_SCALE, scale());
    }

    @Override
    protected void draw(double width, double height) {
        renderer.draw(stage.model().get(), width, height);
    }
}
