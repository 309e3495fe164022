package dev.baton.ui.tiles;

import dev.baton.ui.theme.Fonts;
import dev.baton.ui.theme.Palette;
import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.Tile.SkinType;
import eu.hansolo.tilesfx.TileBuilder;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/// The numbers as tiles.
public final class TilesView extends VBox {
    private static final int TILES = 4;
    private static final double NARROW_EM = 15;

    private final TilesViewModel tiles;
    private final ObservableValue<Palette> palette;
    private final List<Tile> boxes = new ArrayList<>();
    private final List<FigureBox> figures = new ArrayList<>();
    private final List<StackPane> cards = new ArrayList<>();
    private final GridPane grid = new GridPane();
    private final Label title = new Label();

    public TilesView(TilesViewModel tiles, ObservableValue<Palette> palette) {
        this.tiles = tiles;
        this.palette = palette;
        setId("tiles");
        getStyleClass().add("tiles-panel");
        title.getStyleClass().add("caps");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        grid.getStyleClass().add("tiles-grid");
        for (int i = 0; i < TILES; i++) {
            StackPane card = new StackPane(tile());
            card.getStyleClass().add("tile-card");
            cards.add(card);
        }
        widthProperty().addListener((source, before, now) -> arrange(columnsThatFit()));
        arrange(2);
        getChildren().addAll(title, grid);
        tiles.figures().addListener((source, before, now) -> show(now));
        palette.addListener((source, before, now) -> paint(now));
        paint(palette.getValue());
        show(tiles.figures().get());
    }

    private int columnsThatFit() {
        return getWidth() < NARROW_EM * title.getFont().getSize() ? 1 : 2;
    }

    private void arrange(int columns) {
        if (grid.getColumnConstraints().size() == columns) {
            return;
        }
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < cards.size(); i++) {
            grid.add(cards.get(i), i % columns, i / columns);
        }
    }

    private Tile tile() {
        FigureBox figure = new FigureBox();
        Tile tile = TileBuilder.create()
                .skinType(SkinType.CUSTOM)
                .graphic(figure)
                .title("")
                .textVisible(false)
                .customFontEnabled(true)
                .customFont(Fonts.ui(12))
                .backgroundColor(Color.TRANSPARENT)
                .animated(false)
                .build();
        tile.getStyleClass().add("figure-tile");
        tile.setMinSize(0, 0);
        tile.setFocusTraversable(false);
        tile.setMaxWidth(Double.MAX_VALUE);
        boxes.add(tile);
        figures.add(figure);
        return tile;
    }

    private void paint(Palette colours) {
        boxes.forEach(tile -> tile.setForegroundBaseColor(colours.fg()));
        show(tiles.figures().get());
    }

    private void show(List<Figure> now) {
        title.setText(tiles.title());
        for (int i = 0; i < TILES; i++) {
            boxes.get(i).getParent().setVisible(i < now.size());
            if (i < now.size()) {
                figures.get(i).show(now.get(i), palette.getValue());
                boxes.get(i).setAccessibleText(TilesViewModel.words(now.subList(i, i + 1)));
            }
        }
        setAccessibleText(TilesViewModel.words(now));
    }
}
