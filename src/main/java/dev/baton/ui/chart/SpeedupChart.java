package dev.baton.ui.chart;

import dev.baton.ui.theme.DrawnRegion;
import dev.baton.ui.theme.Palette;
import org.jspecify.annotations.Nullable;

/// A chart in a window: draws its model anew when model, palette or size changes, at most once a pulse.
public final class SpeedupChart extends DrawnRegion {
    private static final double LEAST_WIDTH = 520;
    private static final double LEAST_HEIGHT = 460;

    private Palette palette = Palette.LIGHT;
    private @Nullable ChartModel model;

    public SpeedupChart() {
        setAccessibleText("The chart of the measurement");
        setMinSize(200, 160);
    }

    public void show(ChartModel shown) {
        model = shown;
        setAccessibleText(shown.title() + ", " + shown.origin() + ", " + shown.subtitle());
        repaint();
    }

    public void setPalette(Palette chosen) {
        palette = chosen;
        repaint();
    }

    /// Where the curves would have little room, the words stay smaller than wished for.
    @Override
    protected double scaleIn(double width, double height) {
        return Math.clamp(Math.min(width / LEAST_WIDTH, height / LEAST_HEIGHT), 1, scale());
    }

    @Override
    protected void draw(double width, double height) {
        if (model != null) {
            ChartRenderer.draw(pen(), model, width, height, palette);
        }
    }
}
