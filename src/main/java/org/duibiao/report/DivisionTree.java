package org.duibiao.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * All provinces, prefectures and counties of China with the towns below them, and the former ones that old reports name.
 * Immutable once made; safe to share between threads.
 */
public final class DivisionTree {
    private final Map<String, List<Division>> byName = new HashMap<>();
    private final Map<String, List<Division>> byShortName = new HashMap<>();
    private final Map<Division, List<String>> shortNames = new HashMap<>();
    private final Map<Division, List<Division>> children = new HashMap<>();
    private final List<Division> provinces = new ArrayList<>();
    private final Map<String, List<Division>> countiesByTown = new HashMap<>();
    private final Map<Division, List<String>> towns = new HashMap<>();
    private final NameIndex index = new NameIndex();

    private DivisionTree() {}

    /** The tree the program carries. Takes a few hundredths of a second to read: make it once. */
    public static DivisionTree bundled() {
        DivisionTree tree = new DivisionTree();
        try {
            Map<String, Division> byCode = tree.readDivisions();
            tree.readFormer();
            tree.readTowns(byCode);
        } catch (IOException e) {
            throw new UncheckedIOException("the division tree is part of the program and could not be read", e);
        }
        return tree;
    }

    /** Places of exactly this full name above the towns; those of today before former ones. */
    public List<Division> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** Places that are called so for short, e.g. 云浮 or 恩施州; those of today before former ones. */
    public List<Division> shortNamed(String name) {
        return byShortName.getOrDefault(name, List.of());
    }

    /** What a place is called for short, the longest first: 恩施州, 恩施. */
    public List<String> shortNamesOf(Division division) {
        return shortNames.getOrDefault(division, List.of());
    }

    /** Counties that have a town of this name. */
    public List<Division> countiesWithTown(String town) {
        return countiesByTown.getOrDefault(town, List.of());
    }

    /** The names of a county's towns. */
    public List<String> towns(Division county) {
        return towns.getOrDefault(county, List.of());
    }

    /** The provinces of today, in the order of their codes. */
    public List<Division> provinces() {
        return List.copyOf(provinces);
    }

    /** All places above the towns. */
    Stream<Division> all() {
        return byName.values().stream().flatMap(List::stream);
    }

    /** All towns by name, each with the counties that have one of that name. */
    Map<String, List<Division>> allTowns() {
        return countiesByTown;
    }

    /** The places right below one. */
    public List<Division> below(Division division) {
        return children.getOrDefault(division, List.of());
    }

    /**
     * The longest full or short name (above the towns) that stands at a position.
     *
     * @return its length in UTF-16 units, 0 if there is none
     */
    public int longestNameAt(CharSequence text, int at) {
        return index.longestAt(text, at);
    }

    private Map<String, Division> readDivisions() throws IOException {
        Map<String, Division> byCode = new LinkedHashMap<>();
        for (String[] row : rows(open("divisions.tsv"))) {
            String code = row[0];
            Optional<Division> parent = Optional.empty();
            for (int length = code.length() - 2; length >= 2 && parent.isEmpty(); length -= 2) {
                parent = Optional.ofNullable(byCode.get(code.substring(0, length)));
            }
            Level level = code.length() == 2 ? Level.PROVINCE : code.length() == 4 ? Level.PREFECTURE : Level.COUNTY;
            Division division = add(new Division(row[1], level, parent, false));
            byCode.put(code, division);
            if (level == Level.PROVINCE) {
                provinces.add(division);
            }
        }
        return byCode;
    }

    private void readFormer() throws IOException {
        for (String[] row : rows(open("former-divisions.tsv"))) {
            Optional<Division> parent = Optional.empty();
            for (String name : row[0].split("/", -1)) {
                Optional<Division> above = parent;
                parent = named(name).stream()
                        .filter(d -> d.parent().equals(above))
                        .findFirst();
            }
            add(new Division(row[1], Level.valueOf(row[2].toUpperCase(Locale.ROOT)), parent, true));
        }
    }

    private void readTowns(Map<String, Division> byCode) throws IOException {
        for (String[] row : rows(new GZIPInputStream(open("towns.tsv.gz")))) {
            Division county = byCode.getOrDefault(row[0], byCode.get(row[0].substring(0, 4)));
            if (county != null) {
                List<String> names = List.of(row[1].split(" ", -1));
                towns.put(county, names);
                for (String name : names) {
                    countiesByTown
                            .computeIfAbsent(name, n -> new ArrayList<>(1))
                            .add(county);
                }
            }
        }
    }

    private Division add(Division division) {
        byName.computeIfAbsent(division.name(), n -> new ArrayList<>(1)).add(division);
        index.add(division.name());
        List<String> shorter = List.copyOf(ShortNames.of(division.name()));
        shortNames.put(division, shorter);
        for (String name : shorter) {
            byShortName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(division);
            index.add(name);
        }
        division.parent()
                .ifPresent(parent ->
                        children.computeIfAbsent(parent, p -> new ArrayList<>()).add(division));
        return division;
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = DivisionTree.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("missing: " + resource);
        }
        return in;
    }

    private static List<String[]> rows(InputStream in) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    rows.add(line.split("\t", -1));
                }
            }
        }
        return rows;
    }
}
