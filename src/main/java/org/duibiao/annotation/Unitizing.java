package org.duibiao.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.duibiao.text.Span;

/**
 * How two coders have cut units of one code out of texts, where the units' ends are theirs to choose: α<sub>U</sub> after
 * Krippendorff 1995, “On the reliability of unitizing contiguous data”, as his “Content Analysis” (2nd edition 2004, 11.6)
 * gives it. Units that overlap in half their words agree in part, which no count of passages says. The texts are laid end
 * to end as one continuum; no gap reaches from one into the next.
 */
public final class Unitizing {

    /**
     * A text with the units of both coders; those of one coder that overlap count as one.
     *
     * @param length of the text, in UTF-16 units
     */
    public record Text(int length, List<Span> first, List<Span> second) {
        public Text {
            first = runs(first, length);
            second = runs(second, length);
        }

        private static List<Span> runs(List<Span> spans, int length) {
            List<Span> runs = new ArrayList<>();
            for (Span span : spans.stream().sorted().toList()) {
                Span cut = new Span(Math.min(span.start(), length), Math.min(span.end(), length));
                int last = runs.size() - 1;
                if (cut.length() > 0
                        && last >= 0
                        && cut.start() < runs.get(last).end()) {
                    runs.set(last, runs.get(last).cover(cut));
                } else if (cut.length() > 0) {
                    runs.add(cut);
                }
            }
            return runs;
        }

        private static List<Integer> gaps(List<Span> units, int length) {
            List<Integer> gaps = new ArrayList<>();
            int at = 0;
            for (Span unit : units) {
                gaps.add(unit.start() - at);
                at = unit.end();
            }
            gaps.add(length - at);
            gaps.removeIf(gap -> gap == 0);
            return gaps;
        }
    }

    private static final int CODERS = 2;

    private final List<Text> texts;
    private final double length;

    public Unitizing(List<Text> texts) {
        this.texts = List.copyOf(texts);
        this.length = texts.stream().mapToDouble(Text::length).sum();
    }

    /** α<sub>U</sub> of one code; empty where neither coder has a unit. */
    public OptionalDouble alpha() {
        return alpha(List.of(this));
    }

    /** α<sub>U</sub> of several codes together, all of the same texts; empty where there are no units. */
    public static OptionalDouble alpha(Collection<Unitizing> codes) {
        double observed = codes.stream().mapToDouble(Unitizing::observed).sum();
        double expected = codes.stream().mapToDouble(Unitizing::expected).sum();
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - observed / expected);
    }

    /** Squared distances of the ends of units that meet, and squared lengths of units the other coder does not have. */
    double observed() {
        double sum = 0;
        for (Text text : texts) {
            sum += apart(text.first(), text.second());
        }
        return length == 0 ? 0 : sum / (length * length);
    }

    /** One sweep: units of one coder are free of overlaps and in reading order. */
    private static double apart(List<Span> first, List<Span> second) {
        double sum = 0;
        boolean[] met = new boolean[second.size()];
        int from = 0;
        for (Span one : first) {
            while (from < second.size() && second.get(from).end() <= one.start()) {
                from++;
            }
            boolean alone = true;
            for (int at = from; at < second.size() && second.get(at).start() < one.end(); at++) {
                sum += squared(one.start() - second.get(at).start())
                        + squared(one.end() - second.get(at).end());
                met[at] = true;
                alone = false;
            }
            sum += alone ? squared(one.length()) : 0;
        }
        for (int i = 0; i < met.length; i++) {
            sum += met[i] ? 0 : squared(second.get(i).length());
        }
        return sum;
    }

    /** The same, had the units and gaps of both coders been laid out at random. */
    double expected() {
        List<Integer> units = new ArrayList<>();
        List<Integer> gaps = new ArrayList<>();
        for (Text text : texts) {
            text.first().forEach(unit -> units.add(unit.length()));
            text.second().forEach(unit -> units.add(unit.length()));
            gaps.addAll(Text.gaps(text.first(), text.length()));
            gaps.addAll(Text.gaps(text.second(), text.length()));
        }
        double sum = 0;
        double pairs = CODERS * length * (CODERS * length - 1);
        for (double unit : units) {
            double room = 0;
            for (int gap : gaps) {
                room += Math.max(0, gap - unit + 1);
            }
            double meeting = (units.size() - 1) * (2 * unit * unit * unit - 3 * unit * unit + unit) / 3;
            sum += meeting + squared(unit) * room;
            pairs -= unit * (unit - 1);
        }
        return pairs <= 0 || length == 0 ? 0 : 2 / length * sum / pairs;
    }

    private static double squared(double number) {
        return number * number;
    }
}
