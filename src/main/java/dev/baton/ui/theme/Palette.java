package dev.baton.ui.theme;

import java.util.List;
import javafx.scene.paint.Color;

/// The colours of one theme by what they mean; gold is the GIL's and nothing else's.
///
/// @param threads the colours of threads 1 to 6; further threads repeat them with another shape
/// @param waitsGil the hatch over a thread that waits for the GIL
/// @param waitsObject the cross-hatch over a thread that waits for an object
public record Palette(
        Color bg,
        Color surface,
        Color raised,
        Color line,
        Color lineStrong,
        Color fg,
        Color muted,
        Color faint,
        Color accent,
        Color accentSoft,
        Color gil,
        Color gilSoft,
        Color gilFg,
        Color free,
        Color bad,
        Color coreDark,
        List<Color> threads,
        Color waitsGil,
        Color waitsObject) {

    public static final Palette LIGHT = new Palette(
            Color.web("#f3f5f8"),
            Color.web("#ffffff"),
            Color.web("#f8fafc"),
            Color.web("#dfe4ea"),
            Color.web("#c8d0d9"),
            Color.web("#1c2430"),
            Color.web("#5b6674"),
            Color.web("#8b95a3"),
            Color.web("#2563c9"),
            Color.web("#e6eefb"),
            Color.web("#d99a1c"),
            Color.web("#fbf1da"),
            Color.web("#8a5a00"),
            Color.web("#1a7f52"),
            Color.web("#c2382c"),
            Color.web("#e9edf2"),
            colors("#2f6fd6", "#e07b1a", "#119171", "#b6449a", "#7a8a1f", "#0f93b8"),
            Color.web("#c9a227"),
            Color.web("#8a5cc7"));

    public static final Palette DARK = new Palette(
            Color.web("#0f141b"),
            Color.web("#171d26"),
            Color.web("#1c2430"),
            Color.web("#2a3341"),
            Color.web("#3a4556"),
            Color.web("#e7ecf3"),
            Color.web("#9aa6b5"),
            Color.web("#6c7889"),
            Color.web("#6aa3ff"),
            Color.web("#1d2b45"),
            Color.web("#f0b73f"),
            Color.web("#3a2f17"),
            Color.web("#f6cf7c"),
            Color.web("#45c48b"),
            Color.web("#f0766b"),
            Color.web("#1b222c"),
            colors("#6aa3ff", "#ff9f4a", "#3cc7a0", "#e487c9", "#b9c94a", "#49c4e6"),
            Color.web("#d8b64a"),
            Color.web("#b18cf0"));

    public Palette {
        threads = List.copyOf(threads);
    }

    /// The colour of the thread with this number, counted from 1.
    public Color thread(int number) {
        return threads.get(Math.floorMod(number - 1, threads.size()));
    }

    private static List<Color> colors(String... webs) {
        return List.of(webs).stream().map(Color::web).toList();
    }
}
