package dev.baton.ui.chart;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Measures text and cuts it to fit.
final class ChartText {
    private static final String ELLIPSIS = "…";

    private ChartText() {}

    static double width(String text, Font font) {
        Text node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }

    static String fitted(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int length = text.length();
        while (length > 0 && width(text.substring(0, length) + ELLIPSIS, font) > width) {
            length--;
        }
        return text.substring(0, length).stripTrailing() + ELLIPSIS;
    }
}
