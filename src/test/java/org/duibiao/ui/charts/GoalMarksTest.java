package org.duibiao.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.duibiao.chart.Evidence;
import org.duibiao.chart.GoalMark;
import org.duibiao.ui.kit.Token;
import org.junit.jupiter.api.Test;

/** The shapes of goals as they are asked of a painter: what tells them apart when colour does not. */
class GoalMarksTest {

    private static final BigDecimal TEN = BigDecimal.TEN;

    /** Writes down what it is asked to paint. */
    private static final class Recorder implements Painter {
        private final List<String> calls = new ArrayList<>();
        private double leftmost = Double.MAX_VALUE;
        private double rightmost = -Double.MAX_VALUE;

        private void call(String what, double left, double right) {
            calls.add(what);
            leftmost = Math.min(leftmost, left);
            rightmost = Math.max(rightmost, right);
        }

        @Override
        public double width(String words, Lettering type) {
            return words.length() * type.size();
        }

        @Override
        public void words(double x, double baseline, String words, Lettering type, Token ink) {
            call("words", x, x);
        }

        @Override
        public void box(double x, double y, double width, double height, double radius, Look look) {
            call(look.cover() < 1 ? "wash" : look.edge().isPresent() ? "hollow" : "tick", x, x + width);
        }

        @Override
        public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
            call(stroke.dashes().isEmpty() ? "line" : "dashes", Math.min(x1, x2), Math.max(x1, x2));
        }

        @Override
        public void path(List<At> places, Stroke stroke) {
            call("bracket", places.get(0).x(), places.get(0).x());
        }

        @Override
        public void shape(List<At> corners, Look look) {
            double left = corners.stream().mapToDouble(At::x).min().orElse(0);
            double right = corners.stream().mapToDouble(At::x).max().orElse(0);
            call(corners.size() == 3 ? "arrow" : "diamond", left, right);
        }

        @Override
        public void dot(double x, double y, double radius, Look look) {
            call("dot", x, x);
        }

        @Override
        public void hatch(double x, double y, double width, double height, Token ink) {
            call("hatch", x, x + width);
        }

        @Override
        public void swatch(double x, double y, double size, String colour) {
            call("swatch", x, x + size);
        }

        @Override
        public void mark(double x, double y, double width, double height, Evidence evidence) {
            call("mark", x, x);
        }

        @Override
        public Painter card(double x, double y, double width, double height) {
            return this;
        }
    }

    private static Recorder across(GoalMark goal) {
        Recorder recorder = new Recorder();
        GoalMarks.across(recorder, goal, value -> value.doubleValue() * 10, 50, 12);
        return recorder;
    }

    @Test
    void aPlainNumberIsOneTick() {
        assertThat(across(new GoalMark.Tick(TEN)).calls).containsExactly("tick");
    }

    @Test
    void aFloorPointsToTheRightAndACeilingToTheLeft() {
        Recorder floor = across(new GoalMark.AtLeast(TEN));
        Recorder ceiling = across(new GoalMark.AtMost(TEN));
        assertThat(floor.calls).containsExactly("tick", "line", "arrow");
        assertThat(ceiling.calls).containsExactly("tick", "line", "arrow");
        assertThat(floor.rightmost).isGreaterThan(110);
        assertThat(ceiling.leftmost).isLessThan(90);
    }

    @Test
    void aboutIsABandWithDottedEdgesAndItsMiddle() {
        Recorder band = across(new GoalMark.About(TEN, new BigDecimal("9.5"), new BigDecimal("10.5")));
        assertThat(band.calls).containsExactly("wash", "dashes", "dashes", "line");
        assertThat(band.leftmost).isEqualTo(95);
        assertThat(band.rightmost).isEqualTo(105);
    }

    @Test
    void aRangeIsBracketed() {
        assertThat(across(new GoalMark.Between(new BigDecimal("6"), new BigDecimal("6.5"))).calls)
                .containsExactly("wash", "bracket", "bracket");
    }

    @Test
    void twoStepsAreASolidAndAHollowTickJoinedByDots() {
        GoalMark steps = new GoalMark.TwoSteps(
                new GoalMark.Tick(new BigDecimal("14")), new GoalMark.AtLeast(new BigDecimal("15")));
        assertThat(across(steps).calls).containsExactly("dashes", "tick", "hollow", "line", "arrow");
    }

    @Test
    void aRelationalGoalIsADiamondOnItsReference() {
        assertThat(across(new GoalMark.InStep(TEN, "")).calls).containsExactly("diamond", "line", "line");
    }

    @Test
    void wordsAloneAreNotDrawn() {
        assertThat(across(new GoalMark.InWords()).calls).isEmpty();
    }
}
