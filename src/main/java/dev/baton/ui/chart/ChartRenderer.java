package dev.baton.ui.chart;

import dev.baton.ui.theme.Fonts;
import dev.baton.ui.theme.Palette;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

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
    private static final double LABEL_GAP = 14;
    private static final double BAND_OPACITY = 0.14;
    private static final double HEADROOM = 1.08;
    private static final double FAINT = 0.55;

    private final GraphicsContext g;
    private final ChartModel model;
    private final Palette palette;
    private final double width;
    private final double height;
    private final List<String> subtitle;
    private final int footerLines;
    private final Axes axes;

    private ChartRenderer(GraphicsContext g, ChartModel model, double width, double height, Palette palette) {
        this.g = g;
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
        model.series().forEach(this::drawBand);
        model.series().forEach(this::drawLine);
        drawEndLabels();
        drawFooter();
    }

    private Axes axes() {
        double labels = model.series().stream()
                .filter(model::hasMarkers)
                .mapToDouble(line -> ChartText.width(line.name(), Fonts.uiSemiBold(12.5)))
                .max()
                .orElse(0);
        double top = PADDING + titleHeight() + PADDING / 2;
        double footer = hasFooter() ? footerHeight() : 0;
        double largestX = Math.max(2, model.largestX());
        double reach = model.ideal() ? Math.min(largestX, model.cores() > 0 ? model.cores() : largestX) : 1;
        return new Axes(
                PADDING + TICK_WIDTH,
                top,
                width - PADDING - Math.min(labels + LABEL_GAP, width / 3),
                height - PADDING / 2 - footer - AXIS_HEIGHT,
                largestX,
                Math.max(model.largestY(), reach) * HEADROOM);
    }

    private void drawTitle() {
        if (model.title().isEmpty()) {
            return;
        }
        double space = width - 2 * PADDING;
        text(
                ChartText.fitted(model.title(), Fonts.uiBold(20), space),
                PADDING,
                PADDING + 12,
                Fonts.uiBold(20),
                palette.fg());
        double y = PADDING + SUBTITLE_Y;
        for (String line : subtitle) {
            text(line, PADDING, y, SUBTITLE, palette.muted());
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
            centred(label, (from + axes.right()) / 2, axes.top() + 12, font, palette.muted());
        }
    }

    private void drawGrid() {
        g.setLineWidth(1);
        for (double tick : axes.yTicks()) {
            double y = Math.round(axes.y(tick)) + 0.5;
            g.setStroke(tick == 0 ? palette.lineStrong() : palette.line());
            g.strokeLine(axes.left(), y, axes.right(), y);
            g.setTextAlign(TextAlignment.RIGHT);
            text(number(tick) + model.yUnit(), axes.left() - 12, y, Fonts.ui(12), palette.muted());
        }
        for (int tick : axes.xTicks()) {
            centred(String.valueOf(tick), axes.x(tick), axes.bottom() + 18, Fonts.ui(12), palette.muted());
        }
        centred(model.xLabel(), (axes.left() + axes.right()) / 2, axes.bottom() + 40, Fonts.ui(12), palette.muted());
        g.setTextAlign(TextAlignment.LEFT);
        text(model.yLabel(), axes.left() - TICK_WIDTH, axes.top() - 16, Fonts.ui(12), palette.muted());
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
        centred("ideal", 0, -10, Fonts.ui(11), palette.muted());
        g.restore();
    }

    private void drawBand(ChartModel.Series line) {
        List<ChartModel.Point> points = line.points();
        int size = points.size();
        if (size < 2 || line.simulated()) {
            return;
        }
        double[] xs = new double[2 * size];
        double[] ys = new double[2 * size];
        for (int i = 0; i < size; i++) {
            int back = 2 * size - 1 - i;
            xs[i] = axes.x(points.get(i).x());
            ys[i] = axes.y(points.get(i).high());
            xs[back] = xs[i];
            ys[back] = axes.y(points.get(i).low());
        }
        g.setFill(line.tone().color(palette).deriveColor(0, 1, 1, BAND_OPACITY));
        g.fillPolygon(xs, ys, 2 * size);
    }

    private void drawLine(ChartModel.Series line) {
        Color color = line.tone().color(palette);
        g.setStroke(isProvisional(line) ? color.interpolate(palette.surface(), FAINT) : color);
        g.setLineWidth(line.simulated() ? 1.8 : 2.2);
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        if (line.simulated()) {
            g.setLineDashes(1, 5);
        }
        double[] xs =
                line.points().stream().mapToDouble(point -> axes.x(point.x())).toArray();
        double[] ys = line.points().stream()
                .mapToDouble(point -> axes.y(point.median()))
                .toArray();
        g.strokePolyline(xs, ys, xs.length);
        g.setLineDashes();
        if (model.hasMarkers(line)) {
            line.points().forEach(point -> drawPoint(line, point, color));
        }
    }

    private static boolean isProvisional(ChartModel.Series line) {
        return line.points().stream().anyMatch(point -> point.standing() == ChartModel.Standing.PROVISIONAL);
    }

    private void drawPoint(ChartModel.Series line, ChartModel.Point point, Color color) {
        double x = axes.x(point.x());
        double y = axes.y(point.median());
        if (line.points().size() == 1) {
            g.setStroke(color.deriveColor(0, 1, 1, 0.5));
            g.setLineWidth(3);
            g.strokeLine(x, axes.y(point.low()), x, axes.y(point.high()));
        }
        boolean provisional = point.standing() == ChartModel.Standing.PROVISIONAL;
        Color stroke = provisional ? color.interpolate(palette.surface(), FAINT) : color;
        line.tone().marker().draw(g, x, y, stroke, palette.surface());
        if (point.standing() == ChartModel.Standing.WRONG) {
            Marker.CROSS.draw(g, x, y, palette.bad(), palette.surface());
            centred("wrong result", x, y - 16, Fonts.uiSemiBold(11), palette.bad());
        }
    }

    private void drawEndLabels() {
        Font font = Fonts.uiSemiBold(12.5);
        double x = axes.right() + LABEL_GAP;
        g.setTextAlign(TextAlignment.LEFT);
        for (EndLabels.Label label : EndLabels.placed(model, axes)) {
            Color color = label.series().tone().color(palette);
            text(ChartText.fitted(label.series().name(), font, width - x - 4), x, label.y(), font, color);
            drawLeader(label, color);
        }
    }

    /// Ties a label to a line that ends early or at another height.
    private void drawLeader(EndLabels.Label label, Color color) {
        double end = axes.x(label.series().points().getLast().x());
        if (Math.abs(label.y() - label.wishedY()) > 2 || end < axes.right() - 1) {
            g.setStroke(color.deriveColor(0, 1, 1, 0.45));
            g.setLineWidth(1);
            g.strokeLine(end + 9, label.wishedY(), axes.right() + LABEL_GAP - 4, label.y());
        }
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
        text(ChartText.fitted(model.footerLeft(), FOOTER, space), PADDING, y, FOOTER, palette.muted());
        double last = y + (footerLines - 1) * SUBTITLE_HEIGHT;
        boolean alone = footerLines > 1;
        g.setTextAlign(alone ? TextAlignment.LEFT : TextAlignment.RIGHT);
        text(model.footerRight(), alone ? PADDING : width - PADDING, last, FOOTER, palette.muted());
        g.setTextAlign(TextAlignment.LEFT);
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

    private void centred(String text, double x, double y, Font font, Color color) {
        g.setTextAlign(TextAlignment.CENTER);
        text(text, x, y, font, color);
        g.setTextAlign(TextAlignment.LEFT);
    }

    private void text(String text, double x, double y, Font font, Color color) {
        g.setFont(font);
        g.setFill(color);
        g.fillText(text, x, y);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf((float) value);
    }
}
