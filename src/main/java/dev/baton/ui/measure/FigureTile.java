package dev.baton.ui.measure;

import dev.baton.ui.theme.Palette;
import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.TileBuilder;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// A tile with one number: what it is, how much, of what, and a bar.
final class FigureTile extends StackPane {
    private static final double HEIGHT = 104;
    private static final double ARC = 20;
    private final Label title = label("figure-title");
    private final Label number = label("figure-number");
    private final Label unit = label("figure-unit");
    private final Label caption = label("figure-caption");
    private final ProgressBar bar = new ProgressBar(0);
    private final Tile tile;

    /// @param barClass the style class that colours the bar by what it means
    FigureTile(String id, String text, String barClass) {
        setId(id);
        getStyleClass().add("figure-tile");
        title.setText(text);
        bar.getStyleClass().addAll("figure-bar", barClass);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox value = new HBox(4, number, unit);
        value.setAlignment(Pos.BASELINE_LEFT);
        VBox content = new VBox(4, title, value, bar, caption);
        content.getStyleClass().add("figure-content");
        tile = TileBuilder.create()
                .skinType(Tile.SkinType.CUSTOM)
                .roundedCorners(true)
                .animated(false)
                .textVisible(false)
                .prefSize(HEIGHT, HEIGHT)
                .maxSize(Double.MAX_VALUE, Double.MAX_VALUE)
                .title("")
                .build();
        tile.setMouseTransparent(true);
        tile.setMinSize(0, HEIGHT);
        tile.setClip(rounded());
        setMinHeight(HEIGHT);
        getChildren().addAll(tile, content);
        setAccessibleRole(AccessibleRole.TEXT);
        show("–", "", 0, "");
    }

    void show(String value, String ofWhat, double share, String explanation) {
        number.setText(value);
        unit.setText(ofWhat);
        caption.setText(explanation);
        bar.setProgress(Math.clamp(share, 0, 1));
        setAccessibleText(title.getText() + " " + value + " " + ofWhat + ", " + explanation);
    }

    void setPalette(Palette palette) {
        tile.setBackgroundColor(palette.raised());
    }

    private Rectangle rounded() {
        Rectangle shape = new Rectangle();
        shape.widthProperty().bind(tile.widthProperty());
        shape.heightProperty().bind(tile.heightProperty());
        shape.setArcWidth(ARC);
        shape.setArcHeight(ARC);
        return shape;
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }
}
