package org.duibiao.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duibiao.annotation.Disagreement.Kind;
import org.duibiao.report.Anchor;
import org.duibiao.report.Passage;
import org.duibiao.report.ReportId;
import org.duibiao.text.Span;
import org.junit.jupiter.api.Test;

/** Figures of agreement against the worked examples of those who made them. */
class AgreementTest {

    @Test
    void cohen1960TableOfTwoHundredCases() {
        // Cohen 1960, A coefficient of agreement for nominal scales, frequencies of two judges: kappa .492
        int[][] table = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
        Ratings ratings = new Ratings(units(table));
        assertThat(ratings.agreement().orElseThrow()).isCloseTo(0.70, within(1e-9));
        assertThat(ratings.kappa().orElseThrow()).isCloseTo(0.492, within(0.0005));
    }

    @Test
    void krippendorff2011TwoObserversTwoCategories() {
        // Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, section A: alpha .095
        assertThat(alpha("0100000010", "1110010000")).isCloseTo(0.095, within(0.0005));
    }

    @Test
    void krippendorff2011TwoObserversManyCategories() {
        // section B: alpha .692
        assertThat(alpha("aabbdcccedda", "babbbccceddd")).isCloseTo(0.692, within(0.0005));
    }

    @Test
    void krippendorff2011AnyNumberOfObserversWithMissingRatings() {
        // section C: nominal alpha .743
        assertThat(alpha("123321412...", "1233224125.3", ".33323422 51.".replace(" ", ""), "12332441251."))
                .isCloseTo(0.743, within(0.0005));
    }

    @Test
    void krippendorff2004TwoObserversUnitizingAContinuum() {
        // Krippendorff 2004, Content Analysis, 2nd edition, 11.6, the continuum of p. 254 from 150 to 450:
        // observed .0144 and .0000, expected .0532 and .0490, alpha .7286 and 1.0000, both together .8591
        List<Span> both = List.of(unit(180, 60), unit(300, 50));
        Unitizing c = new Unitizing(List.of(new Unitizing.Text(
                300, List.of(unit(225, 70), unit(370, 30)), List.of(unit(220, 80), unit(355, 20), unit(400, 20)))));
        Unitizing k = new Unitizing(List.of(new Unitizing.Text(300, both, both)));
        assertThat(c.observed()).isCloseTo(0.0144, within(0.0001));
        assertThat(c.expected()).isCloseTo(0.0532, within(0.0001));
        assertThat(c.alpha().orElseThrow()).isCloseTo(0.7286, within(0.0001));
        assertThat(k.expected()).isCloseTo(0.0490, within(0.0001));
        assertThat(k.alpha().orElseThrow()).isEqualTo(1);
        assertThat(Unitizing.alpha(List.of(c, k)).orElseThrow()).isCloseTo(0.8591, within(0.0005));
    }

    @Test
    void unitsNeitherCoderHasGiveNoFigureAndOverlapsOfOneCoderAreOneUnit() {
        assertThat(new Unitizing(List.of(new Unitizing.Text(100, List.of(), List.of()))).alpha())
                .isEmpty();
        Unitizing.Text text =
                new Unitizing.Text(100, List.of(new Span(5, 12), new Span(0, 10)), List.of(new Span(0, 12)));
        assertThat(new Unitizing(List.of(text, new Unitizing.Text(50, List.of(), List.of())))
                        .alpha()
                        .orElseThrow())
                .isEqualTo(1);
    }

    private static Span unit(int start, int length) {
        return new Span(start - 150, start - 150 + length);
    }

    @Test
    void whereChanceAloneDecidesThereIsNoFigure() {
        Ratings alike = new Ratings(List.of(unit(5, "no", "no")));
        assertThat(alike.kappa()).isEmpty();
        assertThat(alike.alpha()).isEmpty();
        assertThat(alike.agreement().orElseThrow()).isEqualTo(1);
        assertThat(new Ratings(List.of()).agreement()).isEmpty();
    }

    // ---- coders ---------------------------------------------------------------------------------------------------

    private final Code road = Code.named("道路", "#009E73");
    private final Code school = Code.named("学校", "#E69F00");

    @Test
    void charactersAreRatedOneByOne() {
        CoderComparison comparison = comparison(passage("林", road, 0, 10), passage("周", road, 5, 15));
        Ratings ratings = comparison.characters(road.id());
        assertThat(ratings.size()).isEqualTo(100);
        assertThat(ratings.agreement().orElseThrow()).isCloseTo(0.90, within(1e-9));
        // both 5, either 5 and 5, none 85
        assertThat(ratings.kappa().orElseThrow()).isCloseTo((0.90 - 0.82) / 0.18, within(1e-9));
        assertThat(comparison.characters().agreement().orElseThrow()).isCloseTo(0.90, within(1e-9));
    }

    @Test
    void aSweepOverBordersSaysWhatEveryCharacterSays() {
        java.util.Random random = new java.util.Random(11);
        for (int round = 0; round < 50; round++) {
            List<Annotation> all = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                int start = random.nextInt(95);
                all.add(passage(
                        random.nextBoolean() ? "林" : "周",
                        random.nextBoolean() ? road : school,
                        start,
                        Math.min(100, start + 1 + random.nextInt(20))));
            }
            all.add(passage("林", road, 1, 2));
            all.add(passage("周", road, 1, 2));
            CoderComparison comparison = comparison(all.toArray(Annotation[]::new));
            long same = 0;
            for (int at = 0; at < 100; at++) {
                same += has(all, "林", at) == has(all, "周", at) ? 1 : 0;
            }
            assertThat(comparison.characters(road.id()).agreement().orElseThrow())
                    .isCloseTo(same / 100.0, within(1e-9));
        }
    }

    private boolean has(List<Annotation> all, String coder, int at) {
        return all.stream()
                .anyMatch(one -> one.author().equals(coder)
                        && one.code().equals(Optional.of(road.id()))
                        && one.anchor().passage().span().contains(at));
    }

    @Test
    void passagesMeetTheirCounterpartAndEveryDifferenceIsListed() {
        CoderComparison comparison = comparison(
                passage("林", road, 0, 10),
                passage("周", road, 0, 10),
                passage("林", road, 20, 30),
                passage("周", road, 21, 30),
                passage("林", road, 40, 50),
                passage("周", school, 40, 50),
                passage("周", school, 60, 70));
        assertThat(comparison.passages().size()).isEqualTo(4);
        assertThat(comparison.passages().agreement().orElseThrow()).isEqualTo(0.5);
        assertThat(comparison.disagreements())
                .extracting(Disagreement::kind)
                .containsExactly(Kind.BOUNDS, Kind.CODE, Kind.ALONE);
    }

    @Test
    void onlyReportsThatBothHaveWorkedOnAreCompared() {
        CoderComparison comparison =
                new CoderComparison("林", "周", List.of(passage("林", road, 0, 10)), Map.of(new ReportId(1), 100), 50);
        assertThat(comparison.reports()).isEmpty();
        assertThat(comparison.characters().agreement()).isEmpty();
        assertThat(comparison.disagreements()).isEmpty();
    }

    @Test
    void settlingGivesTheOtherTheSameWordsAndCode() {
        Annotation mine = passage("林", road, 20, 30);
        Annotation other = passage("周", school, 21, 30);
        Disagreement one = new Disagreement(Kind.CODE, Optional.of(mine), Optional.of(other));
        Change.Together change = (Change.Together) one.settled(true, AnnotationId.random(), "周");
        assertThat(change.steps())
                .containsExactly(
                        new Change.EditAnnotation(other, other.at(mine.anchor()).coded(mine.code())));
        Disagreement alone = new Disagreement(Kind.ALONE, Optional.of(mine), Optional.empty());
        assertThat(((Change.Together) alone.settled(false, AnnotationId.random(), "林")).steps())
                .containsExactly(new Change.RemoveAnnotation(mine));
        assertThat(((Change.Together) alone.settled(true, AnnotationId.random(), "周")).steps())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.AddAnnotation.class,
                        add -> assertThat(add.annotation().author()).isEqualTo("周"));
    }

    private CoderComparison comparison(Annotation... annotations) {
        return new CoderComparison("林", "周", List.of(annotations), Map.of(new ReportId(1), 100), 50);
    }

    private static Annotation passage(String author, Code code, int start, int end) {
        return new Annotation(
                AnnotationId.random(),
                new Anchor(new ReportId(1), 1, new Passage(new Span(start, end), "字".repeat(end - start))),
                Optional.of(code.id()),
                "",
                author,
                Instant.EPOCH);
    }

    private static double alpha(String... coders) {
        List<Ratings.Unit> units = new ArrayList<>();
        for (int unit = 0; unit < coders[0].length(); unit++) {
            String[] said = new String[coders.length];
            for (int coder = 0; coder < coders.length; coder++) {
                said[coder] = String.valueOf(coders[coder].charAt(unit));
            }
            units.add(unit(1, said));
        }
        return new Ratings(units).alpha().orElseThrow();
    }

    private static Ratings.Unit unit(long count, String... said) {
        return new Ratings.Unit(
                List.of(said).stream()
                        .map(one -> one.equals(".") ? Optional.<String>empty() : Optional.of(one))
                        .toList(),
                count);
    }

    private static List<Ratings.Unit> units(int[][] table) {
        List<Ratings.Unit> units = new ArrayList<>();
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table.length; column++) {
                units.add(unit(table[row][column], "c" + row, "c" + column));
            }
        }
        return units;
    }
}
