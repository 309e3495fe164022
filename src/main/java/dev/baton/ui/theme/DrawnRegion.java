package dev.baton.ui.theme;

import javafx.beans.Observable;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/// A view that is drawn: a canvas as large as the region, repainted once a pulse and only after something it shows
/// has changed.
public abstract class DrawnRegion extends Region {
    private final Canvas canvas = new Canvas();
    private final Region ring = new Region();
    private boolean dirty = true;
    private double scale = 1;

    protected DrawnRegion() {
        canvas.setManaged(false);
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.getStyleClass().add("focus-ring");
        ring.visibleProperty().bind(focusVisibleProperty());
        getChildren().addAll(canvas, ring);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        getStyleClass().add("drawn");
        sceneProperty().addListener((source, before, now) -> repaint());
    }

    /// Repaints when one of these changes.
    protected final void repaintOn(Observable... sources) {
        for (Observable source : sources) {
            source.addListener(changed -> repaint());
        }
    }

    /// Asks for a new drawing with the next pulse.
    public final void repaint() {
        dirty = true;
        setNeedsLayout(true);
    }

    /// The canvas that is drawn on.
    protected final GraphicsContext pen() {
        return canvas.getGraphicsContext2D();
    }

    /// Makes everything larger by this factor.
    public final void setScale(double factor) {
        scale = factor;
        repaint();
    }

    /// The factor drawings are enlarged by.
    protected final double scale() {
        return scale;
    }

    /// The factor for a view of this size; a view that would have to cut things off may take a smaller one.
    protected double scaleIn(double width, double height) {
        return scale;
    }

    /// Draws everything into this size.
    protected abstract void draw(double width, double height);

    /// The canvas takes the room there is and asks for none; else it could only ever grow.
    @Override
    protected final double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected final double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected final void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width != canvas.getWidth() || height != canvas.getHeight()) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            ring.resize(width, height);
            dirty = true;
        }
        if (dirty && width > 0 && height > 0) {
            dirty = false;
            double factor = scaleIn(width, height);
            GraphicsContext gc = canvas.getGraphicsContext2D();
            gc.save();
            gc.scale(factor, factor);
            draw(width / factor, height / factor);
            gc.restore();
        }
    }
}
