package org.duibiao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.duibiao.indicator.Catalogue;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.ledger.Reason.Term;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerWordsTest {
    private static final Indicator ANY = Catalogue.bundled().indicators().get(0);

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyMeasureHasANameAndARemarkForWhenOnlyAnotherIsReported(String language) {
        LedgerWords said = new LedgerWords(Locale.forLanguageTag(language));
        for (Measure measure : Measure.values()) {
            assertThat(said.measure(measure, ANY)).doesNotContain("{");
            if (measure != Measure.QUALITATIVE) {
                Reason reason = Reason.of("other-measure." + measure.id(), new Term.Figure(new BigDecimal("12"), "亿元"));
                assertThat(said.say(reason)).contains("12");
            }
        }
    }

    @ParameterizedTest(name = "{0} {1} is said as {2}")
    @CsvSource({
        "-0.0292, 万亿元, −292 亿元",
        "-0.2, 万亿元, −0.2 万亿元",
        "0.05, 亿元, +500 万元",
        "0.003, 万人, +30 人",
        "-0.05, 元, −0.05 元",
        "0, 亿元, 0 亿元",
        "-12.5, 亿元, −12.5 亿元",
        "-0.05, %, −0.05 个百分点",
    })
    void gapsAreSaidInAUnitThatSuitsTheirSize(BigDecimal gap, String unit, String said) {
        LedgerWords.Distance distance = new LedgerWords(Locale.CHINESE).gap(gap, unit);
        assertThat(distance.number() + " " + distance.unit()).isEqualTo(said);
    }
}
