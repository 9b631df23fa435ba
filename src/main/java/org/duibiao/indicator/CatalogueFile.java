package org.duibiao.indicator;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A catalogue as a file that people edit: one indicator a line, columns split by tabs: id, Chinese name, English name,
 * unit, {@code up} or {@code down}, other names split by {@code |}. Empty lines and lines that begin with {@code #} are
 * skipped.
 *
 * @param indicators of the lines that are right
 * @param faults of those that are not, in their order
 */
public record CatalogueFile(List<Indicator> indicators, List<Fault> faults) {
    private static final int COLUMNS = 6;
    private static final int LONGEST_ID = 100;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");
    private static final String HEAD =
            "# id\tChinese name\tEnglish name\tusual unit\tdirection (up, down)\tother names, split by |";

    public CatalogueFile {
        indicators = List.copyOf(indicators);
        faults = List.copyOf(faults);
    }

    /** What can be wrong with a line. */
    public enum Kind {
        /** Not six columns; the words are how many there are. */
        COLUMNS,
        /** The id has other signs than small letters, digits and _, or does not begin with a letter. */
        ID,
        /** The id stood in an earlier line. */
        TWICE,
        /** No Chinese name, or one with a bracket. */
        NAME,
        /** Neither up nor down. */
        DIRECTION,
        /** A name of one character, or a bracket that is not closed. */
        ALIAS;

        /** The name used in message keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is wrong with a line.
     *
     * @param line counted from 1
     * @param words the words it is about
     */
    public record Fault(int line, Kind kind, String words) {}

    /** Reads all lines. @throws IOException if the source fails */
    public static CatalogueFile read(BufferedReader source) throws IOException {
        List<Indicator> indicators = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int number = 0;
        for (String line = source.readLine(); line != null; line = source.readLine()) {
            number++;
            String bare = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (bare.isBlank() || bare.startsWith("#")) {
                continue;
            }
            String[] columns = bare.split("\t", -1);
            if (columns.length != COLUMNS) {
                faults.add(new Fault(number, Kind.COLUMNS, Integer.toString(columns.length)));
                continue;
            }
            Indicator indicator = indicator(columns);
            List<Fault> found = faults(indicator, columns[4], number);
            if (!ids.add(indicator.id())) {
                found.add(new Fault(number, Kind.TWICE, indicator.id()));
            }
            if (found.isEmpty()) {
                indicators.add(indicator);
            }
            faults.addAll(found);
        }
        return new CatalogueFile(indicators, faults);
    }

    private static Indicator indicator(String[] columns) {
        return new Indicator(
                columns[0].strip(),
                columns[1].strip(),
                columns[2].strip(),
                names(columns[5]),
                columns[3].strip(),
                columns[4].strip().equalsIgnoreCase("down") ? Direction.LOWER : Direction.HIGHER);
    }

    /** Names split by {@code |}. */
    public static List<String> names(String words) {
        return java.util.Arrays.stream(words.split("\\|"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** What is wrong with an indicator somebody made. */
    public static List<Fault> faults(Indicator indicator) {
        return faults(indicator, "up", 0);
    }

    private static List<Fault> faults(Indicator indicator, String direction, int line) {
        List<Fault> faults = new ArrayList<>();
        if (!ID.matcher(indicator.id()).matches() || indicator.id().length() > LONGEST_ID) {
            faults.add(new Fault(line, Kind.ID, indicator.id()));
        }
        if (indicator.chinese().isEmpty() || indicator.chinese().matches(".*[\\[\\]{}|\t].*")) {
            faults.add(new Fault(line, Kind.NAME, indicator.chinese()));
        }
        String way = direction.strip().toLowerCase(Locale.ROOT);
        if (!way.equals("up") && !way.equals("down")) {
            faults.add(new Fault(line, Kind.DIRECTION, direction));
        }
        for (String alias : indicator.aliases()) {
            if (!readable(alias.startsWith("-") ? alias.substring(1) : alias)) {
                faults.add(new Fault(line, Kind.ALIAS, alias));
            }
        }
        return faults;
    }

    private static boolean readable(String alias) {
        try {
            return NamePattern.expand(alias).stream()
                    .allMatch(name -> name.strip().length() > 1);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Writes indicators as lines that {@link #read} reads. */
    public static String write(List<Indicator> indicators) {
        StringBuilder lines = new StringBuilder(HEAD).append('\n');
        for (Indicator one : indicators) {
            lines.append(String.join(
                            "\t",
                            one.id(),
                            one.chinese(),
                            one.english(),
                            one.unit(),
                            one.direction() == Direction.LOWER ? "down" : "up",
                            String.join("|", one.aliases())))
                    .append('\n');
        }
        return lines.toString();
    }
}
