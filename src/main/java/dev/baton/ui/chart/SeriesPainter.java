package dev.baton.ui.chart;

import dev.baton.ui.theme.Fonts;
import dev.baton.ui.theme.Palette;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;

/// Draws what a chart is about: bands, lines, points and their names.
final class SeriesPainter {
    static final double LABEL_GAP = 14;
    static final Font LABEL_FONT = Fonts.uiSemiBold(12.5);
    private static final double BAND_OPACITY = 0.14;
    private static final double FAINT = 0.55;
    private static final double ROUND_RADIUS = 1.8;
    private static final double ROUND_OFFSET = 3;

    private final GraphicsContext g;
    private final Pen pen;
    private final ChartModel model;
    private final Palette palette;
    private final Axes axes;

    SeriesPainter(GraphicsContext g, ChartModel model, Palette palette, Axes axes) {
        this.g = g;
        this.pen = new Pen(g);
        this.model = model;
        this.palette = palette;
        this.axes = axes;
    }

    /// Bands first, so that none hides a line.
    ///
    /// @param labelSpace how much room there is for a name
    void draw(double labelSpace) {
        model.series().forEach(this::drawBand);
        model.series().forEach(this::drawLine);
        drawEndLabels(labelSpace);
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
        drawRounds(point, color);
        boolean provisional = point.standing() == ChartModel.Standing.PROVISIONAL;
        Color stroke = provisional ? color.interpolate(palette.surface(), FAINT) : color;
        line.tone().marker().draw(g, x, y, stroke, palette.surface());
        if (point.standing() == ChartModel.Standing.WRONG) {
            Marker.CROSS.draw(g, x, y, palette.bad(), palette.surface());
            pen.centred("wrong result", x, y - 16, Fonts.uiSemiBold(11), palette.bad());
        }
    }

    /// Single rounds as dots, moved apart a little so that equal ones do not hide each other.
    private void drawRounds(ChartModel.Point point, Color color) {
        g.setFill(color.deriveColor(0, 1, 1, 0.5));
        for (int i = 0; i < point.rounds().size(); i++) {
            double x = axes.x(point.x()) + ROUND_OFFSET * (i % 5 - 2);
            double y = axes.y(Math.min(point.rounds().get(i), axes.largestY()));
            g.fillOval(x - ROUND_RADIUS, y - ROUND_RADIUS, 2 * ROUND_RADIUS, 2 * ROUND_RADIUS);
        }
    }

    private void drawEndLabels(double space) {
        double x = axes.right() + LABEL_GAP;
        for (EndLabels.Label label : EndLabels.placed(model, axes)) {
            Color color = label.series().tone().color(palette);
            pen.left(ChartText.fitted(label.series().name(), LABEL_FONT, space), x, label.y(), LABEL_FONT, color);
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
}
