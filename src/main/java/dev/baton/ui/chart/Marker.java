package dev.baton.ui.chart;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// The shape of a series' points.
public enum Marker {
    CIRCLE(0, 0),
    SQUARE(4, 45),
    DIAMOND(4, 0),
    TRIANGLE(3, -90),
    TRIANGLE_DOWN(3, 90),
    PENTAGON(5, -90),
    HEXAGON(6, 0),
    CROSS(-4, 45);

    private static final double RADIUS = 5.5;
    private final int corners;
    private final double degrees;

    /// @param corners 0 for a circle, negative for that many arms
    /// @param degrees where the first corner points
    Marker(int corners, double degrees) {
        this.corners = corners;
        this.degrees = degrees;
    }

    /// Draws the shape around a point.
    public void draw(GraphicsContext g, double x, double y, Color stroke, Color fill) {
        g.setStroke(stroke);
        g.setFill(fill);
        g.setLineWidth(2);
        g.setLineDashes();
        if (corners == 0) {
            g.fillOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            g.strokeOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        } else if (corners < 0) {
            arms(g, x, y);
        } else {
            polygon(g, x, y);
        }
    }

    private void arms(GraphicsContext g, double x, double y) {
        for (int i = 0; i < -corners; i++) {
            double angle = angle(i);
            g.strokeLine(x, y, x + RADIUS * Math.cos(angle), y + RADIUS * Math.sin(angle));
        }
    }

    private void polygon(GraphicsContext g, double x, double y) {
        double[] xs = new double[corners];
        double[] ys = new double[corners];
        for (int i = 0; i < corners; i++) {
            xs[i] = x + (RADIUS + 1) * Math.cos(angle(i));
            ys[i] = y + (RADIUS + 1) * Math.sin(angle(i));
        }
        g.fillPolygon(xs, ys, corners);
        g.strokePolygon(xs, ys, corners);
    }

    private double angle(int corner) {
        return Math.toRadians(degrees + 360.0 * corner / Math.abs(corners));
    }
}
