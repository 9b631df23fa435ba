package org.duibiao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue bundled = Catalogue.bundled();

    @Test
    void theBundledCatalogueHoldsEveryIndicatorOfTheField() {
        assertThat(bundled.indicators()).hasSize(63);
        assertThat(bundled.byId("income_rural")).hasValueSatisfying(it -> {
            assertThat(it.chinese()).isEqualTo("农村居民人均可支配收入");
            assertThat(Catalogue.wordings(it)).contains("农民人均纯收入", "农村常住居民人均可支配收入");
        });
        assertThat(bundled.byId("cpi"))
                .hasValueSatisfying(it -> assertThat(it.direction()).isEqualTo(Direction.LOWER));
    }

    @Test
    void noWordingBelongsToTwoIndicators() {
        Set<String> seen = new HashSet<>();
        for (Indicator indicator : bundled.indicators()) {
            for (String wording : Catalogue.wordings(indicator)) {
                assertThat(seen.add(wording)).as(indicator.id() + " " + wording).isTrue();
            }
        }
    }

    @Test
    void bracketsStandForSeveralNames() {
        assertThat(NamePattern.expand("[全社会]固定资产投资{额/总额}"))
                .containsExactlyInAnyOrder("全社会固定资产投资额", "全社会固定资产投资总额", "固定资产投资额", "固定资产投资总额");
        assertThat(NamePattern.expand("工业投资")).containsExactly("工业投资");
        assertThatThrownBy(() -> NamePattern.expand("工业[投资")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLineWithoutItsColumnsIsNamed() {
        assertThatThrownBy(() -> Catalogue.read(new BufferedReader(new StringReader("# x\ngdp\tGDP\n"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2");
    }
}
