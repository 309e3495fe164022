package dev.baton.ui.chart;

import dev.baton.ui.theme.Fonts;
import dev.baton.ui.theme.Palette;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

/// Draws a chart as a pure function of model, size and palette: the same input gives the same pixels.
public final class ChartRenderer {
    private static final double PADDING = 24;
    private static final double TITLE_HEIGHT = 66;
    private static final double SUBTITLE_Y = 44;
    private static final double SUBTITLE_HEIGHT = 18;
    private static final Font SUBTITLE = Fonts.ui(12.5);
    private static final Font FOOTER = Fonts.ui(12);
    private static final double FOOTER_HEIGHT = 48;
    private static final double AXIS_HEIGHT = 52;
    private static final double TICK_WIDTH = 44;
    private static final double LABEL_MARGIN = 4;
    private static final double HEADROOM = 1.08;

    private final GraphicsContext g;
    private final Pen pen;
    private final ChartModel model;
    private final Palette palette;
    private final double width;
    private final double height;
    private final List<String> subtitle;
    private final int footerLines;
    private final Axes axes;

    private ChartRenderer(GraphicsContext g, ChartModel model, double width, double height, Palette palette) {
        this.g = g;
        this.pen = new Pen(g);
        this.model = model;
        this.palette = palette;
        this.width = width;
        this.height = height;
        this.subtitle = subtitle(model, width - 2 * PADDING);
        this.footerLines = footerLines();
        this.axes = axes();
    }

    /// Draws the chart into the rectangle from the origin to width and height.
    public static void draw(GraphicsContext g, ChartModel model, double width, double height, Palette palette) {
        g.save();
        new ChartRenderer(g, model, width, height, palette).draw();
        g.restore();
    }

    private void draw() {
        g.setFill(palette.surface());
        g.fillRect(0, 0, width, height);
        g.setTextBaseline(VPos.CENTER);
        drawTitle();
        drawBeyondCores();
        drawGrid();
        drawIdeal();
        new SeriesPainter(g, model, palette, axes).draw(width - axes.right() - SeriesPainter.LABEL_GAP - LABEL_MARGIN);
        drawFooter();
    }

    private Axes axes() {
        double labels = model.series().stream()
                .filter(model::hasMarkers)
                .mapToDouble(line -> ChartText.width(line.name(), SeriesPainter.LABEL_FONT))
                .max()
                .orElse(0);
        double top = PADDING + titleHeight() + PADDING / 2;
        double footer = hasFooter() ? footerHeight() : 0;
        double largestX = Math.max(2, model.largestX());
        double reach = model.ideal() ? Math.min(largestX, model.cores() > 0 ? model.cores() : largestX) : 1;
        return new Axes(
                PADDING + TICK_WIDTH,
                top,
                width - PADDING - Math.min(labels + SeriesPainter.LABEL_GAP, width / 3),
                height - PADDING / 2 - footer - AXIS_HEIGHT,
                largestX,
                Math.max(model.largestY(), reach) * HEADROOM);
    }

    private void drawTitle() {
        if (model.title().isEmpty()) {
            return;
        }
        double space = width - 2 * PADDING;
        pen.left(
                ChartText.fitted(model.title(), Fonts.uiBold(20), space),
                PADDING,
                PADDING + 12,
                Fonts.uiBold(20),
                palette.fg());
        double y = PADDING + SUBTITLE_Y;
        for (String line : subtitle) {
            pen.left(line, PADDING, y, SUBTITLE, palette.muted());
            y += SUBTITLE_HEIGHT;
        }
    }

    private double titleHeight() {
        return model.title().isEmpty() ? 0 : TITLE_HEIGHT + (subtitle.size() - 1) * SUBTITLE_HEIGHT;
    }

    /// The origin of the numbers first, then the rest; broken between its parts where it is too long.
    private static List<String> subtitle(ChartModel model, double width) {
        String whole = model.origin() + (model.subtitle().isEmpty() ? "" : " · " + model.subtitle());
        return ChartText.lines(whole, SUBTITLE, width);
    }

    private void drawBeyondCores() {
        if (model.cores() < 1 || model.cores() >= axes.largestX()) {
            return;
        }
        double from = axes.x(model.cores());
        g.setFill(palette.fg().deriveColor(0, 1, 1, 0.04));
        g.fillRect(from, axes.top(), axes.right() - from, axes.bottom() - axes.top());
        Font font = Fonts.ui(11);
        String label = "more threads than cores";
        if (ChartText.width(label, font) < axes.right() - from - 8) {
            pen.centred(label, (from + axes.right()) / 2, axes.top() + 12, font, palette.muted());
        }
    }

    private void drawGrid() {
        g.setLineWidth(1);
        for (double tick : axes.yTicks()) {
            double y = Math.round(axes.y(tick)) + 0.5;
            g.setStroke(tick == 0 ? palette.lineStrong() : palette.line());
            g.strokeLine(axes.left(), y, axes.right(), y);
            pen.right(number(tick) + model.yUnit(), axes.left() - 12, y, Fonts.ui(12), palette.muted());
        }
        for (int tick : axes.xTicks()) {
            pen.centred(String.valueOf(tick), axes.x(tick), axes.bottom() + 18, Fonts.ui(12), palette.muted());
        }
        pen.centred(
                model.xLabel(), (axes.left() + axes.right()) / 2, axes.bottom() + 40, Fonts.ui(12), palette.muted());
        pen.left(model.yLabel(), axes.left() - TICK_WIDTH, axes.top() - 16, Fonts.ui(12), palette.muted());
    }

    /// Follows the N-fold line as far as the plot and the cores go, where both axes are even or not.
    private void drawIdeal() {
        double end = Math.min(axes.largestX(), axes.largestY());
        if (!model.ideal() || end <= 1) {
            return;
        }
        g.setStroke(palette.faint());
        g.setLineWidth(1.3);
        g.setLineDashes(5, 5);
        g.beginPath();
        for (double n = 1; n < end; n += 0.25) {
            g.lineTo(axes.x(n), axes.y(n));
        }
        g.lineTo(axes.x(end), axes.y(end));
        g.stroke();
        g.setLineDashes();
        drawIdealLabel(1 + 0.72 * (end - 1));
    }

    private void drawIdealLabel(double n) {
        double slope = Math.atan2(axes.y(n + 0.1) - axes.y(n), axes.x(n + 0.1) - axes.x(n));
        g.save();
        g.translate(axes.x(n), axes.y(n));
        g.rotate(Math.toDegrees(slope));
        pen.centred("ideal", 0, -10, Fonts.ui(11), palette.muted());
        g.restore();
    }

    private void drawFooter() {
        if (!hasFooter()) {
            return;
        }
        double line = Math.round(height - footerHeight()) + 0.5;
        g.setStroke(palette.line());
        g.setLineWidth(1);
        g.strokeLine(PADDING, line, width - PADDING, line);
        double space = width - 2 * PADDING;
        double y = height - footerHeight() / 2 - (footerLines - 1) * SUBTITLE_HEIGHT / 2;
        pen.left(ChartText.fitted(model.footerLeft(), FOOTER, space), PADDING, y, FOOTER, palette.muted());
        double last = y + (footerLines - 1) * SUBTITLE_HEIGHT;
        if (footerLines == 1) {
            pen.right(model.footerRight(), width - PADDING, last, FOOTER, palette.muted());
        } else {
            pen.left(model.footerRight(), PADDING, last, FOOTER, palette.muted());
        }
    }

    /// Both ends of the footer on one line, or below each other where they would meet.
    private int footerLines() {
        double both = ChartText.width(model.footerLeft(), FOOTER) + ChartText.width(model.footerRight(), FOOTER);
        return both + PADDING <= width - 2 * PADDING ? 1 : 2;
    }

    private double footerHeight() {
        return FOOTER_HEIGHT + (footerLines - 1) * SUBTITLE_HEIGHT / 2;
    }

    private boolean hasFooter() {
        return !model.footerLeft().isEmpty() || !model.footerRight().isEmpty();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf((float) value);
    }
}
