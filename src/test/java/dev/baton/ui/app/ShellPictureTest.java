package dev.baton.ui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.baton.ui.theme.Fonts;
import dev.baton.ui.theme.FxThread;
import dev.baton.ui.theme.Palette;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of the whole window.
class ShellPictureTest {
    private static final Path FOLDER = Path.of("target", "pictures");

    @TempDir
    Path home;

    @Test
    void windowWearsTheColoursOfItsTheme() {
        Image dark = picture(1440, 900, true, 1, Place.LEARN, "shell-dark.png");
        Image light = picture(1440, 900, false, 1, Place.LEARN, "shell-light.png");
        assertEquals(Palette.DARK.surface(), dark.getPixelReader().getColor(700, 4));
        assertEquals(Palette.LIGHT.surface(), light.getPixelReader().getColor(700, 4));
    }

    @Test
    void smallAndEnlargedWindowsStillShowTheTransport() {
        Image small = picture(1024, 700, true, 1, Place.EXPLORE, "shell-small.png");
        Image large = picture(1440, 900, false, 1.5, Place.EXPLORE, "shell-large.png");
        assertNotEquals(Palette.DARK.bg(), small.getPixelReader().getColor(500, 690));
        assertNotEquals(Palette.LIGHT.bg(), large.getPixelReader().getColor(700, 890));
    }

    private Image picture(int width, int height, boolean dark, double scale, Place place, String file) {
        Settings settings = Settings.in(home);
        settings.set(Settings.Key.DARK, dark);
        settings.set(Settings.Key.SCALE, scale);
        Image image = FxThread.call(() -> {
            Fonts.load();
            Shell shell = new Shell(Fixtures.equipment(), settings, Runnable::run, Runnable::run);
            shell.look().placeProperty().set(place);
            Scene scene = shell.scene(width, height);
            shell.workbench().playback().seek(18_300_000);
            scene.snapshot(null);
            return scene.snapshot(null);
        });
        FxThread.write(image, FOLDER.resolve(file));
        return image;
    }
}
