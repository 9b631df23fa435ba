package org.duibiao.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duibiao.ledger.LineFilter;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Level;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which lines of the ledger a command is asked for. */
final class LineOptions {

    @Option(names = "--year", split = ",", paramLabel = "YEAR", description = "only goals for these years")
    private List<Integer> years = List.of();

    @Option(
            names = "--level",
            split = ",",
            paramLabel = "national|province|prefecture|county|township",
            converter = Levels.class,
            description = "only districts of these levels")
    private List<Level> levels = List.of();

    @Option(names = "--indicator", split = ",", paramLabel = "NAME", description = "only these, by id or name")
    private List<String> indicators = List.of();

    @Option(
            names = "--verdict",
            split = ",",
            paramLabel = "met|missed|not_reported|…",
            converter = Verdicts.class,
            description = "only goals with these verdicts")
    private List<Verdict> verdicts = List.of();

    LineFilter filter() {
        return new LineFilter(
                Set.copyOf(years),
                levels.isEmpty() ? Set.of() : EnumSet.copyOf(levels),
                Set.copyOf(indicators),
                verdicts.isEmpty() ? Set.of() : EnumSet.copyOf(verdicts));
    }

    /** Verdicts by their names in exchange files. */
    static final class Verdicts implements ITypeConverter<Verdict> {
        @Override
        public Verdict convert(String value) {
            return named(Verdict.class, value);
        }
    }

    /** Levels by their names in exchange files. */
    static final class Levels implements ITypeConverter<Level> {
        @Override
        public Level convert(String value) {
            return named(Level.class, value);
        }
    }

    /** A constant by its name in small letters. @throws TypeConversionException naming those there are */
    static <E extends Enum<E>> E named(Class<E> type, String value) {
        for (E one : EnumSet.allOf(type)) {
            if (one.name().equalsIgnoreCase(value.strip())) {
                return one;
            }
        }
        throw new TypeConversionException("'" + value + "' is none of "
                + EnumSet.allOf(type).stream()
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
