package dev.baton.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

class FontsTest {
    @Test
    void everyBundledFaceIsFoundUnderItsOwnName() {
        List<Font> fonts = List.of(
                Fonts.ui(13),
                Fonts.uiMedium(13),
                Fonts.uiSemiBold(13),
                Fonts.uiBold(13),
                Fonts.mono(12.5),
                Fonts.monoBold(12.5));
        assertEquals(
                List.of(
                        "Inter Regular",
                        "Inter Medium",
                        "Inter Semi Bold",
                        "Inter Bold",
                        "JetBrains Mono Regular",
                        "JetBrains Mono Bold"),
                fonts.stream().map(Font::getName).toList());
        assertEquals(12.5, Fonts.mono(12.5).getSize());
    }

    @Test
    void threadColoursRepeatAfterTheSixth() {
        assertEquals(6, Palette.LIGHT.threads().size());
        assertEquals(Palette.DARK.thread(1), Palette.DARK.thread(7));
        assertNotEquals(Palette.DARK.thread(1), Palette.DARK.thread(2));
        assertEquals(Color.rgb(0x2f, 0x6f, 0xd6), Palette.LIGHT.thread(1));
    }
}
