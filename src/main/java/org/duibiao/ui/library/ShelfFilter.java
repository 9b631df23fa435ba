package org.duibiao.ui.library;

import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.ReportKind;

/**
 * Which reports the tree shows.
 *
 * @param text to be found in district, title, speaker, year or file name; empty for all
 * @param years empty for all
 * @param kinds empty for all
 * @param levels empty for all
 * @param warnedOnly only those that a person should look at
 */
record ShelfFilter(String text, Set<Integer> years, Set<ReportKind> kinds, Set<Level> levels, boolean warnedOnly) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    static final ShelfFilter ALL = new ShelfFilter("", Set.of(), Set.of(), Set.of(), false);

    ShelfFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
        years = Set.copyOf(years);
        kinds = Set.copyOf(kinds);
        levels = Set.copyOf(levels);
    }

    /** Whether a report passes, its words aside. */
    boolean lets(Listed report) {
        Header header = report.header();
        return (years.isEmpty() || header.year().filter(years::contains).isPresent())
                && (kinds.isEmpty() || kinds.contains(header.kind()))
                && (levels.isEmpty()
                        || header.region().level().filter(levels::contains).isPresent())
                && (!warnedOnly || !header.warnings().isEmpty());
    }

    /**
     * Whether all that was typed is found.
     *
     * @param words of a report, as {@link #words} has them; asked for only where something was typed
     */
    boolean holdsText(Supplier<String> words) {
        return text.isEmpty() || BLANKS.splitAsStream(text).allMatch(words.get()::contains);
    }

    /** What is looked through of a report. */
    static String words(Listed report) {
        Header header = report.header();
        return String.join(
                        "\n",
                        header.region().fullName(),
                        header.title(),
                        header.speaker().orElse(""),
                        header.year().map(String::valueOf).orElse(""),
                        report.name())
                .toLowerCase(Locale.ROOT);
    }
}
