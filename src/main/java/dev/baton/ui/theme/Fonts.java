package dev.baton.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The bundled typefaces: Inter for the interface, JetBrains Mono for code and times.
///
/// They come with the program because JavaFX cannot draw text on a machine without fonts, and because the same
/// picture must come out everywhere.
public final class Fonts {
    private static final String FOLDER = "/dev/baton/assets/fonts/";
    private static final double ANY_SIZE = 12;

    private Fonts() {}

    /// Makes every bundled face known to JavaFX and to style sheets; call it before the first scene.
    public static void load() {
        Faces.NAMES.size();
    }

    public static Font ui(double size) {
        return face(0, size);
    }

    public static Font uiMedium(double size) {
        return face(1, size);
    }

    public static Font uiSemiBold(double size) {
        return face(2, size);
    }

    public static Font uiBold(double size) {
        return face(3, size);
    }

    public static Font mono(double size) {
        return face(4, size);
    }

    public static Font monoBold(double size) {
        return face(5, size);
    }

    private static Font face(int index, double size) {
        return new Font(Faces.NAMES.get(index), size);
    }

    /// The full names under which JavaFX knows the faces, loaded once, when the first is asked for.
    private static final class Faces {
        static final List<String> NAMES = List.of(
                loaded("Inter-Regular.otf"),
                loaded("Inter-Medium.otf"),
                loaded("Inter-SemiBold.otf"),
                loaded("Inter-Bold.otf"),
                loaded("JetBrainsMono-Regular.ttf"),
                loaded("JetBrainsMono-Bold.ttf"));

        private static String loaded(String file) {
            try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
                Font font = in == null ? null : Font.loadFont(in, ANY_SIZE);
                if (font == null) {
                    throw new IllegalStateException("the bundled font " + file + " cannot be loaded");
                }
                return font.getName();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
