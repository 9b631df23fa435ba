package org.duibiao.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duibiao.library.Library;
import org.duibiao.report.Division;
import org.duibiao.report.DivisionTree;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.report.Report;
import org.duibiao.report.ReportId;

/**
 * Any number of reports made of a few: each copy of a series speaks for another district, whose name stands wherever that
 * of the first one stood, so figures and wording stay as real as those of the originals; lengths too, unless the originals are
 * short: then reports get as long as real ones are. The same originals give the same reports.
 */
public final class RepeatedReports {
    private static final int IN_A_FOLDER = 500;
    private static final int YEARS_OF_A_SERIES = 10;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?=年)");

    private final Map<ReportId, Report> originals = new HashMap<>();
    private final Optional<Lengthening> lengthening;
    private final List<Listed> series;
    private final List<Division> districts;
    private final Deque<Speaker> free = new ArrayDeque<>();
    private final Map<Round, Speaker> given = new HashMap<>();
    private int earlier;

    /** The district of an original the so-manieth time. */
    private record Round(List<String> district, int number) {}

    /** Who speaks instead, and how many years before the original. */
    private record Speaker(Division district, int earlier) {}

    /** @param originals what is repeated; at least one report of a known district */
    public RepeatedReports(Library originals) throws IOException {
        this.series = originals.reports().stream()
                .filter(report -> report.header().region().known())
                .filter(report -> !report.header().region().level().equals(Optional.of(Level.NATIONAL)))
                .toList();
        if (series.isEmpty()) {
            throw new IOException("no report of a known district to repeat");
        }
        for (Listed report : series) {
            this.originals.put(report.id(), originals.read(report.id()));
        }
        this.lengthening = Lengthening.needed(this.originals.values())
                ? Optional.of(new Lengthening(
                        series.stream().map(report -> original(report)).toList()))
                : Optional.empty();
        Set<String> taken = new HashSet<>();
        series.forEach(report -> taken.addAll(report.header().region().path()));
        this.districts = districts(taken);
    }

    /** Prefectures first, then counties: what an analyst collects. */
    private static List<Division> districts(Set<String> taken) {
        DivisionTree tree = DivisionTree.bundled();
        List<Division> all = new ArrayList<>();
        for (Division province : tree.provinces()) {
            for (Division prefecture : tree.below(province)) {
                all.add(prefecture);
                all.addAll(tree.below(prefecture));
            }
        }
        all.removeIf(place -> place.former()
                || taken.contains(place.name())
                || place.name().length() < 3
                || tree.named(place.name()).size() > 1);
        all.sort(Comparator.comparing(place -> place.level() == Level.COUNTY));
        return all;
    }

    /**
     * Writes text files, one a report.
     *
     * @param folder is made; some hundreds of files go into each folder below it
     * @param reports how many
     * @return how many UTF-16 units they hold together
     */
    public long write(Path folder, int reports) throws IOException {
        // what stands for the texts made so far; two of one hash at worst tell whose they are
        Set<Integer> written = new HashSet<>();
        long units = 0;
        for (int i = 0; i < reports; i++) {
            Listed original = series.get(i % series.size());
            String text = distinct(spokenFor(original, i), original, i, written);
            Path into = Files.createDirectories(folder.resolve(String.format(Locale.ROOT, "%03d", i / IN_A_FOLDER)));
            Files.write(into.resolve(String.format(Locale.ROOT, "%05d.txt", i)), text.getBytes(StandardCharsets.UTF_8));
            units += text.length();
        }
        return units;
    }

    /** A text that names neither its district nor a year comes out the same for all speakers: a line says whose it is. */
    private String distinct(String text, Listed original, int number, Set<Integer> written) {
        if (written.add(text.hashCode())) {
            return text;
        }
        String whose = number < series.size()
                ? original.header().region().fullName()
                : speaker(original, number).district().name();
        String told = String.format(Locale.ROOT, "%s（第%d份）\n%s", whose, number, text);
        written.add(told.hashCode());
        return told;
    }

    private Report original(Listed listed) {
        return Objects.requireNonNull(originals.get(listed.id()));
    }

    private String spokenFor(Listed original, int number) {
        Report report = original(original);
        String text = lengthening.map(longer -> longer.longer(report, number)).orElse(report.text());
        if (number < series.size()) {
            return text;
        }
        Region region = original.header().region();
        Speaker speaker = speaker(original, number);
        for (Map.Entry<String, String> name :
                names(region, speaker.district().region()).entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        return speaker.earlier() == 0
                ? text
                : YEAR.matcher(text)
                        .replaceAll(year -> Integer.toString(Integer.parseInt(year.group()) - speaker.earlier()));
    }

    private Speaker speaker(Listed original, int number) {
        return given.computeIfAbsent(
                new Round(original.header().region().path(), number / series.size()), which -> next());
    }

    /** Each district once; then all of them again, a generation before. */
    private Speaker next() {
        if (free.isEmpty()) {
            districts.forEach(district -> free.add(new Speaker(district, earlier)));
            earlier += YEARS_OF_A_SERIES;
        }
        return free.removeFirst();
    }

    /** What replaces what, in this order: full names before short ones, and the whole path. */
    private static Map<String, String> names(Region from, Region to) {
        Map<String, String> names = new LinkedHashMap<>();
        int last = from.path().size() - 1;
        names.put(from.path().get(last), to.path().get(to.path().size() - 1));
        for (int i = 0; i < last; i++) {
            names.put(from.path().get(i), to.path().get(Math.min(i, to.path().size() - 2)));
        }
        Map<String, String> all = new LinkedHashMap<>(names);
        names.forEach((name, other) -> {
            if (name.length() > 2 && other.length() > 2) {
                all.putIfAbsent(name.substring(0, name.length() - 1), other.substring(0, other.length() - 1));
            }
        });
        return all;
    }
}
