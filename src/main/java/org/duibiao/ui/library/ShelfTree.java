package org.duibiao.ui.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;

/**
 * The rows of the shelf as items of a tree. When reports come, go or change, only items of their districts do: what is
 * unfolded, selected and scrolled stays. Under another filter most of it is another, so the items are made anew, which is
 * faster than to change them one by one. FX thread.
 */
final class ShelfTree {
    private static final int FEW_REPORTS = 40;
    /** More that come at once are put in at once. */
    private static final int FEW_ROWS = 20;

    private final Unfolded unfolded;
    private TreeItem<ShelfRow> root = new TreeItem<>();
    private Map<String, TreeItem<ShelfRow>> items = new HashMap<>();
    private Map<String, TreeItem<ShelfRow>> before = Map.of();
    private final List<TreeItem<ShelfRow>> fresh = new ArrayList<>();
    private Region opened = Region.UNKNOWN;
    private ShelfFilter filter = ShelfFilter.ALL;
    private boolean everythingUnfolds;
    private boolean building;

    ShelfTree(Unfolded unfolded) {
        this.unfolded = unfolded;
    }

    /** The root, which itself is not shown. Another one after {@link #show} under another filter. */
    TreeItem<ShelfRow> root() {
        return root;
    }

    Optional<TreeItem<ShelfRow>> find(String key) {
        return Optional.ofNullable(items.get(key));
    }

    Optional<TreeItem<ShelfRow>> find(ReportId report) {
        return find(ShelfRow.OfReport.key(report));
    }

    /**
     * Shows a shelf.
     *
     * @param district whose own reports are listed above the districts below it
     */
    void show(Shelf shelf, Region district) {
        building = true;
        boolean anew = items.isEmpty() || !shelf.filter().equals(filter);
        boolean another = !district.path().equals(opened.path());
        filter = shelf.filter();
        opened = district;
        everythingUnfolds = shelf.shown() <= FEW_REPORTS;
        before = anew ? Map.of() : items;
        boolean openedWasThere = before.containsKey(ShelfRow.OfDistrict.key(district));
        items = new HashMap<>();
        TreeItem<ShelfRow> top = anew ? newRoot() : root;
        List<TreeItem<ShelfRow>> rows = new ArrayList<>();
        if (shelf.shown() > 0) {
            rows.add(item(shelf.nation()));
        }
        if (!shelf.unknown().isEmpty()) {
            TreeItem<ShelfRow> unknown = item(new ShelfRow.OfUnknown(shelf.unknown()));
            put(
                    unknown.getChildren(),
                    shelf.unknown().stream()
                            .map(report -> item(new ShelfRow.OfReport(report)))
                            .toList());
            rows.add(unknown);
        }
        fresh.stream()
                .filter(item -> !(item.getValue() instanceof ShelfRow.OfReport))
                .forEach(this::unfold);
        fresh.clear();
        put(top.getChildren(), rows);
        root = top;
        before = Map.of();
        if (another || !openedWasThere) {
            find(ShelfRow.OfDistrict.key(district)).ifPresent(ShelfTree::unfoldTo);
        }
        building = false;
    }

    /** Unfolds an item and all above it. */
    static void unfoldTo(TreeItem<ShelfRow> item) {
        for (TreeItem<ShelfRow> up = item; up != null; up = up.getParent()) {
            up.setExpanded(true);
        }
    }

    private TreeItem<ShelfRow> newRoot() {
        TreeItem<ShelfRow> made = new TreeItem<>();
        made.setExpanded(true);
        made.addEventHandler(TreeItem.<ShelfRow>branchExpandedEvent(), event -> remember(event.getTreeItem(), true));
        made.addEventHandler(TreeItem.<ShelfRow>branchCollapsedEvent(), event -> remember(event.getTreeItem(), false));
        return made;
    }

    private void remember(TreeItem<ShelfRow> item, boolean now) {
        if (!building && filter.equals(ShelfFilter.ALL) && item.getValue() != null) {
            unfolded.put(item.getValue().key(), now);
        }
    }

    private TreeItem<ShelfRow> item(Shelf.District district) {
        TreeItem<ShelfRow> item = item(ShelfRow.OfDistrict.of(district));
        List<TreeItem<ShelfRow>> rows = new ArrayList<>();
        if (district.region().path().equals(opened.path())) {
            district.own().forEach(report -> rows.add(item(new ShelfRow.OfReport(report))));
        }
        district.below().forEach(below -> rows.add(item(below)));
        put(item.getChildren(), rows);
        return item;
    }

    /** The item there was for a row, else a new one. */
    private TreeItem<ShelfRow> item(ShelfRow row) {
        String key = row.key();
        TreeItem<ShelfRow> item = before.get(key);
        if (item == null) {
            item = new TreeItem<>(row);
            fresh.add(item);
        } else if (!row.equals(item.getValue())) {
            item.setValue(row);
        }
        items.put(key, item);
        return item;
    }

    /** Once it has its children: an item that was unfolded before that tells nobody when it is folded. */
    private void unfold(TreeItem<ShelfRow> item) {
        ShelfRow row = item.getValue();
        item.setExpanded(!filter.equals(ShelfFilter.ALL) || unfolded.is(row.key(), unfoldedAtFirst(row)));
    }

    /** The nation and the provinces; of a small library, everything. */
    private boolean unfoldedAtFirst(ShelfRow row) {
        return row instanceof ShelfRow.OfDistrict district
                && (district.region().path().size() <= 1 || everythingUnfolds);
    }

    /** Changes what differs only, so that the tree keeps its place. */
    private static void put(ObservableList<TreeItem<ShelfRow>> there, List<TreeItem<ShelfRow>> rows) {
        if (there.isEmpty() || rows.isEmpty()) {
            if (there.size() != rows.size()) {
                there.setAll(rows);
            }
            return;
        }
        Set<TreeItem<ShelfRow>> stay = identities(rows);
        if (!stay.containsAll(there)) {
            there.removeIf(item -> !stay.contains(item));
        }
        if (rows.size() - there.size() > FEW_ROWS) {
            there.setAll(rows);
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            TreeItem<ShelfRow> row = rows.get(i);
            if (i == there.size() || there.get(i) != row) {
                there.remove(row); // it may stand further down
                there.add(i, row);
            }
        }
    }

    private static Set<TreeItem<ShelfRow>> identities(Collection<TreeItem<ShelfRow>> rows) {
        Set<TreeItem<ShelfRow>> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(rows);
        return set;
    }
}
