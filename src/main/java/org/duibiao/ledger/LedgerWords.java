package org.duibiao.ledger;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.duibiao.indicator.Comparator;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.indicator.Quantity;
import org.duibiao.ledger.Reason.Term;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Wording;
import org.duibiao.text.AsRead;

/** Says verdicts, reasons, goals and numbers in one language. Immutable; make one for each language. */
public final class LedgerWords {

    /** A gap below this is said in a smaller unit. */
    private static final BigDecimal TOO_SMALL = new BigDecimal("0.1");

    private final ResourceBundle messages;
    private final boolean chinese;

    /** @param locale Chinese, or anything else for English */
    public LedgerWords(Locale locale) {
        this.chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        this.messages = ResourceBundle.getBundle(
                "org.duibiao.ledger.messages",
                chinese ? Locale.CHINESE : Locale.ROOT,
                LedgerWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public boolean chinese() {
        return chinese;
    }

    public String verdict(Verdict verdict) {
        return messages.getString("verdict." + verdict.id());
    }

    public String kind(Doubt.Kind kind) {
        return messages.getString("doubt-kind." + kind.id());
    }

    public String obstacle(Obstacle obstacle) {
        return messages.getString("obstacle." + obstacle.id());
    }

    public String indicator(Indicator indicator) {
        return chinese ? indicator.chinese() : indicator.english();
    }

    /** The measure as a reader of this indicator calls it: prices have a rise, not a growth. */
    public String measure(Measure measure, Indicator indicator) {
        boolean price = measure == Measure.GROWTH && indicator.id().equals("cpi");
        boolean rate = measure == Measure.LEVEL && indicator.unit().equals("%");
        return messages.getString("measure." + (price ? "price" : rate ? "rate" : measure.id()));
    }

    public String period(Period period) {
        return format("period." + period.part().id(), Integer.toString(period.start()), Integer.toString(period.end()));
    }

    /** The reason of a judgement as one sentence. */
    public String say(Reason reason) {
        return format(reason.key(), reason.terms().stream().map(this::term).toArray());
    }

    /** The sentence of a reason with its places open, as all lines with that reason share it. */
    public String sentence(String key) {
        return messages.getString(key);
    }

    /** The remarks of a judgement, one after the other; empty when there are none. */
    public String remarks(Judgement judgement) {
        return judgement.remarks().stream().map(this::say).collect(Collectors.joining(chinese ? "；" : "; "));
    }

    /** A number with its unit: 7%, 1002.18 亿元, 3 个百分点. */
    public String figure(BigDecimal value, String unit) {
        String number = number(value);
        if (unit.equals("%") || unit.equals("％")) {
            return number + "%";
        }
        if (unit.equals("‰")) {
            return number + "‰";
        }
        String said = one(value, "unit." + unit).orElseGet(() -> unit(unit));
        return said.isEmpty() ? number : number + " " + said;
    }

    /** What just one is called, where that differs: 1 doubling. */
    private Optional<String> one(BigDecimal value, String key) {
        String singular = key + ".one";
        return !chinese && value.abs().compareTo(BigDecimal.ONE) == 0 && messages.containsKey(singular)
                ? Optional.of(messages.getString(singular))
                : Optional.empty();
    }

    /** A distance: per cent differ by points. */
    public String distance(BigDecimal value, String unit) {
        return unit.contains("%") || unit.contains("％")
                ? number(value) + " " + one(value, "points.unit").orElseGet(() -> messages.getString("points.unit"))
                : figure(value, unit);
    }

    /**
     * A gap in the unit a reader would say it in: −0.0292 万亿元 is −292 亿元.
     *
     * @param gap in the unit of the goal
     * @param unit of the goal, as stated
     */
    public Distance gap(BigDecimal gap, String unit) {
        BigDecimal value = gap;
        String smaller = unit;
        while (value.signum() != 0 && value.abs().compareTo(TOO_SMALL) < 0) {
            Optional<String> next = oneScaleDown(smaller);
            if (next.isEmpty()) {
                break;
            }
            value = value.movePointRight(4);
            smaller = next.get();
        }
        return new Distance(signed(value), distanceUnit(smaller), !smaller.equals(unit));
    }

    /** 万亿 counts 亿, 亿 counts 万, 万 counts ones: four places each. */
    private static Optional<String> oneScaleDown(String unit) {
        if (unit.startsWith("万亿")) {
            return Optional.of(unit.substring(1));
        }
        if (unit.startsWith("亿")) {
            return Optional.of("万" + unit.substring(1));
        }
        return unit.startsWith("万") && unit.length() > 1 ? Optional.of(unit.substring(1)) : Optional.empty();
    }

    /** The unit of a distance between figures of a unit. */
    public String distanceUnit(String unit) {
        return unit.contains("%") || unit.contains("％") ? messages.getString("points.unit") : unit(unit);
    }

    /** A unit as stated, put into the reader's language where it is known. */
    public String unit(String unit) {
        String key = "unit." + unit;
        return !chinese && messages.containsKey(key) ? messages.getString(key) : unit;
    }

    /** A number as a reader writes it: no exponent, no zeros at the end, a true minus sign. */
    public static String number(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return plain.toPlainString().replace('-', '−');
    }

    /** An outcome's number in the unit of a goal; empty when they count different things. */
    public static Optional<BigDecimal> inUnitOf(Claim goal, Claim outcome) {
        return outcome.quantity()
                .value()
                .flatMap(value -> StatedUnit.of(outcome).convert(value, StatedUnit.of(goal)));
    }

    /** A value in one claim's unit, put into another's; empty when they count different things. */
    public static Optional<BigDecimal> convert(BigDecimal value, Claim from, Claim to) {
        return StatedUnit.of(from).convert(value, StatedUnit.of(to));
    }

    /** The unit of a claim's number; growth and shares are per cent also when the words leave that out. */
    public static String unitOf(Claim claim) {
        return NumberedGoals.unit(claim);
    }

    /** Whether a claim's number is per cent. */
    public static boolean percent(Claim claim) {
        return StatedUnit.of(claim).percent();
    }

    /** A gap with its sign: +1, −4.9, 0. */
    public static String signed(BigDecimal gap) {
        return gap.signum() > 0 ? "+" + number(gap) : number(gap);
    }

    /** A quantity with the words that bound it: 7% 左右, 6–6.5%, 40 家 以上. */
    public String quantity(Claim claim) {
        return runs(claim, Wording.PLAIN).stream().map(Run::text).collect(Collectors.joining());
    }

    /** A goal with its wording: 确保 14% 以上; the words themselves for a goal without a number. */
    public String goal(Goal goal) {
        return goalRuns(goal).stream().map(Run::text).collect(Collectors.joining());
    }

    /** A goal in pieces, so that its wording can be coloured. */
    public List<Run> goalRuns(Goal goal) {
        if (goal.claim().quantity().value().isEmpty()) {
            String words = goal.reference().map(reference -> reference.words()).orElse("");
            String quote = AsRead.of(goal.claim().passage().quote());
            return List.of(new Run(words.isBlank() ? quote.replaceAll("\\s+", " ") : words, false));
        }
        return runs(goal.claim(), goal.wording());
    }

    private List<Run> runs(Claim claim, Wording wording) {
        Quantity quantity = claim.quantity();
        Optional<BigDecimal> value = quantity.value();
        if (value.isEmpty()) {
            return List.of(new Run(AsRead.of(claim.passage().quote()), false));
        }
        String unit = NumberedGoals.unit(claim);
        String middle = claim.measure() == Measure.RANK
                ? format("rank", number(value.get()))
                : quantity.high()
                        .map(high -> number(value.get()) + "–" + figure(high, unit))
                        .orElseGet(() -> figure(value.get(), unit));
        String pattern = messages.getString("goal." + bound(quantity.comparator()));
        List<Run> around = split(pattern, middle);
        if (wording.strength() == Wording.Strength.PLAIN) {
            return around;
        }
        String stress = chinese && !wording.words().isBlank()
                ? wording.words() + " {0}"
                : messages.getString(wording.strength() == Wording.Strength.FIRM ? "goal.firm" : "goal.stretch");
        int place = stress.indexOf("{0}");
        List<Run> runs = new ArrayList<>();
        runs.add(new Run(stress.substring(0, place), true));
        runs.addAll(around);
        return runs.stream().filter(run -> !run.text().isEmpty()).toList();
    }

    private static List<Run> split(String pattern, String middle) {
        int place = pattern.indexOf("{0}");
        return List.of(
                        new Run(pattern.substring(0, place), true),
                        new Run(middle, false),
                        new Run(pattern.substring(place + 3), true))
                .stream()
                .filter(run -> !run.text().isEmpty())
                .toList();
    }

    private static String bound(Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> "at_least";
            case AT_MOST -> "at_most";
            case ABOUT -> "about";
            case EXACTLY, RANGE, QUALITATIVE -> "plain";
        };
    }

    /** A figure that was worked out of several statements, in the unit of a goal. */
    public String workedOut(BigDecimal value, Claim goal) {
        return format("outcome.worked-out", figure(value, unitOf(goal)));
    }

    /** How a line's outcome was worked out, 5 年合计; empty where a sentence gives it. */
    public Optional<String> ofYears(LedgerLine line) {
        return YearByYear.Way.of(line)
                .map(way -> format("outcome.years-" + way.id(), line.answers().size()));
    }

    public String preliminary() {
        return messages.getString("outcome.preliminary");
    }

    private String term(Term term) {
        if (term instanceof Term.Figure figure) {
            return figure(figure.value(), figure.unit());
        }
        if (term instanceof Term.Distance distance) {
            return distance(distance.value(), distance.unit());
        }
        if (term instanceof Term.Named named) {
            return indicator(named.indicator());
        }
        if (term instanceof Term.Put put) {
            return quantity(put.claim());
        }
        if (term instanceof Term.Given given) {
            String key = "given." + given.claim().measure().id();
            String said = quantity(given.claim());
            return messages.containsKey(key) ? format(key, said) : said;
        }
        if (term instanceof Term.Measured measured) {
            return indicator(measured.indicator()) + " " + figure(measured.value(), measured.unit());
        }
        if (term instanceof Term.When when) {
            return period(when.period());
        }
        if (term instanceof Term.Rated rated) {
            return verdict(rated.verdict());
        }
        return ((Term.Words) term).words();
    }

    private String format(String key, Object... places) {
        return MessageFormat.format(messages.getString(key), places);
    }

    /**
     * A gap as it is shown.
     *
     * @param number with its sign
     * @param unit in the reader's language
     * @param ownUnit whether the unit is another than the goal's, and has to stand beside the number
     */
    public record Distance(String number, String unit, boolean ownUnit) {}

    /**
     * A piece of a goal as it is shown.
     *
     * @param text the words
     * @param wording whether they are the wording (左右, 力争) rather than the number
     */
    public record Run(String text, boolean wording) {}
}
