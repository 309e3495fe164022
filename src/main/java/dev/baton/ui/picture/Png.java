package dev.baton.ui.picture;

import dev.baton.export.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;

/// Writes images as PNG: eight bits a channel with alpha, no filter, no metadata, so that equal pixels give equal
/// bytes.
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] RGBA_8 = {8, 6, 0, 0, 0};
    private static final int CHANNELS = 4;

    private Png() {}

    /// Writes the file whole or not at all.
    ///
    /// @throws IOException saying in one sentence why the file cannot be written
    public static void write(Image image, Path file) throws IOException {
        AtomicFile.write(file, out -> encode(image, out));
    }

    static void encode(Image image, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.write(SIGNATURE);
        chunk(data, "IHDR", header((int) image.getWidth(), (int) image.getHeight()));
        chunk(data, "IDAT", pixels(image));
        chunk(data, "IEND", new byte[0]);
        data.flush();
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(width);
        data.writeInt(height);
        data.write(RGBA_8);
        return bytes.toByteArray();
    }

    private static byte[] pixels(Image image) throws IOException {
        int width = (int) image.getWidth();
        PixelReader reader = image.getPixelReader();
        int[] argb = new int[width];
        byte[] line = new byte[1 + CHANNELS * width];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            for (int y = 0; y < (int) image.getHeight(); y++) {
                reader.getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), argb, 0, width);
                toRgba(argb, line);
                deflater.write(line);
            }
        }
        return bytes.toByteArray();
    }

    /// The line's first byte stays 0: no filter.
    private static void toRgba(int[] argb, byte[] line) {
        int at = 1;
        for (int pixel : argb) {
            line[at++] = (byte) (pixel >> 16);
            line[at++] = (byte) (pixel >> 8);
            line[at++] = (byte) pixel;
            line[at++] = (byte) (pixel >>> 24);
        }
    }

    /// Length, then type and content with their checksum.
    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        out.writeInt(content.length);
        CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32());
        checked.write(type.getBytes(StandardCharsets.US_ASCII));
        checked.write(content);
        out.writeInt((int) checked.getChecksum().getValue());
    }
}
