package org.duibiao.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.duibiao.report.Level;
import org.duibiao.report.Part;
import org.duibiao.report.Region;
import org.duibiao.report.ReportKind;
import org.duibiao.search.Filter;
import org.junit.jupiter.api.Test;

class SearchDefinitionTest {
    @Test
    void aSavedSearchComesBackAsItWas() {
        Filter everything = new Filter(
                List.of(new Region(List.of("南岭省", "青云市"), Optional.empty())),
                Set.of(Level.COUNTY, Level.PREFECTURE),
                Optional.of(2018),
                Optional.empty(),
                Set.of(ReportKind.GOVERNMENT_WORK_REPORT),
                Set.of(Part.PLAN),
                Filter.Within.GOALS,
                Set.of(new UUID(1, 2)));
        SearchDefinition saved = new SearchDefinition("灯塔 OR \"码 头\"", List.of("水塔", "钟塔"), everything, Grouping.YEAR);

        assertThat(SearchDefinition.read(saved.write())).hasValueSatisfying(read -> {
            assertThat(read.typed()).isEqualTo(saved.typed());
            assertThat(read.compared()).containsExactlyInAnyOrderElementsOf(saved.compared());
            assertThat(read.filter()).isEqualTo(everything);
            assertThat(read.grouping()).isEqualTo(Grouping.YEAR);
        });
    }

    @Test
    void whatIsNotKnownIsLeftOutAndWhatIsNoSearchIsNone() {
        assertThat(SearchDefinition.read("{\"words\":\"灯塔\",\"levels\":[\"galaxy\",\"county\"],\"codes\":[\"x\"]}"))
                .hasValueSatisfying(read -> {
                    assertThat(read.filter().levels()).containsExactly(Level.COUNTY);
                    assertThat(read.filter().codes()).isEmpty();
                    assertThat(read.filter().within()).isEqualTo(Filter.Within.ALL);
                });
        assertThat(SearchDefinition.read("{}")).isEmpty();
        assertThat(SearchDefinition.read("灯塔")).isEmpty();
    }
}
