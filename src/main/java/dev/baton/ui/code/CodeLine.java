package dev.baton.ui.code;

import dev.baton.ui.playback.Threads;
import dev.baton.ui.theme.Ink;
import dev.baton.ui.theme.Palette;
import dev.baton.ui.theme.ThreadGlyph;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One line of the program: tokens of the threads that are there, its number, its text.
final class CodeLine extends HBox {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final PseudoClass HOLDER = PseudoClass.getPseudoClass("holder");
    private static final double GUTTER = 54;
    private static final double HEIGHT = 20;
    private static final double STEP = 17;
    private static final int MOST_TOKENS = 3;

    private final Canvas gutter = new Canvas(GUTTER, HEIGHT);
    private List<Integer> shown = List.of();

    CodeLine(int number, List<PythonHighlighter.Span> spans) {
        getStyleClass().add("code-line");
        setAlignment(Pos.CENTER_LEFT);
        setFillHeight(false);
        Label name = new Label(Integer.toString(number));
        name.getStyleClass().add("line-number");
        name.setMinWidth(USE_PREF_SIZE);
        TextFlow text = new TextFlow();
        for (PythonHighlighter.Span span : spans) {
            Text piece = new Text(span.text());
            piece.getStyleClass().addAll("code", "code-" + span.kind().name().toLowerCase(Locale.ROOT));
            text.getChildren().add(piece);
        }
        text.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(gutter, name, text);
    }

    /// Forces the next [#show] to draw.
    void forget() {
        shown = List.of();
    }

    void show(List<Integer> threads, boolean holder, Palette palette) {
        pseudoClassStateChanged(MARKED, !threads.isEmpty());
        pseudoClassStateChanged(HOLDER, holder);
        if (threads.equals(shown)) {
            return;
        }
        shown = List.copyOf(threads);
        gutter.getGraphicsContext2D().clearRect(0, 0, GUTTER, HEIGHT);
        Ink ink = new Ink(gutter.getGraphicsContext2D(), palette);
        int tokens = threads.size() <= MOST_TOKENS ? threads.size() : MOST_TOKENS - 1;
        double x = GUTTER - 10;
        if (tokens < threads.size()) {
            ink.font(Ink.Face.SEMIBOLD, 9.5);
            ink.textRight("+" + (threads.size() - tokens), GUTTER, HEIGHT / 2 + 3.5, palette.muted());
            x -= STEP + 1;
        }
        for (int i = tokens - 1; i >= 0; i--, x -= STEP) {
            ThreadGlyph.token(ink, threads.get(i), Threads.sign(threads.get(i)), x, HEIGHT / 2, 7.5);
        }
    }
}
