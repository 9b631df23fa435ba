package org.duibiao.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duibiao.exchange.Parcel;
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
            Parcel.Source source, String dense, List<Listed> same, List<Listed> within, List<Listed> quoted) {
        static Wanted of(Parcel.Source source, String dense) {
            return new Wanted(source, dense, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
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
            if (quotes) {
                wanted.stream()
                        .filter(one -> one.source.text().isEmpty() && holdsAllQuotes(text, one.source))
                        .forEach(one -> one.quoted.add(report));
            }
        }
        List<Incoming.Text> texts = new ArrayList<>();
        for (Wanted one : wanted) {
            texts.add(one.source.text().isPresent() ? withText(one, reports) : withoutText(one, reports));
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

    private Incoming.Text withoutText(Wanted one, List<Listed> reports) {
        List<Listed> named =
                reports.stream().filter(report -> sameName(report, one.source)).toList();
        Optional<Listed> found = named.stream()
                .filter(one.quoted::contains)
                .findFirst()
                .or(() -> named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty())
                .or(() -> one.quoted.size() == 1 ? Optional.of(one.quoted.get(0)) : Optional.empty());
        return found.map(report -> new Incoming.Text(one.source, Incoming.Known.BY_NAME, List.of(report)))
                .orElseGet(() -> new Incoming.Text(one.source, Incoming.Known.UNKNOWN, List.of()));
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
