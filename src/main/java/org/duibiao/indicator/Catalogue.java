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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The indicators that are read out of reports (指标). Data, not code: the bundled one is {@code catalogue.tsv} beside
 * this class, and analysts make their own by adding to it. Immutable.
 */
public final class Catalogue {
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
     * @throws IOException if the source fails, or a line is not right; the message names the first such line
     */
    public static Catalogue read(BufferedReader source) throws IOException {
        CatalogueFile file = CatalogueFile.read(source);
        if (!file.faults().isEmpty()) {
            CatalogueFile.Fault fault = file.faults().get(0);
            throw new IOException("line " + fault.line() + " of the catalogue: " + fault.kind() + " " + fault.words());
        }
        return new Catalogue(file.indicators());
    }

    /**
     * This catalogue with what an analyst has made of it. An indicator whose id is here already keeps the names it has and
     * gets those of the analyst besides; an alias that begins with {@code -} takes that name away. Chinese and English
     * name, unit and direction are the analyst's. Indicators with new ids come last.
     */
    public Catalogue with(List<Indicator> own) {
        Map<String, Indicator> all = new LinkedHashMap<>(byId);
        for (Indicator one : own) {
            Indicator base = byId.get(one.id());
            all.put(one.id(), base == null ? one : together(base, one));
        }
        return new Catalogue(List.copyOf(all.values()));
    }

    private static Indicator together(Indicator base, Indicator own) {
        Set<String> aliases = new LinkedHashSet<>();
        Set<String> taken = new LinkedHashSet<>();
        for (String alias : own.aliases()) {
            if (alias.startsWith("-")) {
                taken.addAll(NamePattern.expand(alias.substring(1)));
            }
        }
        if (taken.isEmpty()) {
            aliases.add(base.chinese());
            aliases.addAll(base.aliases());
        } else {
            aliases.addAll(wordings(base));
            aliases.removeAll(taken);
        }
        own.aliases().stream().filter(alias -> !alias.startsWith("-")).forEach(aliases::add);
        aliases.remove(own.chinese());
        return new Indicator(own.id(), own.chinese(), own.english(), List.copyOf(aliases), own.unit(), own.direction());
    }

    /** Those of some indicators that are not here, or not so. */
    public List<Indicator> differing(List<Indicator> some) {
        return some.stream()
                .filter(one -> !byId(one.id()).equals(Optional.of(one)))
                .toList();
    }

    /** Names that more than one indicator has, each with the ids of those; the last of them gets what is read. */
    public Map<String, List<String>> shared() {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (Indicator indicator : byId.values()) {
            wordings(indicator)
                    .forEach(name ->
                            ids.computeIfAbsent(name, any -> new ArrayList<>()).add(indicator.id()));
        }
        ids.values().removeIf(some -> some.size() < 2);
        return ids;
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
