package org.duibiao.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Part;
import org.duibiao.report.Region;
import org.duibiao.report.ReportKind;

/**
 * Where to look. Empty sets and options let everything in.
 *
 * @param districts each with everything below it
 * @param levels of the government that speaks
 * @param from first year, of delivery
 * @param to last year
 * @param kinds of report
 * @param parts of each report
 * @param within all that is said, or only what was read as a statement
 * @param codes ids of codes (编码): only inside passages that carry one of them or one below it
 */
public record Filter(
        List<Region> districts,
        Set<Level> levels,
        Optional<Integer> from,
        Optional<Integer> to,
        Set<ReportKind> kinds,
        Set<Part> parts,
        Within within,
        Set<UUID> codes) {

    /** What kind of passage counts. */
    public enum Within {
        ALL,
        STATEMENTS,
        GOALS,
        OUTCOMES
    }

    /** Everywhere. */
    public static final Filter ALL = new Filter(
            List.of(), Set.of(), Optional.empty(), Optional.empty(), Set.of(), Set.of(), Within.ALL, Set.of());

    public Filter {
        districts = List.copyOf(districts);
        levels = Set.copyOf(levels);
        kinds = Set.copyOf(kinds);
        parts = Set.copyOf(parts);
        codes = Set.copyOf(codes);
    }

    /** Whether a report is to be looked through. */
    public boolean lets(Listed report) {
        Header header = report.header();
        return (districts.isEmpty() || districts.stream().anyMatch(header.region()::isWithin))
                && (levels.isEmpty()
                        || header.region().level().filter(levels::contains).isPresent())
                && (from.isEmpty()
                        || header.year().filter(year -> year >= from.get()).isPresent())
                && (to.isEmpty()
                        || header.year().filter(year -> year <= to.get()).isPresent())
                && (kinds.isEmpty() || kinds.contains(header.kind()));
    }

    public Filter inDistricts(List<Region> chosen) {
        return new Filter(chosen, levels, from, to, kinds, parts, within, codes);
    }

    public Filter atLevels(Set<Level> chosen) {
        return new Filter(districts, chosen, from, to, kinds, parts, within, codes);
    }

    public Filter inYears(Optional<Integer> first, Optional<Integer> last) {
        return new Filter(districts, levels, first, last, kinds, parts, within, codes);
    }

    public Filter ofKinds(Set<ReportKind> chosen) {
        return new Filter(districts, levels, from, to, chosen, parts, within, codes);
    }

    public Filter inParts(Set<Part> chosen) {
        return new Filter(districts, levels, from, to, kinds, chosen, within, codes);
    }

    public Filter only(Within chosen) {
        return new Filter(districts, levels, from, to, kinds, parts, chosen, codes);
    }

    public Filter coded(Set<UUID> chosen) {
        return new Filter(districts, levels, from, to, kinds, parts, within, chosen);
    }
}
