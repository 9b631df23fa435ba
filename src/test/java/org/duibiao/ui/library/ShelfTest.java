package org.duibiao.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.report.ReportKind;
import org.duibiao.report.Warning;
import org.junit.jupiter.api.Test;

class ShelfTest {
    static final Region CITY = Region.of(Level.PREFECTURE, "南岭省", "青云市");
    static final Region COUNTY = Region.of(Level.COUNTY, "南岭省", "青云市", "白石县");

    private static Listed report(long id, Region region, int year, ReportKind kind, Warning... warnings) {
        Header header = new Header(
                region.name().orElse("") + "报告",
                region,
                kind,
                Optional.of(LocalDate.of(year, 2, 3)),
                Optional.of(year - 1),
                Optional.of(year),
                Optional.of("林远"),
                List.of(warnings));
        return new Listed(
                new ReportId(id), "r" + id, "in/r" + id + ".txt", header, 1, new Listed.Counts(9, 1, 1, 0, 0, 0));
    }

    static Listed report(long id, Region region, int year) {
        return report(id, region, year, ReportKind.GOVERNMENT_WORK_REPORT);
    }

    private static Shelf shelf(List<Listed> reports, ShelfFilter filter) {
        Shelving shelving = new Shelving();
        shelving.take(reports);
        return shelving.shelf(filter);
    }

    @Test
    void districtsStandBelowTheirOwnAndListTheirReportsLatestFirst() {
        Shelf shelf =
                shelf(List.of(report(1, CITY, 2020), report(2, CITY, 2022), report(3, COUNTY, 2021)), ShelfFilter.ALL);

        Shelf.District province = shelf.nation().below().get(0);
        Shelf.District city = province.below().get(0);
        assertThat(province.own()).isEmpty();
        assertThat(city.own()).extracting(Listed::name).containsExactly("r2", "r1");
        assertThat(city.below()).extracting(Shelf.District::name).containsExactly("白石县");
        assertThat(province.total()).isEqualTo(3);
    }

    @Test
    void theNationsOwnReportsStandAtTheTop() {
        Region nation = Region.of(Level.NATIONAL, Region.NATION);

        assertThat(shelf(List.of(report(1, nation, 2020)), ShelfFilter.ALL)
                        .nation()
                        .own())
                .hasSize(1);
    }

    @Test
    void reportsOfNoKnownDistrictAreKeptApart() {
        Shelf shelf = shelf(List.of(report(1, Region.UNKNOWN, 2020)), ShelfFilter.ALL);

        assertThat(shelf.unknown()).hasSize(1);
        assertThat(shelf.nation().total()).isZero();
    }

    @Test
    void stripsSpanTheWholeLibraryWhateverTheFilter() {
        List<Listed> all = List.of(report(1, CITY, 2004), report(2, CITY, 2022));
        Shelf shelf = shelf(all, new ShelfFilter("", Set.of(2022), Set.of(), Set.of(), false));

        assertThat(shelf.shown()).isEqualTo(1);
        assertThat(shelf.firstYear()).isEqualTo(2004);
        assertThat(shelf.lastYear()).isEqualTo(2022);
    }

    @Test
    void filtersAgreeAllAtOnce() {
        Warning doubt = new Warning(Warning.Kind.DIGITS_STRIPPED, "");
        List<Listed> all = List.of(
                report(1, CITY, 2020, ReportKind.NEWS, doubt),
                report(2, CITY, 2020, ReportKind.NEWS),
                report(3, COUNTY, 2020, ReportKind.NEWS, doubt));

        Shelf shelf = shelf(
                all, new ShelfFilter("青云", Set.of(2020), Set.of(ReportKind.NEWS), Set.of(Level.PREFECTURE), true));

        assertThat(shelf.nation().below().get(0).below().get(0).own())
                .extracting(Listed::name)
                .containsExactly("r1");
        assertThat(shelf.shown()).isEqualTo(1);
    }

    @Test
    void severalWordsMustAllBeFound() {
        ShelfFilter filter = new ShelfFilter("白石 2021", Set.of(), Set.of(), Set.of(), false);

        assertThat(shelf(List.of(report(1, COUNTY, 2021), report(2, COUNTY, 2020), report(3, CITY, 2021)), filter)
                        .shown())
                .isEqualTo(1);
    }

    @Test
    void threeThousandReportsAreShelvedWhileNobodyWaits() {
        List<Listed> many = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            Region region = Region.of(Level.COUNTY, "省" + i % 30, "市" + i % 300, "县" + i % 1_500);
            many.add(report(i, region, 2003 + i % 24));
        }
        assertThat(shelf(many, ShelfFilter.ALL).nation().total()).isEqualTo(3_000);
    }
}
