package org.duibiao.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TreeItem;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.ui.kit.Memory;
import org.junit.jupiter.api.Test;

class ShelfTreeTest {
    private static final Region OTHER = Region.of(Level.COUNTY, "南岭省", "青云市", "丹霞县");

    private final Map<String, String> remembered = new HashMap<>();
    private final Memory memory = new Memory() {
        @Override
        public Optional<String> get(String key) {
            return Optional.ofNullable(remembered.get(key));
        }

        @Override
        public void put(String key, String value) {
            remembered.put(key, value);
        }
    };
    private final Shelving shelving = new Shelving();
    private final ShelfTree tree = new ShelfTree(new Unfolded(memory, Runnable::run));

    private void show(List<Listed> reports, ShelfFilter filter, Region opened) {
        shelving.take(reports);
        tree.show(shelving.shelf(filter), opened);
    }

    private TreeItem<ShelfRow> item(Region region) {
        return tree.find(ShelfRow.OfDistrict.key(region)).orElseThrow();
    }

    private static List<Listed> reports(Listed... more) {
        List<Listed> reports = new ArrayList<>(
                List.of(ShelfTest.report(1, ShelfTest.CITY, 2020), ShelfTest.report(2, ShelfTest.COUNTY, 2021)));
        reports.addAll(List.of(more));
        return reports;
    }

    @Test
    void aReportThatComesLeavesAllOtherRowsWhereTheyAre() {
        show(reports(), ShelfFilter.ALL, ShelfTest.COUNTY);
        TreeItem<ShelfRow> root = tree.root();
        TreeItem<ShelfRow> city = item(ShelfTest.CITY);
        TreeItem<ShelfRow> county = item(ShelfTest.COUNTY);
        TreeItem<ShelfRow> report = county.getChildren().get(0);

        city.setExpanded(false);
        show(
                reports(ShelfTest.report(3, OTHER, 2022), ShelfTest.report(4, ShelfTest.COUNTY, 2022)),
                ShelfFilter.ALL,
                ShelfTest.COUNTY);

        assertThat(tree.root()).isSameAs(root);
        assertThat(item(ShelfTest.CITY)).isSameAs(city);
        assertThat(city.isExpanded()).isFalse();
        assertThat(city.getChildren()).contains(county).hasSize(2);
        assertThat(county.getChildren()).hasSize(2).element(1).isSameAs(report);
    }

    @Test
    void aDistrictThatHasNoReportAnyMoreLeavesTheTree() {
        show(reports(ShelfTest.report(3, OTHER, 2022)), ShelfFilter.ALL, Region.UNKNOWN);
        show(reports(), ShelfFilter.ALL, Region.UNKNOWN);

        assertThat(tree.find(ShelfRow.OfDistrict.key(OTHER))).isEmpty();
        assertThat(item(ShelfTest.CITY).getChildren()).containsExactly(item(ShelfTest.COUNTY));
    }

    @Test
    void aFilterUnfoldsWhatItFindsAndWhatAPersonFoldedIsFoldedAgainAfterIt() {
        show(reports(), ShelfFilter.ALL, Region.UNKNOWN);
        item(ShelfTest.CITY).setExpanded(false);

        show(reports(), new ShelfFilter("白石", Set.of(), Set.of(), Set.of(), false), Region.UNKNOWN);
        assertThat(item(ShelfTest.CITY).isExpanded()).isTrue();
        show(reports(), ShelfFilter.ALL, Region.UNKNOWN);
        assertThat(item(ShelfTest.CITY).isExpanded()).isFalse();
        assertThat(new Unfolded(memory, Runnable::run).is(ShelfRow.OfDistrict.key(ShelfTest.CITY), true))
                .isFalse();
    }

    @Test
    void onlyTheOpenedDistrictListsItsReports() {
        show(reports(), ShelfFilter.ALL, ShelfTest.CITY);
        assertThat(item(ShelfTest.CITY).getChildren()).hasSize(2);
        assertThat(item(ShelfTest.COUNTY).getChildren()).isEmpty();

        show(reports(), ShelfFilter.ALL, ShelfTest.COUNTY);
        assertThat(item(ShelfTest.CITY).getChildren()).hasSize(1);
        assertThat(item(ShelfTest.COUNTY).getChildren()).hasSize(1);
    }
}
