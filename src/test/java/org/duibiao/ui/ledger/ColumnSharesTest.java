package org.duibiao.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duibiao.ui.ledger.ColumnShares.Wish;
import org.junit.jupiter.api.Test;

final class ColumnSharesTest {

    @Test
    void whereThereIsRoomNothingIsCutAndTheLastTakesTheRest() {
        assertThat(new ColumnShares(List.of(new Wish(100, 50), new Wish(80, 60), new Wish(60, 40))).of(300))
                .containsExactly(100.0, 80.0, 120.0);
    }

    @Test
    void whereThereIsLittleTheWidestGiveWayAndTheNarrowStayWhole() {
        List<Double> shares = new ColumnShares(List.of(new Wish(300, 50), new Wish(60, 20), new Wish(200, 50))).of(260);

        assertThat(shares.get(1)).isEqualTo(60);
        assertThat(shares.get(0)).isBetween(98.0, 100.0);
        assertThat(shares.stream().mapToDouble(Double::doubleValue).sum()).isEqualTo(260);
    }

    @Test
    void whatMustNotBeCutIsNot() {
        List<Double> shares =
                new ColumnShares(List.of(new Wish(140, 140), new Wish(300, 80), new Wish(300, 80))).of(300);

        assertThat(shares.get(0)).isEqualTo(140);
    }
}
