package org.duibiao.ui.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.ui.session.Session;

/** The districts, years and reports there are to choose from, and those whose names were typed. */
final class Places {
    private static final int MOST_PLACES = 6;
    private static final int MOST_DISTRICTS = 3;

    private final Session session;

    Places(Session session) {
        this.session = session;
    }

    /** Districts that speak, and those above them, from the top. */
    List<Region> districts() {
        Set<List<String>> paths = new TreeSet<>((a, b) -> String.join("/", a).compareTo(String.join("/", b)));
        session.reports().forEach(report -> {
            List<String> path = report.header().region().path();
            for (int length = 1; length <= path.size(); length++) {
                paths.add(path.subList(0, length));
            }
        });
        return paths.stream().map(path -> new Region(path, Optional.empty())).toList();
    }

    /** Years of delivery, the latest first. */
    List<Integer> years() {
        return session.reports().stream()
                .map(Listed::header)
                .map(Header::year)
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Reports whose district, year or speaker hold all the words typed: often the name is all that was meant. */
    List<Listed> reports(String typed) {
        List<String> wanted = Stream.of(typed.strip().split("[\\s\u3000]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return wanted.isEmpty()
                ? List.of()
                : session.reports().stream()
                        .filter(report -> wanted.stream().allMatch(word -> says(report.header(), word)))
                        .sorted(Comparator.comparing((Listed report) ->
                                        report.header().year().orElse(0))
                                .reversed())
                        .limit(MOST_PLACES)
                        .toList();
    }

    /** Districts that speak and whose name holds the one word typed. */
    List<Region> districtsCalled(String typed) {
        String name = typed.strip();
        return name.isEmpty()
                ? List.of()
                : session.reports().stream()
                        .map(report -> report.header().region())
                        .filter(region ->
                                region.name().filter(own -> own.contains(name)).isPresent())
                        .distinct()
                        .limit(MOST_DISTRICTS)
                        .toList();
    }

    /** Looks at the parts one by one: joining them for every report at every key would be felt in a large library. */
    private static boolean says(Header header, String word) {
        return header.region().path().stream().anyMatch(name -> name.contains(word))
                || header.year()
                        .filter(year -> String.valueOf(year).contains(word))
                        .isPresent()
                || header.speaker().filter(name -> name.contains(word)).isPresent()
                || (word.length() > 2 && header.region().fullName().contains(word));
    }
}
