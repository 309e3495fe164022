package dev.baton.ui.measure;

import dev.baton.ui.theme.Fonts;
import dev.baton.ui.theme.Palette;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/// Puts the view under the looked-up colours that the window's theme defines.
final class ThemedRoot {
    private ThemedRoot() {}

    static Parent around(MeasureView view, Palette palette) {
        Fonts.load();
        view.setPalette(palette);
        StackPane root = new StackPane(view);
        StringBuilder style = new StringBuilder("-fx-font-family: 'Inter'; -fx-font-size: 13px;");
        tokens(palette).forEach((name, color) -> style.append("-bt-")
                .append(name)
                .append(": ")
                .append(css(color))
                .append(';'));
        root.setStyle(style.toString());
        return root;
    }

    private static Map<String, Color> tokens(Palette palette) {
        Map<String, Color> tokens = new LinkedHashMap<>();
        tokens.put("bg", palette.bg());
        tokens.put("surface", palette.surface());
        tokens.put("raised", palette.raised());
        tokens.put("line", palette.line());
        tokens.put("line-strong", palette.lineStrong());
        tokens.put("fg", palette.fg());
        tokens.put("muted", palette.muted());
        tokens.put("faint", palette.faint());
        tokens.put("accent", palette.accent());
        tokens.put("accent-soft", palette.accentSoft());
        tokens.put("gil", palette.gil());
        tokens.put("gil-soft", palette.gilSoft());
        tokens.put("gil-fg", palette.gilFg());
        tokens.put("free", palette.free());
        tokens.put("bad", palette.bad());
        return tokens;
    }

    private static String css(Color color) {
        return color.toString().replace("0x", "#");
    }
}
