package dev.baton.ui.chart;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Writes on a chart; the height given is the middle of the text.
record Pen(GraphicsContext g) {

    void left(String text, double x, double y, Font font, Color color) {
        write(TextAlignment.LEFT, text, x, y, font, color);
    }

    void right(String text, double x, double y, Font font, Color color) {
        write(TextAlignment.RIGHT, text, x, y, font, color);
    }

    void centred(String text, double x, double y, Font font, Color color) {
        write(TextAlignment.CENTER, text, x, y, font, color);
    }

    private void write(TextAlignment alignment, String text, double x, double y, Font font, Color color) {
        g.setTextAlign(alignment);
        g.setFont(font);
        g.setFill(color);
        g.fillText(text, x, y);
    }
}
