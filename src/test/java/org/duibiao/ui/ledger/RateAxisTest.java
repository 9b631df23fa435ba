package org.duibiao.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RateAxisTest {
    @Test
    void oneVeryLargeRateDoesNotMakeTheOthersSmall() {
        assertThat(RateAxis.endFor(List.of(3.0, 5.6, 6.0, 7.0, 8.4, 53.0, 95.8)))
                .isBetween(8.4, 10.0);
    }

    @Test
    void largeRatesAloneHaveTheirOwnScale() {
        assertThat(RateAxis.endFor(List.of(60.0, 63.0, 95.0))).isGreaterThan(95);
        assertThat(RateAxis.endFor(List.of())).isPositive();
    }
}
