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
    private static final int COLUMNS = 2;

    private final TilesViewModel tiles;
    private final ObservableValue<Palette> palette;
    private final List<Tile> boxes = new ArrayList<>();
    private final List<FigureBox> figures = new ArrayList<>();
    private final Label title = new Label();

    public TilesView(TilesViewModel tiles, ObservableValue<Palette> palette) {
        this.tiles = tiles;
        this.palette = palette;
        setId("tiles");
        getStyleClass().add("tiles-panel");
        title.getStyleClass().add("caps");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("tiles-grid");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < TILES; i++) {
            StackPane card = new StackPane(tile());
            card.getStyleClass().add("tile-card");
            grid.add(card, i % COLUMNS, i / COLUMNS);
        }
        getChildren().addAll(title, grid);
        tiles.figures().addListener((source, before, now) -> show(now));
        palette.addListener((source, before, now) -> paint(now));
        paint(palette.getValue());
        show(tiles.figures().get());
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
