package org.duibiao.indicator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The indicators that are read out of reports (指标). Data, not code: the bundled one is {@code catalogue.tsv} beside
 * this class, and analysts make their own by adding to it. Immutable.
 */
public final class Catalogue {
    private static final int COLUMNS = 6;

    private final Map<String, Indicator> byId;

    /** @throws IllegalArgumentException if two indicators share an id */
    public Catalogue(List<Indicator> indicators) {
        Map<String, Indicator> map = new LinkedHashMap<>();
        for (Indicator indicator : indicators) {
            if (map.put(indicator.id(), indicator) != null) {
                throw new IllegalArgumentException("two indicators named " + indicator.id());
            }
        }
        this.byId = map;
    }

    /** The catalogue that comes with the program, read anew at each call. */
    public static Catalogue bundled() {
        try (InputStream in =
                Objects.requireNonNull(Catalogue.class.getResourceAsStream("catalogue.tsv"), "catalogue.tsv")) {
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads lines of six columns: id, Chinese name, English name, unit, {@code up} or {@code down}, aliases split by
     * {@code |}. Lines that are empty or begin with {@code #} are skipped.
     *
     * @throws IOException if the source fails, or a line has not the six columns; the message names the line
     */
    public static Catalogue read(BufferedReader source) throws IOException {
        List<Indicator> indicators = new ArrayList<>();
        int number = 0;
        for (String line = source.readLine(); line != null; line = source.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            if (columns.length != COLUMNS || columns[0].isBlank() || columns[1].isBlank()) {
                throw new IOException("line " + number + " of the catalogue: six columns wanted, the first two filled");
            }
            indicators.add(new Indicator(
                    columns[0].strip(),
                    columns[1].strip(),
                    columns[2].strip(),
                    columns[5].isBlank()
                            ? List.of()
                            : List.of(columns[5].strip().split("\\|")),
                    columns[3].strip(),
                    columns[4].strip().toLowerCase(Locale.ROOT).equals("down") ? Direction.LOWER : Direction.HIGHER));
        }
        return new Catalogue(indicators);
    }

    /** All indicators in the order of their source. */
    public List<Indicator> indicators() {
        return List.copyOf(byId.values());
    }

    public Optional<Indicator> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every wording an indicator goes by: its Chinese name and its aliases, patterns written out. */
    public static Set<String> wordings(Indicator indicator) {
        Set<String> names = new LinkedHashSet<>();
        names.add(indicator.chinese());
        indicator.aliases().forEach(alias -> names.addAll(NamePattern.expand(alias)));
        return names;
    }
}
