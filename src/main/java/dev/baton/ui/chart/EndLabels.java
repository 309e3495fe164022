package dev.baton.ui.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Places the names of the series beside the ends of their lines, without overlap.
final class EndLabels {
    static final double LINE_HEIGHT = 17;

    private EndLabels() {}

    /// @param wishedY the height of the line's end
    /// @param y where the label's middle comes to lie
    record Label(ChartModel.Series series, double wishedY, double y) {}

    /// Keeps the order of the line ends; pushes labels down, then back up where the plot ends.
    static List<Label> placed(ChartModel model, Axes axes) {
        List<Label> labels = new ArrayList<>(model.series().stream()
                .filter(line -> !line.points().isEmpty())
                .filter(model::hasMarkers)
                .map(line -> wished(line, axes.y(line.points().getLast().median())))
                .sorted(Comparator.comparingDouble(Label::wishedY))
                .toList());
        double free = axes.top();
        for (int i = 0; i < labels.size(); i++) {
            labels.set(i, at(labels.get(i), Math.max(labels.get(i).y(), free)));
            free = labels.get(i).y() + LINE_HEIGHT;
        }
        double taken = axes.bottom() + LINE_HEIGHT;
        for (int i = labels.size() - 1; i >= 0; i--) {
            labels.set(i, at(labels.get(i), Math.min(labels.get(i).y(), taken - LINE_HEIGHT)));
            taken = labels.get(i).y();
        }
        return labels;
    }

    private static Label wished(ChartModel.Series line, double y) {
        return new Label(line, y, y);
    }

    private static Label at(Label label, double y) {
        return new Label(label.series(), label.wishedY(), y);
    }
}
