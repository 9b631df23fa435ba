package org.duibiao.ui.charts;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Pixels as a PNG that carries texts. The writer of the JDK tries five filters on every line, which takes twice the time of
 * all the rest and makes pictures of charts no smaller: flat colours want none.
 */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte RGB = 2;
    private static final byte RGB_AND_ALPHA = 6;
    private static final byte METRES = 1;
    private static final double INCHES_PER_METRE = 39.3701;
    /** The last of the quick ones; the next takes twice as long for files a tenth smaller. */
    private static final int LEVEL = 3;

    private static final int PIECE = 1 << 16;

    private final DataOutputStream out;

    private PngFile(OutputStream out) {
        this.out = new DataOutputStream(new BufferedOutputStream(out, PIECE));
    }

    /**
     * Writes pixels.
     *
     * @param pixels an int each, as {@link BufferedImage#TYPE_INT_RGB} or {@link BufferedImage#TYPE_INT_ARGB}
     * @param texts by keyword, in any language
     * @param dotsPerInch how large a pixel is on paper
     */
    static void write(BufferedImage pixels, Map<String, String> texts, double dotsPerInch, OutputStream out)
            throws IOException {
        PngFile png = new PngFile(out);
        png.out.write(SIGNATURE);
        png.head(pixels);
        png.size(dotsPerInch);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            png.text(text.getKey(), text.getValue());
        }
        png.pixels(pixels);
        png.chunk("IEND", new byte[0], 0);
        png.out.flush();
    }

    private void head(BufferedImage pixels) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(bytes);
        head.writeInt(pixels.getWidth());
        head.writeInt(pixels.getHeight());
        head.writeByte(8);
        head.writeByte(pixels.getColorModel().hasAlpha() ? RGB_AND_ALPHA : RGB);
        head.write(new byte[3]);
        chunk("IHDR", bytes.toByteArray());
    }

    private void size(double dotsPerInch) throws IOException {
        int perMetre = (int) Math.round(dotsPerInch * INCHES_PER_METRE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream size = new DataOutputStream(bytes);
        size.writeInt(perMetre);
        size.writeInt(perMetre);
        size.writeByte(METRES);
        chunk("pHYs", bytes.toByteArray());
    }

    private void text(String keyword, String words) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
        // not compressed, of no said language, its keyword not translated
        text.write(new byte[5]);
        text.write(words.getBytes(StandardCharsets.UTF_8));
        chunk("iTXt", text.toByteArray());
    }

    private void pixels(BufferedImage pixels) throws IOException {
        boolean alpha = pixels.getColorModel().hasAlpha();
        int width = pixels.getWidth();
        int[] colours = new int[width];
        byte[] line = new byte[1 + width * (alpha ? 4 : 3)];
        byte[] piece = new byte[PIECE];
        Deflater deflater = new Deflater(LEVEL);
        try {
            for (int y = 0; y < pixels.getHeight(); y++) {
                pixels.getRaster().getDataElements(0, y, width, 1, colours);
                int at = 1;
                for (int colour : colours) {
                    line[at++] = (byte) (colour >> 16);
                    line[at++] = (byte) (colour >> 8);
                    line[at++] = (byte) colour;
                    if (alpha) {
                        line[at++] = (byte) (colour >>> 24);
                    }
                }
                deflater.setInput(line);
                while (!deflater.needsInput()) {
                    chunk("IDAT", piece, deflater.deflate(piece));
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                chunk("IDAT", piece, deflater.deflate(piece));
            }
        } finally {
            deflater.end();
        }
    }

    private void chunk(String kind, byte[] content) throws IOException {
        chunk(kind, content, content.length);
    }

    private void chunk(String kind, byte[] content, int length) throws IOException {
        if (length == 0 && kind.equals("IDAT")) {
            return;
        }
        byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content, 0, length);
        out.writeInt(length);
        out.write(name);
        out.write(content, 0, length);
        out.writeInt((int) check.getValue());
    }
}
