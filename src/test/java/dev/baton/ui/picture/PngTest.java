package dev.baton.ui.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngTest {
    @TempDir
    Path folder;

    @Test
    void anIndependentReaderSeesTheSamePixels() throws IOException {
        Path file = folder.resolve("a.png");
        Png.write(image(), file);
        BufferedImage read = ImageIO.read(file.toFile());
        assertEquals(3, read.getWidth());
        assertEquals(2, read.getHeight());
        assertEquals(0xFF2563C9, read.getRGB(0, 0));
        assertEquals(0x80FF0000, read.getRGB(2, 1));
        assertEquals(0, read.getRGB(1, 1));
    }

    @Test
    void equalPixelsGiveEqualBytes() throws IOException {
        Png.write(image(), folder.resolve("a.png"));
        Png.write(image(), folder.resolve("b.png"));
        assertArrayEquals(Files.readAllBytes(folder.resolve("a.png")), Files.readAllBytes(folder.resolve("b.png")));
    }

    @Test
    void unwritableFileIsNamed() {
        IOException e = assertThrows(IOException.class, () -> Png.write(image(), folder.resolve("missing/a.png")));
        assertTrue(e.getMessage().startsWith("cannot write " + folder), e.getMessage());
    }

    @Test
    void workRunsOnTheJavaFxThreadAndItsExceptionComesBack() {
        assertTrue(OffscreenToolkit.call(Platform::isFxApplicationThread));
        assertTrue(OffscreenToolkit.call(() -> OffscreenToolkit.call(Platform::isFxApplicationThread)));
        assertThrows(
                ArithmeticException.class,
                () -> OffscreenToolkit.call(() -> {
                    throw new ArithmeticException();
                }));
    }

    private static WritableImage image() {
        WritableImage image = new WritableImage(3, 2);
        image.getPixelWriter().setArgb(0, 0, 0xFF2563C9);
        image.getPixelWriter().setArgb(2, 1, 0x80FF0000);
        return image;
    }
}
