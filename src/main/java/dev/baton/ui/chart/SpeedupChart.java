package dev.baton.ui.chart;

import dev.baton.ui.theme.Palette;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A chart in a window: draws its model anew when model, palette or size changes, at most once a pulse.
public final class SpeedupChart extends Region {
    private final Canvas canvas = new Canvas();
    private Palette palette = Palette.LIGHT;
    private @Nullable ChartModel model;

    public SpeedupChart() {
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(200, 160);
    }

    public void show(ChartModel shown) {
        model = shown;
        setAccessibleText(shown.title() + ", " + shown.origin() + ", " + shown.subtitle());
        requestLayout();
    }

    public void setPalette(Palette chosen) {
        palette = chosen;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (model != null) {
            ChartRenderer.draw(canvas.getGraphicsContext2D(), model, getWidth(), getHeight(), palette);
        }
    }
}
