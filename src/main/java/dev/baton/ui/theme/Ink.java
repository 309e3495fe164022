package dev.baton.ui.theme;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// A pen on a canvas that knows the theme: text that fits, cards and chips. Keeps fonts and widths of texts it has
/// seen, so one pen serves many frames.
public final class Ink {
    /// The faces text is set in.
    public enum Face {
        REGULAR(Fonts::ui),
        MEDIUM(Fonts::uiMedium),
        SEMIBOLD(Fonts::uiSemiBold),
        BOLD(Fonts::uiBold),
        MONO(Fonts::mono),
        MONO_BOLD(Fonts::monoBold);

        private final DoubleFunction<Font> font;

        Face(DoubleFunction<Font> font) {
            this.font = font;
        }
    }

    private static final int MOST_WIDTHS = 4096;
    private static final String ELLIPSIS = "…";
    private static final int TAIL = 5;

    private final GraphicsContext gc;
    private final Palette palette;
    private final Map<Face, Map<Double, Font>> fonts = new EnumMap<>(Face.class);
    private final Map<Font, Map<String, Double>> widths = new HashMap<>();
    private final Text ruler = new Text();
    private Font font = Font.getDefault();

    public Ink(GraphicsContext gc, Palette palette) {
        this.gc = gc;
        this.palette = palette;
        gc.setTextBaseline(VPos.BASELINE);
    }

    /// The canvas drawn on.
    public GraphicsContext gc() {
        return gc;
    }

    /// The colours in use.
    public Palette palette() {
        return palette;
    }

    /// Sets the type for the texts that follow.
    public Ink font(Face face, double size) {
        font = fonts.computeIfAbsent(face, key -> new HashMap<>()).computeIfAbsent(size, face.font::apply);
        gc.setFont(font);
        return this;
    }

    /// How wide a text is in the current type.
    public double width(String text) {
        Map<String, Double> known = widths.computeIfAbsent(font, key -> new HashMap<>());
        if (known.size() > MOST_WIDTHS) {
            known.clear();
        }
        return known.computeIfAbsent(text, this::measured);
    }

    private double measured(String text) {
        ruler.setFont(font);
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }

    /// The text, cut with an ellipsis when it is wider than this.
    public String fit(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (width(text.substring(0, middle).stripTrailing() + ELLIPSIS) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : text.substring(0, low).stripTrailing() + ELLIPSIS;
    }

    /// The text with its middle left out when it is wider than this: names that only end differently stay apart.
    public String fitEnds(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        for (int kept = text.length() - 1; kept > 1; kept--) {
            int tail = Math.min(TAIL, kept / 2);
            String cut =
                    text.substring(0, kept - tail).stripTrailing() + ELLIPSIS + text.substring(text.length() - tail);
            if (width(cut) <= width) {
                return cut;
            }
        }
        return "";
    }

    /// Draws text from x to the right; returns where it ends.
    public double text(String text, double x, double baseline, Color color) {
        return aligned(text, x, baseline, color, TextAlignment.LEFT);
    }

    /// Draws text that ends at x; returns where it starts.
    public double textRight(String text, double x, double baseline, Color color) {
        aligned(text, x, baseline, color, TextAlignment.RIGHT);
        return x - width(text);
    }

    /// Draws text around x.
    public void textCentre(String text, double x, double baseline, Color color) {
        aligned(text, x, baseline, color, TextAlignment.CENTER);
    }

    private double aligned(String text, double x, double baseline, Color color, TextAlignment alignment) {
        gc.setTextAlign(alignment);
        gc.setFill(color);
        gc.fillText(text, x, baseline);
        return x + width(text);
    }

    /// A rounded surface with a hairline, which lies on whole pixels.
    public void card(double x, double y, double width, double height, double radius, Color fill, Color line) {
        gc.setFill(fill);
        gc.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        outline(x, y, width, height, radius, line, 1);
    }

    /// A rounded outline inside the rectangle.
    public void outline(double x, double y, double width, double height, double radius, Color line, double lineWidth) {
        double inset = lineWidth / 2;
        gc.setStroke(line);
        gc.setLineWidth(lineWidth);
        gc.strokeRoundRect(x + inset, y + inset, width - lineWidth, height - lineWidth, 2 * radius, 2 * radius);
    }

    /// A word in a pill of its own colour; returns where it ends.
    public double chip(String word, double x, double baseline, Color color, Color fill) {
        font(Face.SEMIBOLD, 11);
        double width = width(word) + 16;
        gc.setFill(fill);
        gc.fillRoundRect(x, baseline - 14, width, 19, 19, 19);
        text(word, x + 8, baseline, color);
        return x + width;
    }
}
