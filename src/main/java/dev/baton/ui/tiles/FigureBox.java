package dev.baton.ui.tiles;

import dev.baton.ui.theme.Palette;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/// The inside of a tile: title, a large number with its unit, a bar, a remark.
final class FigureBox extends VBox {
    private static final double BAR = 4;

    private final Label title = styled("figure-title");
    private final Label value = styled("figure-value");
    private final Label unit = styled("figure-unit");
    private final Label caption = styled("figure-caption");
    private final Region rail = new Region();
    private final Region bar = new Region();
    private double part;

    FigureBox() {
        getStyleClass().add("figure");
        value.setMinWidth(USE_PREF_SIZE);
        HBox number = new HBox(value, unit);
        number.getStyleClass().add("figure-number");
        number.setAlignment(Pos.BASELINE_LEFT);
        rail.getStyleClass().add("figure-rail");
        Region track = new Region() {
            {
                getChildren().addAll(rail, bar);
            }

            @Override
            protected void layoutChildren() {
                rail.resizeRelocate(0, 0, getWidth(), BAR);
                bar.resizeRelocate(0, 0, Math.max(part > 0 ? BAR : 0, part * getWidth()), BAR);
            }
        };
        track.setMinHeight(BAR);
        track.setPrefHeight(BAR);
        getChildren().addAll(title, number, track, caption);
    }

    private static Label styled(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        return label;
    }

    void show(Figure figure, Palette palette) {
        title.setText(figure.title());
        value.setText(figure.value());
        unit.setText(figure.unit());
        caption.setText(figure.caption());
        part = figure.part();
        Color colour =
                switch (figure.tone()) {
                    case WORK -> palette.accent();
                    case LOCK -> palette.gil();
                    case FREE -> palette.free();
                };
        bar.setBackground(new Background(new BackgroundFill(colour, new CornerRadii(BAR / 2), null)));
        bar.getParent().requestLayout();
    }
}
