package org.duibiao.ui.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.duibiao.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FindingTest {
    @Test
    void wordsAreFoundAcrossLineBreaksAndInAnyCase() {
        String text = "增长7%;GDP增\n长;gdp";
        assertThat(find(text, "增长", false).hits()).containsExactly(new Span(0, 2), new Span(8, 11));
        assertThat(find(text, "Gdp", false).hits()).hasSize(2);
    }

    @Test
    void wordsAreNoExpression() {
        assertThat(find("1+1(下同)", "1+1(", false).hits()).containsExactly(new Span(0, 4));
    }

    @Test
    void expressionsFindNumbers() {
        String text = "增长7%左右,达到65.86亿元";
        assertThat(find(text, "[\\d.]+", true).hits().stream().map(s -> s.in(text)))
                .containsExactly("7", "65.86");
    }

    @Test
    void emptyMatchesAreNoHits() {
        assertThat(find("增长", "x*", true).hits()).isEmpty();
    }

    @Test
    void anExpressionThatCannotBeReadSaysWhy() {
        assertThat(find("增长", "(", true).problem().orElseThrow()).isInstanceOf(Finding.Problem.BadExpression.class);
    }

    @Test
    @Timeout(20)
    void anExpressionThatNeverEndsIsGivenUp() {
        assertThat(find("a".repeat(60) + "b", "(a|aa)+\\1c", true).problem().orElseThrow())
                .isInstanceOf(Finding.Problem.TooSlow.class);
    }

    @Test
    void aSearchNobodyWaitsForKeepsWhatItFound() {
        Finding found = Finding.in("增长" + "。".repeat(100_000) + "增长", "增长", false, () -> true);
        assertThat(found.hits()).containsExactly(new Span(0, 2));
        assertThat(found.problem()).isEmpty();
    }

    @Test
    void theNextHitAfterTheLastIsTheFirst() {
        Finding found = find("x.x.x", "x", false);
        assertThat(found.after(1)).contains(1);
        assertThat(found.after(5)).contains(0);
        assertThat(Finding.NOTHING.after(0)).isEmpty();
    }

    private static Finding find(String text, String wanted, boolean expression) {
        return Finding.in(text, wanted, expression, () -> false);
    }
}
