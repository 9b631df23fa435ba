package org.duibiao.ui.library;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.duibiao.report.DistrictsByName;
import org.duibiao.report.Header;
import org.duibiao.report.HeaderField;
import org.duibiao.report.Level;
import org.duibiao.report.Region;
import org.duibiao.report.ReportKind;
import org.duibiao.report.Warning;

/**
 * Who speaks, when and about which years, to be put right for one report or for many. Of many, only fields that were
 * touched are changed.
 */
final class PropertiesViewModel {
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_SUGGESTED = 12;

    /** A field: what stood in it, what stands in it, and whether that can be. */
    static final class Field {
        private final StringProperty value;
        private final String before;
        private final boolean mixed;
        private final BooleanBinding valid;

        private Field(List<String> values, Predicate<String> rule) {
            mixed = values.stream().distinct().count() > 1;
            before = mixed ? "" : values.get(0);
            value = new SimpleStringProperty(before);
            valid = Bindings.createBooleanBinding(
                    () -> value.get().isBlank() || rule.test(value.get().strip()), value);
        }

        StringProperty valueProperty() {
            return value;
        }

        BooleanBinding validProperty() {
            return valid;
        }

        /** Whether the reports differ in it. */
        boolean mixed() {
            return mixed;
        }

        private boolean touched() {
            return !value.get().strip().equals(before);
        }

        private Optional<String> stated() {
            return Optional.of(value.get().strip()).filter(text -> !text.isEmpty());
        }
    }

    private final List<Header> headers;
    private final List<Region> there;
    private final DistrictsByName districts;

    final Field title;
    final Field region;
    final Field level;
    final Field kind;
    final Field date;
    final Field reviewYear;
    final Field goalYear;
    final Field speaker;

    /**
     * @param headers of one report or of many
     * @param there districts the library has reports of
     * @param districts all there are
     */
    PropertiesViewModel(List<Header> headers, List<Region> there, DistrictsByName districts) {
        this.headers = List.copyOf(headers);
        this.there = List.copyOf(there);
        this.districts = districts;
        title = field(Header::title, text -> true);
        region = field(
                header -> String.join(" › ", header.region().path()),
                text -> !path(text).isEmpty());
        level = field(
                header -> header.region().level().map(Level::id).orElse(""),
                text -> level(text).isPresent());
        kind = field(header -> header.kind().id(), text -> kind(text).isPresent());
        date = field(
                header -> header.date().map(LocalDate::toString).orElse(""),
                text -> date(text).isPresent());
        reviewYear = field(
                header -> header.reviewYear().map(String::valueOf).orElse(""),
                text -> year(text).isPresent());
        goalYear = field(
                header -> header.goalYear().map(String::valueOf).orElse(""),
                text -> year(text).isPresent());
        speaker = field(header -> header.speaker().orElse(""), text -> true);
        region.valueProperty().addListener((property, old, now) -> proposeLevel(now));
    }

    private Field field(Function<Header, String> of, Predicate<String> rule) {
        return new Field(headers.stream().map(of).toList(), rule);
    }

    /** What a person should look at, of the one report. */
    List<Warning> warnings() {
        return headers.size() == 1 ? headers.get(0).warnings() : List.of();
    }

    BooleanBinding validProperty() {
        return Stream.of(title, region, level, kind, date, reviewYear, goalYear, speaker)
                .map(Field::validProperty)
                .reduce(Bindings::and)
                .orElseThrow();
    }

    /** Districts that may be meant by what is typed: those of the library first, then all. Any thread. */
    List<String> suggestions(String typed) {
        List<String> names = DistrictsByName.names(typed);
        String last = names.isEmpty() ? "" : names.get(names.size() - 1);
        Stream<Region> known = there.stream()
                .filter(region -> region.name().orElse("").contains(last))
                .limit(MOST_SUGGESTED);
        return Stream.concat(known, districts.meant(typed, MOST_SUGGESTED).stream())
                .map(Region::path)
                .distinct()
                .map(path -> String.join(" › ", path))
                .limit(MOST_SUGGESTED)
                .toList();
    }

    /** The headers, in their order, with what was touched put in. */
    List<Header> right() {
        return headers.stream().map(this::edited).toList();
    }

    /** A header with the touched fields put in, and without the doubts that they settle. */
    Header edited(Header header) {
        Region newRegion = header.region();
        if (region.touched() || level.touched()) {
            List<String> path = region.touched() ? path(region.valueProperty().get()) : newRegion.path();
            if (region.touched() && path.size() == 1) {
                path = districts.only(path.get(0)).map(Region::path).orElse(path);
            }
            Optional<Level> newLevel =
                    level.touched() ? level.stated().flatMap(PropertiesViewModel::level) : newRegion.level();
            newRegion = path.isEmpty() ? Region.UNKNOWN : new Region(path, newLevel);
        }
        return new Header(
                title.touched() ? title.stated().orElse(header.title()) : header.title(),
                newRegion,
                kind.touched()
                        ? kind.stated().flatMap(PropertiesViewModel::kind).orElse(header.kind())
                        : header.kind(),
                date.touched() ? date.stated().flatMap(PropertiesViewModel::date) : header.date(),
                reviewYear.touched() ? reviewYear.stated().flatMap(PropertiesViewModel::year) : header.reviewYear(),
                goalYear.touched() ? goalYear.stated().flatMap(PropertiesViewModel::year) : header.goalYear(),
                speaker.touched() ? speaker.stated() : header.speaker(),
                HeaderField.left(header.warnings(), settled(newRegion)));
    }

    /** What nobody has to doubt any more; a district or a date that was taken away is not settled by that. */
    private Set<HeaderField> settled(Region newRegion) {
        Set<HeaderField> fields = EnumSet.noneOf(HeaderField.class);
        if (region.touched() && newRegion.known()) {
            fields.add(HeaderField.REGION);
        }
        if (kind.touched()) {
            fields.add(HeaderField.KIND);
        }
        if (date.touched() && date.stated().isPresent()) {
            fields.add(HeaderField.DATE);
        }
        if (reviewYear.touched()) {
            fields.add(HeaderField.REVIEW_YEAR);
        }
        if (goalYear.touched()) {
            fields.add(HeaderField.GOAL_YEAR);
        }
        return fields;
    }

    private void proposeLevel(String regionText) {
        List<String> path = path(regionText);
        if (!path.isEmpty()) {
            districts
                    .only(regionText)
                    .flatMap(Region::level)
                    .or(() -> proposedLevel(path.get(path.size() - 1)))
                    .map(Level::id)
                    .ifPresent(level.valueProperty()::set);
        }
    }

    private static Optional<Level> proposedLevel(String name) {
        if (name.equals(Region.NATION)) {
            return Optional.of(Level.NATIONAL);
        }
        if (name.matches(".*(省|自治区|特别行政区)|北京市|上海市|天津市|重庆市")) {
            return Optional.of(Level.PROVINCE);
        }
        if (name.matches(".*(镇|乡|街道)")) {
            return Optional.of(Level.TOWNSHIP);
        }
        if (name.matches(".*(区|县|旗)")) {
            return Optional.of(Level.COUNTY);
        }
        return name.matches(".*(市|州|盟)") ? Optional.of(Level.PREFECTURE) : Optional.empty();
    }

    private static List<String> path(String text) {
        return DistrictsByName.names(text);
    }

    private static Optional<Level> level(String id) {
        return Stream.of(Level.values()).filter(level -> level.id().equals(id)).findFirst();
    }

    private static Optional<ReportKind> kind(String id) {
        return Stream.of(ReportKind.values())
                .filter(kind -> kind.id().equals(id))
                .findFirst();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            String[] parts = text.split("[-./年月日]+");
            return parts.length == 3
                    ? Optional.of(LocalDate.parse(String.format(
                            "%04d-%02d-%02d",
                            Integer.valueOf(parts[0]), Integer.valueOf(parts[1]), Integer.valueOf(parts[2]))))
                    : Optional.empty();
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> year(String text) {
        return text.matches("\\d{4}")
                ? Optional.of(Integer.valueOf(text)).filter(year -> year >= FIRST_YEAR && year <= LAST_YEAR)
                : Optional.empty();
    }
}
