package dev.baton.ui.chart;

import java.util.ArrayList;
import java.util.List;

/// Where values lie on the picture: the plot's rectangle and the scales of both axes.
///
/// Threads from 1 to 16 lie evenly; beyond that every doubling takes the same width.
record Axes(double left, double top, double right, double bottom, double largestX, double largestY) {
    private static final int EVEN_UP_TO = 16;
    private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500};
    private static final double MOST_GRIDLINES = 6;

    double x(double value) {
        double share = isEven() ? (value - 1) / (largestX - 1) : log2(value) / log2(largestX);
        return left + share * (right - left);
    }

    double y(double value) {
        return bottom - value / largestY * (bottom - top);
    }

    List<Integer> xTicks() {
        List<Integer> ticks = new ArrayList<>();
        for (int value = 1; value <= largestX; value = isEven() ? value + 1 : 2 * value) {
            ticks.add(value);
        }
        return ticks;
    }

    List<Double> yTicks() {
        double step = yStep();
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= largestY + 1e-9; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private double yStep() {
        for (double step : STEPS) {
            if (largestY / step <= MOST_GRIDLINES) {
                return step;
            }
        }
        return Math.ceil(largestY / MOST_GRIDLINES);
    }

    private boolean isEven() {
        return largestX <= EVEN_UP_TO;
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
