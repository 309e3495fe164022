package dev.baton.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Measures text and cuts it to fit.
final class ChartText {
    private static final String ELLIPSIS = "…";
    private static final String DOT = " · ";

    private ChartText() {}

    static double width(String text, Font font) {
        Text node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }

    /// Breaks a text between its parts, which a middle dot separates; a part too long for a line is cut.
    static List<String> lines(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        for (String part : text.split(DOT)) {
            String longer = lines.isEmpty() ? part : lines.getLast() + DOT + part;
            if (!lines.isEmpty() && width(longer, font) <= width) {
                lines.set(lines.size() - 1, longer);
            } else {
                lines.add(fitted(part, font, width));
            }
        }
        return lines;
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
