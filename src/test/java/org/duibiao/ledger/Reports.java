package org.duibiao.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.indicator.Catalogue;
import org.duibiao.indicator.Comparator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.indicator.Quantity;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.report.ReportKind;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Grounds;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.PlanProgress;
import org.duibiao.statement.Reference;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.statement.Statement;
import org.duibiao.statement.StatementId;
import org.duibiao.statement.Wording;
import org.duibiao.text.Span;
import org.jspecify.annotations.Nullable;

/** Made-up reports of made-up districts, said in few words: what a ledger or a chart is tried on. */
public final class Reports {

    public static final Region CITY = Region.of(Level.PREFECTURE, "云岭省", "澄川市");
    public static final Region PROVINCE = Region.of(Level.PROVINCE, "云岭省");

    private static final Catalogue CATALOGUE = Catalogue.bundled();

    private final List<Listed> reports = new ArrayList<>();
    private final List<Stated> statements = new ArrayList<>();
    private long next = 1;

    /** A work report of January: looks back on the year before. */
    public Speech speech(Region region, int year) {
        return report(region, ReportKind.GOVERNMENT_WORK_REPORT, LocalDate.of(year, 1, 12), year - 1, year);
    }

    public Speech speech(int year) {
        return speech(CITY, year);
    }

    /** A plan report of August: looks back on the first half. */
    public Speech halfYear(int year) {
        return report(CITY, ReportKind.PLAN_EXECUTION, LocalDate.of(year, 8, 31), year, year);
    }

    public Speech report(Region region, ReportKind kind, LocalDate date, int reviewYear, int goalYear) {
        String name = region.name().orElse("") + "-" + date;
        Header header = new Header(
                name,
                region,
                kind,
                Optional.of(date),
                Optional.of(reviewYear),
                Optional.of(goalYear),
                Optional.empty(),
                List.of());
        Listed listed =
                new Listed(new ReportId(next++), name, name + ".txt", header, 1, new Listed.Counts(0, 0, 0, 0, 0, 0));
        reports.add(listed);
        return new Speech(listed);
    }

    public List<Listed> reports() {
        return reports;
    }

    public List<Stated> statements() {
        return statements;
    }

    /** All lines with the usual tolerance. */
    public List<LedgerLine> lines() {
        return new Ledger(Tolerance.USUAL).lines(statements, reports);
    }

    /** The first line. */
    public LedgerLine line() {
        return lines().get(0);
    }

    /** One report; statements are added in reading order. */
    public final class Speech {
        private final Listed listed;
        private int offset = 100;
        private Optional<String> named = Optional.empty();
        private List<String> doubts = List.of();

        Speech(Listed listed) {
            this.listed = listed;
        }

        /**
         * A growth goal of this report's goal year: 7, 7+, 7-, 7~, 6..7, with 确保 or 力争 before it.
         */
        public Speech goal(String indicator, String said) {
            return goal(indicator, Measure.GROWTH, said, "%", Period.year(goalYear()), null);
        }

        public Speech goal(
                String indicator, Measure measure, String said, String unit, Period period, @Nullable String scope) {
            Wording wording = said.startsWith("确保")
                    ? new Wording(Wording.Strength.FIRM, "确保")
                    : said.startsWith("力争") ? new Wording(Wording.Strength.STRETCH, "力争") : Wording.PLAIN;
            String number = said.replace("确保", "").replace("力争", "");
            return put(new Goal(
                    claim(indicator, measure, quantity(number, unit), period, scope, said), wording, Optional.empty()));
        }

        /** A goal in words, such as 正增长 or 持平. */
        public Speech goalInWords(String indicator, String words) {
            return put(new Goal(
                    claim(indicator, Measure.QUALITATIVE, Quantity.qualitative(), Period.year(goalYear()), null, words),
                    Wording.PLAIN,
                    Optional.empty()));
        }

        public Speech relational(
                String indicator,
                Reference.Relation relation,
                Reference.Standard standard,
                @Nullable String other,
                String words) {
            return put(new Goal(
                    claim(indicator, Measure.QUALITATIVE, Quantity.qualitative(), Period.year(goalYear()), null, words),
                    Wording.PLAIN,
                    Optional.of(new Reference(relation, standard, Optional.ofNullable(other), words))));
        }

        /** Growth over this report's review year. */
        public Speech grew(String indicator, String said) {
            return outcome(indicator, Measure.GROWTH, said, "%", Period.year(reviewYear()), null);
        }

        public Speech outcome(
                String indicator, Measure measure, String said, String unit, Period period, @Nullable String scope) {
            boolean preliminary = said.startsWith("预计");
            String number = said.replace("预计", "");
            return put(
                    new Outcome(claim(indicator, measure, quantity(number, unit), period, scope, said), preliminary));
        }

        public Speech outcomeInWords(String indicator, String words) {
            return outcomeInWords(indicator, words, Period.year(reviewYear()));
        }

        public Speech outcomeInWords(String indicator, String words, Period period) {
            return put(new Outcome(
                    claim(indicator, Measure.QUALITATIVE, Quantity.qualitative(), period, null, words), false));
        }

        public Speech progress(String indicator, String percent, Period period) {
            return put(new PlanProgress(
                    claim(indicator, Measure.COMPLETION, quantity(percent, "%"), period, null, percent)));
        }

        /** The next statement calls its indicator so. */
        public Speech calling(String name) {
            named = Optional.of(name);
            return this;
        }

        /** The next statement was read with a doubt. */
        public Speech doubting(String doubt) {
            doubts = List.of(doubt);
            return this;
        }

        /** The next statement stands in another part of the report. */
        public Speech farOn() {
            offset += 1000;
            return this;
        }

        private Claim claim(
                String indicator,
                Measure measure,
                Quantity quantity,
                Period period,
                @Nullable String scope,
                String said) {
            String name = named.orElseGet(
                    () -> CATALOGUE.byId(indicator).orElseThrow().chinese());
            Grounds grounds = new Grounds(List.of("made"), doubts);
            named = Optional.empty();
            doubts = List.of();
            String quote = name + said;
            Span span = new Span(offset, offset + quote.length());
            offset += 20;
            return new Claim(
                    CATALOGUE.byId(indicator).orElseThrow(),
                    name,
                    measure,
                    quantity,
                    period,
                    Optional.ofNullable(scope),
                    new Passage(span, quote),
                    new Span(span.start() + name.length() + firstDigit(said), span.end()),
                    grounds);
        }

        private Speech put(Statement statement) {
            statements.add(new Stated(new StatementId(next++), listed, statement, Review.NONE));
            return this;
        }

        private int goalYear() {
            return listed.header().goalYear().orElseThrow();
        }

        private int reviewYear() {
            return listed.header().reviewYear().orElseThrow();
        }
    }

    private static int firstDigit(String said) {
        for (int i = 0; i < said.length(); i++) {
            if (Character.isDigit(said.charAt(i))) {
                return i;
            }
        }
        return 0;
    }

    /** 7 plain, 7+ 以上, 7- 以内, 7~ 左右, 6..7 a range; a minus sign before the number. */
    static Quantity quantity(String said, String unit) {
        int dots = said.indexOf("..");
        if (dots > 0) {
            return Quantity.range(
                    new BigDecimal(said.substring(0, dots)), new BigDecimal(said.substring(dots + 2)), unit);
        }
        String digits = said.replaceAll("[^0-9.+~\\-]|[\\-+~]$", "");
        char last = said.charAt(said.length() - 1);
        Comparator comparator = switch (last) {
            case '+' -> Comparator.AT_LEAST;
            case '-' -> Comparator.AT_MOST;
            case '~' -> Comparator.ABOUT;
            default -> said.startsWith("近") ? Comparator.ABOUT : Comparator.EXACTLY;
        };
        return Quantity.of(new BigDecimal(digits), unit, comparator);
    }
}
