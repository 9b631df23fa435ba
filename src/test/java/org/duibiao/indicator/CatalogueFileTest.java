package org.duibiao.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueFileTest {
    private final Catalogue bundled = Catalogue.bundled();

    private static CatalogueFile read(String lines) throws IOException {
        return CatalogueFile.read(new BufferedReader(new StringReader(lines)));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        List<Indicator> own = List.of(
                new Indicator("tea", "茶叶产量", "Tea", List.of("产茶[量]", "茶叶总产量"), "吨", Direction.HIGHER),
                new Indicator("fires", "火灾起数", "Fires", List.of(), "起", Direction.LOWER));
        assertThat(read(CatalogueFile.write(own)).indicators()).isEqualTo(own);
        assertThat(read(CatalogueFile.write(bundled.indicators())).indicators()).isEqualTo(bundled.indicators());
    }

    @Test
    void everyWrongLineIsNamedAndTheOthersAreRead() throws IOException {
        CatalogueFile file = read("""
                # head
                tea\t茶叶产量\tTea\t吨\tup\t产茶量
                short\t缺列
                Tea2\t茶园\tTea\t亩\tup\t
                tea\t茶叶\tTea\t亩\tup\t
                fires\t火灾起数\tFires\t起\tsideways\t
                roads\t公路里程\tRoads\t公里\tup\t[通车里程
                """);
        assertThat(file.indicators()).extracting(Indicator::id).containsExactly("tea");
        assertThat(file.faults())
                .extracting(CatalogueFile.Fault::line, CatalogueFile.Fault::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, CatalogueFile.Kind.COLUMNS),
                        org.assertj.core.groups.Tuple.tuple(4, CatalogueFile.Kind.ID),
                        org.assertj.core.groups.Tuple.tuple(5, CatalogueFile.Kind.TWICE),
                        org.assertj.core.groups.Tuple.tuple(6, CatalogueFile.Kind.DIRECTION),
                        org.assertj.core.groups.Tuple.tuple(7, CatalogueFile.Kind.ALIAS));
    }

    @Test
    void ownNamesComeBesideTheBundledOnesAndCanTakeOneAway() {
        Indicator own =
                new Indicator("retail_sales", "社会消费品零售总额", "Retail", List.of("消费总盘子", "-社零总额"), "万元", Direction.HIGHER);
        Indicator now = bundled.with(List.of(own)).byId("retail_sales").orElseThrow();
        assertThat(Catalogue.wordings(now)).contains("消费总盘子", "社消零").doesNotContain("社零总额", "-社零总额");
        assertThat(now.unit()).isEqualTo("万元");
    }

    @Test
    void aNameThatAnotherIndicatorHasIsSaid() {
        Indicator own = new Indicator("mine", "我的收入", "Mine", List.of("财政收入"), "亿元", Direction.HIGHER);
        assertThat(bundled.with(List.of(own)).shared()).containsOnlyKeys("财政收入");
        assertThat(bundled.with(List.of(own)).shared().get("财政收入")).containsExactly("fiscal_total", "mine");
    }
}
