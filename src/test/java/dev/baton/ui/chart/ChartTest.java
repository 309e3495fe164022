package dev.baton.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.baton.ui.theme.Palette;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartTest {
    private static final double[] PARALLEL = {1, 1.98, 2.95, 3.84, 3.86, 3.83};
    private static final double[] LOCKED = {1, 0.99, 0.98, 0.97, 0.97, 0.96};

    @TempDir
    Path folder;

    @Test
    void pictureHasTheSizeOfItsScaleAndRepeats() throws IOException {
        for (int scale : new int[] {1, 4}) {
            ChartImage.write(sample(), folder.resolve("a.png"), scale, Palette.LIGHT);
            ChartImage.write(sample(), folder.resolve("b.png"), scale, Palette.LIGHT);
            BufferedImage read = ImageIO.read(folder.resolve("a.png").toFile());
            assertEquals(960 * scale, read.getWidth());
            assertEquals(600 * scale, read.getHeight());
            assertEquals(-1L, Files.mismatch(folder.resolve("a.png"), folder.resolve("b.png")));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> ChartImage.write(sample(), folder.resolve("a.png"), 5, Palette.LIGHT));
    }

    @Test
    void everySeriesIsDrawnInItsOwnColour() {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            Image image = ChartImage.of(sample(), 960, 600, 1, palette);
            assertEquals(palette.surface(), image.getPixelReader().getColor(2, 2));
            assertTrue(pixels(image, palette.gil()) > 50, "gold");
            assertTrue(pixels(image, palette.thread(3)) > 50, "green");
            assertEquals(0, pixels(image, palette.thread(4)), "no series has magenta");
        }
    }

    @Test
    void wrongResultIsShown() {
        ChartModel model = model(List.of(new ChartModel.Series(
                "broken",
                Tone.BLUE,
                false,
                List.of(
                        new ChartModel.Point(1, 1, 1, 1),
                        new ChartModel.Point(2, 2, 2, 2, ChartModel.Standing.WRONG, List.of(1.0, 2.0))))));
        Image image = ChartImage.of(model, 600, 400, 1, Palette.LIGHT);
        assertTrue(pixels(image, Palette.LIGHT.bad()) > 5);
    }

    @Test
    void chartSaysWhereItsNumbersComeFrom() {
        assertEquals("MEASURED (points) and SIMULATED (dotted)", sample().origin());
        assertEquals(
                "SIMULATED",
                model(List.of(series("a", Tone.GIL, true, PARALLEL))).origin());
        assertEquals(
                "MEASURED",
                model(List.of(series("a", Tone.GIL, false, PARALLEL))).origin());
    }

    @Test
    void endLabelsKeepTheirDistanceInsideThePlot() {
        List<ChartModel.Series> many = IntStream.range(0, 8)
                .mapToObj(i -> series("s" + i, Tone.values()[i], false, new double[] {1, 0.02 * i}))
                .toList();
        Axes axes = new Axes(0, 0, 100, 400, 2, 4);
        List<EndLabels.Label> labels = EndLabels.placed(model(many), axes);
        assertEquals(8, labels.size());
        for (int i = 1; i < labels.size(); i++) {
            assertTrue(labels.get(i).y() - labels.get(i - 1).y() >= EndLabels.LINE_HEIGHT - 1e-9);
        }
        assertTrue(labels.getLast().y() <= axes.bottom() + 1e-9);
    }

    @Test
    void ticksAreRoundAndFew() {
        assertEquals(List.of(0.0, 1.0, 2.0, 3.0, 4.0), new Axes(0, 0, 100, 100, 8, 4.3).yTicks());
        assertEquals(List.of(1, 2, 3, 4), new Axes(0, 0, 100, 100, 4, 4).xTicks());
        assertEquals(List.of(1, 2, 4, 8, 16, 32, 64), new Axes(0, 0, 100, 100, 64, 4).xTicks());
        assertEquals(50, new Axes(0, 0, 100, 100, 64, 4).x(8), 1e-9);
    }

    @Test
    void longTextEndsInAnEllipsis() {
        String fitted = ChartText.fitted("a very long subtitle", dev.baton.ui.theme.Fonts.ui(12), 60);
        assertTrue(fitted.endsWith("…") && fitted.startsWith("a "), fitted);
        assertEquals("short", ChartText.fitted("short", dev.baton.ui.theme.Fonts.ui(12), 60));
    }

    @Test
    void onePointAndNoPointAreDrawnWithoutFailing() {
        assertTrue(model(List.of()).isEmpty());
        ChartImage.of(model(List.of()), 400, 300, 1, Palette.DARK);
        ChartModel one = model(List.of(series("a", Tone.GIL, false, new double[] {1})));
        assertFalse(one.isEmpty());
        assertTrue(pixels(ChartImage.of(one, 400, 300, 1, Palette.DARK), Palette.DARK.gil()) > 5);
    }

    static ChartModel sample() {
        return model(List.of(
                series("no shared state", Tone.GREEN, false, PARALLEL),
                series("one global lock", Tone.GIL, false, LOCKED),
                series("a lock per object", Tone.BLUE, false, new double[] {0.97, 1.8, 2.6, 3.31, 3.2, 3.1}),
                series("no shared state, simulated", Tone.GREEN, true, new double[] {1, 2, 2.9, 3.78, 3.78, 3.78})));
    }

    private static ChartModel model(List<ChartModel.Series> series) {
        return new ChartModel(
                "Speedup over one thread",
                "primes near one million, median of 31 clean rounds",
                "4 cores, Linux, JDK 25",
                "seed 1 · Baton 0.1 · 20 Nov 2026",
                "threads",
                "",
                "×",
                series,
                4,
                true);
    }

    private static ChartModel.Series series(String name, Tone tone, boolean simulated, double[] medians) {
        double[] threads = medians.length == 6 ? new double[] {1, 2, 3, 4, 6, 8} : new double[] {1, 2};
        List<ChartModel.Point> points = IntStream.range(0, medians.length)
                .mapToObj(i -> new ChartModel.Point(threads[i], medians[i], medians[i] * 0.96, medians[i] * 1.02))
                .toList();
        return new ChartModel.Series(name, tone, simulated, points);
    }

    private static long pixels(Image image, Color color) {
        int[] argb = new int[(int) image.getWidth() * (int) image.getHeight()];
        image.getPixelReader()
                .getPixels(
                        0,
                        0,
                        (int) image.getWidth(),
                        (int) image.getHeight(),
                        javafx.scene.image.PixelFormat.getIntArgbInstance(),
                        argb,
                        0,
                        (int) image.getWidth());
        int wanted = 0xFF000000
                | (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
        return Arrays.stream(argb).filter(pixel -> pixel == wanted).count();
    }
}
