package org.duibiao.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.duibiao.exchange.Parcel;
import org.duibiao.exchange.SourceAttributes;
import org.duibiao.report.Listed;
import org.duibiao.task.Progress;
import org.duibiao.text.Simplified;

/** Knows the texts of a parcel again among the reports of a library: by what they say, then by what they are called. */
final class TextMatching {

    /** In percent: what two texts of one name must share for one to be a version of the other. */
    private static final int NEARLY = 60;

    private static final int PROBE = 48;

    private final Library library;
    private final Simplified simplified = new Simplified();

    TextMatching(Library library) {
        this.library = library;
    }

    /** A source still looked for. */
    private record Wanted(
            Parcel.Source source,
            String dense,
            List<Listed> same,
            List<Listed> within,
            List<Listed> quoted,
            List<Listed> printed) {
        static Wanted of(Parcel.Source source, String dense) {
            return new Wanted(
                    source, dense, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    List<Incoming.Text> match(Parcel parcel, Progress progress) throws LibraryException {
        List<Wanted> wanted = parcel.sources().stream()
                .map(source -> Wanted.of(source, source.text().map(this::dense).orElse("")))
                .toList();
        List<Listed> reports = library.reports();
        Map<String, List<Wanted>> byText = new HashMap<>();
        wanted.stream()
                .filter(one -> !one.dense.isEmpty())
                .forEach(one -> byText.computeIfAbsent(one.dense, none -> new ArrayList<>())
                        .add(one));
        int longest = wanted.stream().mapToInt(one -> one.dense.length()).max().orElse(0);
        boolean prints = wanted.stream()
                .anyMatch(one -> told(one.source, SourceAttributes.FINGERPRINT).isPresent());
        boolean quotes = wanted.stream().anyMatch(one -> one.source.text().isEmpty());
        for (int i = 0; i < reports.size() && !progress.stopped(); i++) {
            Listed report = reports.get(i);
            progress.at(i, reports.size(), report.name());
            String text = library.text(report);
            String dense = dense(text);
            byText.getOrDefault(dense, List.of()).forEach(one -> one.same.add(report));
            if (dense.length() >= PROBE && dense.length() < longest) {
                String probe = dense.substring(dense.length() / 2 - PROBE / 2, dense.length() / 2 + PROBE / 2);
                wanted.stream()
                        .filter(one -> one.dense.length() > dense.length())
                        .filter(one -> one.dense.contains(probe) && one.dense.contains(dense))
                        .forEach(one -> one.within.add(report));
            }
            if (prints) {
                String print = SourceAttributes.fingerprint(text);
                wanted.stream()
                        .filter(one -> print.equals(one.source.attributes().get(SourceAttributes.FINGERPRINT)))
                        .forEach(one -> one.printed.add(report));
            }
            if (quotes) {
                wanted.stream()
                        .filter(one -> one.source.text().isEmpty() && holdsAllQuotes(text, one.source))
                        .forEach(one -> one.quoted.add(report));
            }
        }
        List<Incoming.Text> texts = new ArrayList<>();
        for (Wanted one : wanted) {
            if (one.source.text().isPresent()) {
                texts.add(withText(one, reports));
            } else {
                texts.addAll(withoutText(one, reports));
            }
        }
        return texts;
    }

    private static boolean holdsAllQuotes(String text, Parcel.Source source) {
        return !source.marks().isEmpty()
                && source.marks().stream()
                        .allMatch(mark -> !mark.place().quote().isBlank()
                                && text.contains(mark.place().quote()));
    }

    private Incoming.Text withText(Wanted one, List<Listed> reports) throws LibraryException {
        if (!one.same.isEmpty()) {
            Listed best = one.same.stream()
                    .filter(report -> report.name().equals(one.source.name()))
                    .findFirst()
                    .orElse(one.same.get(0));
            return new Incoming.Text(one.source, Incoming.Known.SAME, List.of(best));
        }
        if (!one.within.isEmpty()
                && one.within.stream()
                                .mapToInt(report -> report.counts().characters())
                                .sum()
                        >= one.source.text().orElse("").length() * NEARLY / 100) {
            return new Incoming.Text(one.source, Incoming.Known.SAME, one.within);
        }
        Likeness likeness = Likeness.of(one.source.text().orElse(""));
        for (Listed report : reports) {
            if (sameName(report, one.source)
                    && Likeness.of(library.text(report)).with(likeness) >= NEARLY) {
                return new Incoming.Text(one.source, Incoming.Known.ALIKE, List.of(report));
            }
        }
        return new Incoming.Text(one.source, Incoming.Known.NEW, List.of());
    }

    /** By the text's fingerprint, else by district and year, else by name; of several the one whose words fit. */
    private List<Incoming.Text> withoutText(Wanted one, List<Listed> reports) throws LibraryException {
        List<Listed> meant = one.printed.isEmpty()
                ? reports.stream()
                        .filter(report -> sameName(report, one.source) || isOfThere(report, one.source))
                        .filter(report -> one.quoted.contains(report) || !isOfElsewhere(report, one.source))
                        .toList()
                : one.printed;
        for (String attribute : List.of("district", "year", "kind", "date")) {
            Optional<String> said = told(one.source, attribute);
            if (said.isPresent()) {
                meant = narrowed(
                        meant,
                        report -> said.get()
                                .equals(SourceAttributes.of(report.header()).get(attribute)));
            }
        }
        meant = narrowed(meant, report -> sameName(report, one.source));
        meant = narrowed(meant, one.quoted::contains);
        if (meant.isEmpty() && one.quoted.size() == 1) {
            meant = one.quoted;
        }
        if (meant.isEmpty()) {
            return List.of(new Incoming.Text(one.source, Incoming.Known.UNKNOWN, List.of()));
        }
        return meant.size() == 1 || !one.printed.isEmpty()
                ? List.of(new Incoming.Text(one.source, Incoming.Known.BY_NAME, List.of(meant.get(0))))
                : shared(one.source, meant);
    }

    /** Marks of several texts that the file gives one name, each to the report in which its words stand at its place. */
    private List<Incoming.Text> shared(Parcel.Source source, List<Listed> reports) throws LibraryException {
        Map<Listed, MarkPlacing> placings = new LinkedHashMap<>();
        for (Listed report : reports) {
            placings.put(report, new MarkPlacing(Optional.empty(), library.text(report)));
        }
        Map<Optional<Listed>, List<Parcel.Mark>> shares = new LinkedHashMap<>();
        for (Parcel.Mark mark : source.marks()) {
            List<Listed> fitting = fitting(placings, placing -> placing.exact(mark.place()));
            if (fitting.isEmpty()) {
                fitting =
                        fitting(placings, placing -> placing.place(mark.place()).isPresent());
            }
            shares.computeIfAbsent(
                            fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty(),
                            none -> new ArrayList<>())
                    .add(mark);
        }
        List<Incoming.Text> texts = new ArrayList<>();
        shares.forEach((report, marks) -> texts.add(new Incoming.Text(
                source.with(marks),
                report.isPresent() ? Incoming.Known.BY_NAME : Incoming.Known.UNSURE,
                report.map(List::of).orElse(reports))));
        return texts;
    }

    private static List<Listed> fitting(Map<Listed, MarkPlacing> placings, Predicate<MarkPlacing> fits) {
        return placings.entrySet().stream()
                .filter(one -> fits.test(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Those that agree, if any does. */
    private static List<Listed> narrowed(List<Listed> reports, Predicate<Listed> agrees) {
        List<Listed> fewer = reports.stream().filter(agrees).toList();
        return fewer.isEmpty() ? reports : fewer;
    }

    private static Optional<String> told(Parcel.Source source, String attribute) {
        return Optional.ofNullable(source.attributes().get(attribute));
    }

    /** Of the district and the year that the file tells, whatever it is called here. */
    private static boolean isOfThere(Listed report, Parcel.Source source) {
        Map<String, String> ours = SourceAttributes.of(report.header());
        return Stream.of("district", "year", "kind")
                .allMatch(attribute -> told(source, attribute)
                        .filter(said -> said.equals(ours.get(attribute)))
                        .isPresent());
    }

    /** Both are known to be of a district or a year, and not of the same. */
    private static boolean isOfElsewhere(Listed report, Parcel.Source source) {
        Map<String, String> ours = SourceAttributes.of(report.header());
        return Stream.of("district", "year")
                .anyMatch(attribute -> told(source, attribute)
                        .filter(said -> ours.containsKey(attribute) && !said.equals(ours.get(attribute)))
                        .isPresent());
    }

    /** Whatever folder and ending the name has in the file. */
    private static boolean sameName(Listed report, Parcel.Source source) {
        String name = plain(source.name());
        return plain(report.name()).equals(name)
                || plain(report.header().title()).equals(name);
    }

    private static String plain(String name) {
        String last = name.strip().replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        String stem = dot > 0 && last.length() - dot <= 6 ? last.substring(0, dot) : last;
        return stem.toLowerCase(Locale.ROOT);
    }

    /** A text without its blanks, in narrow and simplified characters: how a tool stores it makes no difference. */
    private String dense(String text) {
        String simple = simplified.of(text);
        StringBuilder dense = new StringBuilder(simple.length());
        for (int i = 0; i < simple.length(); i++) {
            char c = simple.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u3000' && c != '\u00a0' && c != '\ufeff') {
                dense.append(c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c);
            }
        }
        return dense.toString();
    }
}
