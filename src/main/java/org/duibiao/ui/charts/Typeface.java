package org.duibiao.ui.charts;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The letters of pictures, read from the font that comes with the program, so that words are as wide, and look, the same on
 * every machine, with a display or without. Characters the font lacks come from the machine's own fonts; where it has
 * none either, a 〓 stands in their place. Thread-safe.
 */
final class Typeface {

    private static final Logger LOG = LoggerFactory.getLogger(Typeface.class);
    private static final int MISSING = '〓';
    private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

    private static final class Loaded {
        static final Typeface REGULAR = new Typeface("/assets/fonts/NotoSansSC-Regular-GB2312.ttf", Font.PLAIN);
        static final Typeface BOLD = new Typeface("/assets/fonts/NotoSansSC-Bold-GB2312.ttf", Font.BOLD);
    }

    /** A character's outline with its baseline at 0, y downwards, and its advance, both for type of one unit. */
    private record Letter(Shape outline, double advance) {}

    private final String file;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;
    private final int style;
    private final Map<Integer, Letter> letters = new ConcurrentHashMap<>();

    private Typeface(String file, int style) {
        this.file = file;
        this.style = style;
        try (InputStream in = open(file)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            characters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("font not readable: " + file, e);
        }
    }

    static Typeface of(Painter.Lettering type) {
        return type.bold() ? Loaded.BOLD : Loaded.REGULAR;
    }

    /** The bytes of the font. */
    InputStream bytes() {
        return open(file);
    }

    private static InputStream open(String file) {
        InputStream in = Typeface.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("font missing: " + file);
        }
        return in;
    }

    /** Whether the font itself has a character. */
    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** How wide words are when set in a size. */
    double width(String words, double size) {
        return words.codePoints().mapToDouble(c -> letter(c).advance()).sum() * size;
    }

    /** The outline of words that start at a place on their baseline. */
    Path2D outline(String words, double x, double baseline, double size) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double at = x;
        for (int character : words.codePoints().toArray()) {
            Letter letter = letter(character);
            AffineTransform place = AffineTransform.getTranslateInstance(at, baseline);
            place.scale(size, size);
            path.append(letter.outline().getPathIterator(place), false);
            at += letter.advance() * size;
        }
        return path;
    }

    private Letter letter(int character) {
        return letters.computeIfAbsent(character, this::drawn);
    }

    private Letter drawn(int character) {
        int glyph = characters.getGlyphId(character);
        if (glyph == 0) {
            return elsewhere(character);
        }
        try {
            // one parse at a time: the font reads from one stream
            synchronized (font) {
                GlyphData data = font.getGlyph().getGlyph(glyph);
                GeneralPath path = data == null ? new GeneralPath() : data.getPath();
                return new Letter(
                        path.createTransformedShape(AffineTransform.getScaleInstance(1 / unitsPerEm, -1 / unitsPerEm)),
                        font.getAdvanceWidth(glyph) / unitsPerEm);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("font not readable: " + file, e);
        }
    }

    /** From the machine's fonts; a machine without any may not even be able to say so. */
    private Letter elsewhere(int character) {
        try {
            Font logical = new Font(Font.SANS_SERIF, style, 1).deriveFont(1f);
            if (logical.canDisplay(character)) {
                var glyphs = logical.createGlyphVector(PLAIN, Character.toString(character));
                return new Letter(glyphs.getOutline(), glyphs.getGlyphMetrics(0).getAdvanceX());
            }
        } catch (RuntimeException | LinkageError | InternalError e) {
            LOG.debug("No fonts on this machine for {}", character, e);
        }
        return character == MISSING ? new Letter(new GeneralPath(), 1) : letterOfMissing();
    }

    private Letter letterOfMissing() {
        return drawn(MISSING);
    }
}
