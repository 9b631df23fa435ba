package org.duibiao.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duibiao.report.DistrictsByName;
import org.duibiao.report.DivisionTree;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.report.ReportKind;
import org.duibiao.report.Warning;
import org.junit.jupiter.api.Test;

class PropertiesViewModelTest {
    private static final Listed FIRST = ShelfTest.report(1, ShelfTest.CITY, 2020);
    private static final DistrictsByName DISTRICTS = new DistrictsByName(DivisionTree::bundled);
    private static final Listed SECOND = ShelfTest.report(2, ShelfTest.COUNTY, 2021);

    private static PropertiesViewModel of(Listed... reports) {
        return new PropertiesViewModel(
                Stream.of(reports).map(Listed::header).toList(), List.of(ShelfTest.COUNTY), DISTRICTS);
    }

    @Test
    void aDistrictIsFoundByWhatAPersonTypesThoseOfTheLibraryFirst() {
        PropertiesViewModel model = of(FIRST);

        assertThat(model.suggestions(ShelfTest.COUNTY.name().orElseThrow()).get(0))
                .isEqualTo(String.join(" › ", ShelfTest.COUNTY.path()));
        assertThat(model.suggestions("茂名 高州")).startsWith("广东省 › 茂名市 › 高州市");
        assertThat(model.suggestions("荷塘镇")).anyMatch(path -> path.startsWith("广东省") && path.endsWith("荷塘镇"));
    }

    @Test
    void oneNameThatOnlyOneDistrictBearsIsWrittenOutInFull() {
        PropertiesViewModel model = of(FIRST);
        model.region.valueProperty().set("高州市");

        assertThat(model.edited(FIRST.header()).region()).isEqualTo(Region.of(Level.COUNTY, "广东省", "茂名市", "高州市"));
    }

    @Test
    void untouchedFieldsOfManyReportsStayAsTheyAre() {
        PropertiesViewModel model = of(FIRST, SECOND);
        model.kind.valueProperty().set(ReportKind.NEWS.id());

        Header edited = model.edited(SECOND.header());

        assertThat(edited.kind()).isEqualTo(ReportKind.NEWS);
        assertThat(edited.region()).isEqualTo(ShelfTest.COUNTY);
        assertThat(edited.date()).contains(LocalDate.of(2021, 2, 3));
        assertThat(model.region.mixed()).isTrue();
    }

    @Test
    void aDistrictIsWrittenFromTheTopDownAndBringsItsLevel() {
        PropertiesViewModel model = of(FIRST);
        model.region.valueProperty().set("南岭省 / 青云市 / 清溪镇");

        Region region = model.edited(FIRST.header()).region();

        assertThat(region.path()).containsExactly("南岭省", "青云市", "清溪镇");
        assertThat(region.level()).contains(Level.TOWNSHIP);
    }

    @Test
    void datesAreTakenAsPeopleWriteThem() {
        PropertiesViewModel model = of(FIRST);
        model.date.valueProperty().set("2021年1月9日");

        assertThat(model.validProperty().get()).isTrue();
        assertThat(model.edited(FIRST.header()).date()).contains(LocalDate.of(2021, 1, 9));
    }

    @Test
    void whatCannotBeIsSaidAtOnce() {
        PropertiesViewModel model = of(FIRST);
        model.date.valueProperty().set("2021-13-40");

        assertThat(model.date.validProperty().get()).isFalse();
        assertThat(model.validProperty().get()).isFalse();
        model.date.valueProperty().set("");
        assertThat(model.validProperty().get()).isTrue();
        model.goalYear.valueProperty().set("21");
        assertThat(model.validProperty().get()).isFalse();
    }

    @Test
    void aDistrictPutRightSettlesTheDoubtsAboutIt() {
        Header unsure = new Header(
                "报告",
                Region.UNKNOWN,
                ReportKind.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Warning(Warning.Kind.REGION_UNKNOWN, ""),
                        new Warning(Warning.Kind.KIND_UNKNOWN, ""),
                        new Warning(Warning.Kind.DIGITS_STRIPPED, "")));
        Listed report = new Listed(new ReportId(5), "x", "x.txt", unsure, 1, new Listed.Counts(9, 1, 1, 0, 0, 0));
        PropertiesViewModel model = of(report);
        model.region.valueProperty().set("南岭省 › 青云市");

        assertThat(model.edited(unsure).warnings())
                .extracting(Warning::kind)
                .containsExactly(Warning.Kind.KIND_UNKNOWN, Warning.Kind.DIGITS_STRIPPED);
    }
}
