package org.duibiao.ui.library;

import java.util.Locale;
import java.util.Set;
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
    static final ShelfFilter ALL = new ShelfFilter("", Set.of(), Set.of(), Set.of(), false);

    ShelfFilter {
        text = text.strip().toLowerCase(Locale.ROOT);
        years = Set.copyOf(years);
        kinds = Set.copyOf(kinds);
        levels = Set.copyOf(levels);
    }

    boolean lets(Listed report) {
        Header header = report.header();
        return (years.isEmpty() || header.year().filter(years::contains).isPresent())
                && (kinds.isEmpty() || kinds.contains(header.kind()))
                && (levels.isEmpty()
                        || header.region().level().filter(levels::contains).isPresent())
                && (!warnedOnly || !header.warnings().isEmpty())
                && holdsText(report);
    }

    private boolean holdsText(Listed report) {
        if (text.isEmpty()) {
            return true;
        }
        Header header = report.header();
        String all = String.join(
                        "\n",
                        header.region().fullName(),
                        header.title(),
                        header.speaker().orElse(""),
                        header.year().map(String::valueOf).orElse(""),
                        report.name())
                .toLowerCase(Locale.ROOT);
        for (String word : text.split("\\s+")) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
