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

    @ParameterizedTest(name = "{0} {1} is {2} in English")
    @CsvSource({
        "1, 番, 1 doubling",
        "2, 番, 2 doublings",
        "1, 人, 1 person",
        "-1, 个百分点, −1 point",
        "1.5, 座, 1.5 units",
        "1, 万人, 1 ×10k people",
        "1, 公里, 1 km",
    })
    void oneIsOne(BigDecimal value, String unit, String said) {
        assertThat(new LedgerWords(Locale.ENGLISH).figure(value, unit)).isEqualTo(said);
    }
}
