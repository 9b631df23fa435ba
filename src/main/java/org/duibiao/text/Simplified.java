package org.duibiao.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Texts in traditional characters (繁體), read as if they were simplified: one unit becomes one unit, so that positions
 * never move. Texts in simplified characters stay the same object. Immutable once made; safe to share between threads.
 */
public final class Simplified {
    private static final int SAMPLED = 2000;
    /** Of a hundred characters of a traditional text some thirty look different; of a simplified one hardly any. */
    private static final int ENOUGH_OF_A_HUNDRED = 5;

    private final char[] table = new char[Character.MAX_VALUE + 1];

    /** Reads the table the program carries: make it once. */
    public Simplified() {
        for (int unit = 0; unit < table.length; unit++) {
            table[unit] = (char) unit;
        }
        try (InputStream in = Simplified.class.getResourceAsStream("traditional.txt")) {
            if (in == null) {
                throw new IOException("missing: traditional.txt");
            }
            fill(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the table of characters is part of the program and could not be read", e);
        }
    }

    private void fill(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.startsWith("#")) {
                String simple = lines.readLine();
                for (int i = 0; simple != null && i < line.length(); i++) {
                    table[line.charAt(i)] = simple.charAt(i);
                }
            }
        }
    }

    /** The text in simplified characters if it is a traditional one, else the text itself. */
    public String of(String text) {
        return traditional(text) ? always(text) : text;
    }

    /** The text with every traditional character replaced, whatever the rest of it looks like. */
    public String always(String text) {
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; i++) {
            units[i] = table[units[i]];
        }
        return new String(units);
    }

    /** Whether a text is written in traditional characters; looks at some of them, from beginning to end. */
    public boolean traditional(String text) {
        int step = Math.max(1, text.length() / SAMPLED);
        int ideographs = 0;
        int different = 0;
        for (int i = 0; i < text.length(); i += step) {
            char unit = text.charAt(i);
            if (unit >= '\u3400' && unit <= '\u9FFF') {
                ideographs++;
                different += table[unit] == unit ? 0 : 1;
            }
        }
        return different * 100 > ideographs * ENOUGH_OF_A_HUNDRED;
    }
}
