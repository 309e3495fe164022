package dev.baton.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/// The style sheet and the palette name the same colours.
class ThemeTest {
    private static final Pattern TOKEN = Pattern.compile("(-bt-[a-z0-9-]+): (#[0-9a-f]{6});");
    private static final double LEAST_CONTRAST = 4.5;

    @Test
    void styleSheetAndPaletteAgree() throws IOException {
        String[] blocks = css().split("\\.root\\.dark \\{");
        agree(tokens(blocks[0]), Palette.LIGHT);
        agree(tokens(blocks[1]), Palette.DARK);
    }

    @Test
    void everyTokenIsGivenForBothThemes() throws IOException {
        String[] blocks = css().split("\\.root\\.dark \\{");
        assertEquals(tokens(blocks[0]).keySet(), tokens(blocks[1]).keySet());
    }

    @Test
    void coloursAreNamedOnlyAsTokens() throws IOException {
        String rules = css().substring(css().indexOf(".text {"));
        assertFalse(Pattern.compile("#[0-9a-fA-F]{3,8}\\b[^{]*;").matcher(rules).find());
    }

    @Test
    void wordsStandOutFromWhatIsBehindThem() {
        for (Palette palette : new Palette[] {Palette.LIGHT, Palette.DARK}) {
            assertTrue(contrast(palette.fg(), palette.surface()) >= LEAST_CONTRAST);
            assertTrue(contrast(palette.muted(), palette.surface()) >= LEAST_CONTRAST);
            assertTrue(contrast(palette.gilFg(), palette.gilSoft()) >= LEAST_CONTRAST);
        }
    }

    private static void agree(Map<String, Color> tokens, Palette palette) {
        assertEquals(palette.bg(), tokens.get("-bt-bg"));
        assertEquals(palette.surface(), tokens.get("-bt-surface"));
        assertEquals(palette.raised(), tokens.get("-bt-raised"));
        assertEquals(palette.line(), tokens.get("-bt-line"));
        assertEquals(palette.lineStrong(), tokens.get("-bt-line-strong"));
        assertEquals(palette.fg(), tokens.get("-bt-fg"));
        assertEquals(palette.muted(), tokens.get("-bt-muted"));
        assertEquals(palette.faint(), tokens.get("-bt-faint"));
        assertEquals(palette.accent(), tokens.get("-bt-accent"));
        assertEquals(palette.accentSoft(), tokens.get("-bt-accent-soft"));
        assertEquals(palette.gil(), tokens.get("-bt-gil"));
        assertEquals(palette.gilSoft(), tokens.get("-bt-gil-soft"));
        assertEquals(palette.gilFg(), tokens.get("-bt-gil-fg"));
        assertEquals(palette.free(), tokens.get("-bt-free"));
        assertEquals(palette.bad(), tokens.get("-bt-bad"));
        for (int thread = 1; thread <= palette.threads().size(); thread++) {
            assertEquals(palette.thread(thread), tokens.get("-bt-thread-" + thread));
        }
    }

    private static Map<String, Color> tokens(String block) {
        Map<String, Color> tokens = new LinkedHashMap<>();
        Matcher matcher = TOKEN.matcher(block);
        while (matcher.find()) {
            tokens.put(matcher.group(1), Color.web(matcher.group(2)));
        }
        return tokens;
    }

    private static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String css() throws IOException {
        try (var in = URI.create(Theme.stylesheet("base.css")).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
