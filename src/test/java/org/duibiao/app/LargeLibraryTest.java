package org.duibiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.duibiao.chart.VerdictsChart;
import org.duibiao.cli.bench.RepeatedReports;
import org.duibiao.ledger.Grouping;
import org.duibiao.ledger.Standing;
import org.duibiao.library.Library;
import org.duibiao.library.Settings;
import org.duibiao.task.Progress;
import org.duibiao.ui.session.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A library of many reports of real length, scrolled, filtered, searched, charted and counted as a whole, with a hand on the
 * pulse of the window. The test takes few, or as many as {@code -Dduibiao.large=12000} says; {@code main} tells how long each
 * step was and what the window holds afterwards: FOLDER NUMBER; a library that is in the folder is taken as it is.
 */
final class LargeLibraryTest {
    private static final long LONGEST_PAUSE_MILLIS = 100;
    private static final int FEW = 24;
    private static final int MOST_ROUNDS = 5;
    private static final long A_MOMENT_MILLIS = 200;
    private static final long SETTLED_MILLIS = 200;

    @TempDir
    private Path folder;

    /** What was done, and the longest pause of the window meanwhile. */
    private record Pause(String doing, long millis) {}

    /** @param heldMegabytes of heap when all views have been used and garbage is gone */
    private record Use(List<Pause> pauses, long heldMegabytes) {}

    @Test
    void theWindowNeverStandsStill() throws Exception {
        assertThat(use(folder, Integer.getInteger("duibiao.large", FEW)).pauses())
                .allSatisfy(
                        pause -> assertThat(pause.millis()).as(pause.doing()).isLessThan(LONGEST_PAUSE_MILLIS));
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Use use = use(Files.createDirectories(Path.of(arguments[0])), Integer.parseInt(arguments[1]));
        use.pauses().forEach(pause -> out.println(pause.millis() + " ms  " + pause.doing()));
        out.println(use.heldMegabytes() + " MB  held");
        System.exit(0);
    }

    private static Use use(Path folder, int reports) throws Exception {
        if (!Files.exists(folder.resolve("library.mv.db"))) {
            makeLibrary(folder, reports);
        }
        Stage stage = FxToolkit.registerPrimaryStage();
        Settings settings = Settings.load(folder.resolve("settings.properties"));
        Workbench workbench = FxToolkit.setupFixture(() -> new Workbench(stage, settings, Clock.systemUTC()));
        FxToolkit.setupFixture(() -> {
            workbench.show();
            workbench.open(folder.resolve("library"), List.of());
        });
        until(() -> workbench.session().reports().size() == reports);
        List<Pause> pauses = new ArrayList<>();
        try (Heartbeat heart = new Heartbeat()) {
            // the first round loads classes and compiles; what the window itself makes wait does so in all of the
            // others
            new Round(stage, workbench, heart).walk();
            for (int round = 0; round < MOST_ROUNDS && (round < 2 || tooLong(pauses)); round++) {
                pauses = shorter(pauses, new Round(stage, workbench, heart).walk());
            }
            return new Use(pauses, heldMegabytes());
        } finally {
            on(() -> stage.hide());
            workbench.ended();
        }
    }

    /** Of objects that are reached, once what was still being worked out is done. */
    private static long heldMegabytes() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < MOST_ROUNDS; i++) {
            Thread.sleep(SETTLED_MILLIS);
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least >> 20;
    }

    private static void makeLibrary(Path folder, int reports) throws Exception {
        try (Library samples = Library.open(folder.resolve("samples"), Clock.systemUTC())) {
            samples.bringIn(List.of(Path.of("assets/samples")), Progress.SILENT);
            new RepeatedReports(samples).write(folder.resolve("texts"), reports);
        }
        try (Library library = Library.open(folder.resolve("library"), Clock.systemUTC())) {
            library.bringIn(List.of(folder.resolve("texts")), Progress.SILENT);
        }
    }

    private static boolean tooLong(List<Pause> pauses) {
        return pauses.stream().anyMatch(pause -> pause.millis() >= LONGEST_PAUSE_MILLIS);
    }

    /** Of each step the round in which a busy machine had less share; {@code before} is empty before the first. */
    private static List<Pause> shorter(List<Pause> before, List<Pause> now) {
        List<Pause> shorter = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            shorter.add(i < before.size() && before.get(i).millis() < now.get(i).millis() ? before.get(i) : now.get(i));
        }
        return shorter;
    }

    /** All of it once. */
    private static final class Round {
        private final Stage stage;
        private final Workbench workbench;
        private final Heartbeat heart;
        private final List<Pause> pauses = new ArrayList<>();

        Round(Stage stage, Workbench workbench, Heartbeat heart) {
            this.stage = stage;
            this.workbench = workbench;
            this.heart = heart;
        }

        List<Pause> walk() throws Exception {
            TreeView<?> tree = find("#tree", TreeView.class);
            on(() -> expand(tree.getRoot()));
            heart.longestMillis();
            for (int i = 0; i < 40; i++) {
                int row = i * Math.max(1, tree.getExpandedItemCount() / 40);
                on(() -> tree.scrollTo(row));
            }
            felt("scrolling the tree");
            TextField filter = find("#text", TextField.class);
            for (String words : List.of("2", "20", "201", "2018", "2018 市", "")) {
                on(() -> filter.setText(words));
            }
            felt("filtering the tree");
            for (String words : List.of("增", "增长", "增长6", "，全", "老旧小区")) {
                on(() -> workbench.session().searchTextProperty().set(words));
            }
            ListView<?> hits = find(".search-list", ListView.class);
            until(() -> hits.getItems().size() > 3);
            for (int i = 0; i < 20; i++) {
                on(() -> hits.scrollTo(hits.getItems().size() - 1));
            }
            felt("searching");
            ToggleButton chart = find("#asChart", ToggleButton.class);
            on(chart::fire);
            until(() -> stage.getScene().lookup("#search-chart .chart-picture") != null);
            on(chart::fire);
            felt("charting the search");
            on(() -> workbench.session().searchTextProperty().set(""));
            for (View view : View.values()) {
                on(() -> workbench.session().show(view));
                on(() -> workbench
                        .session()
                        .choose(
                                workbench
                                        .session()
                                        .reports()
                                        .get(pauses.size())
                                        .header()
                                        .region(),
                                Optional.empty()));
                Thread.sleep(A_MOMENT_MILLIS);
                felt(view.name());
            }
            on(() -> workbench.session().show(View.LEDGER));
            CheckBox everywhere = find("#everywhere", CheckBox.class);
            TableView<?> lines = (TableView<?>) in(BorderPane.class, everywhere).lookup("#table");
            int ofOne = lines.getItems().size();
            on(() -> everywhere.setSelected(true));
            until(() -> lines.getItems().size() > ofOne);
            scrollThrough(lines);
            felt("the ledger of all districts");
            int ofAYear = lines.getItems().size();
            ComboBox<Optional<Integer>> years = years();
            on(() -> years.setValue(Optional.empty()));
            until(() -> lines.getItems().size() > ofAYear);
            on(() -> lines.scrollTo(lines.getItems().size() / 2));
            felt("the ledger of all districts and years");
            on(() -> sortByGap(lines));
            until(() -> lowestGapFirst(lines));
            scrollThrough(lines);
            felt("the ledger of all districts sorted by gap");
            ComboBox<Grouping> grouping = grouping();
            on(() -> grouping.setValue(Grouping.DISTRICT));
            until(() -> lines.getStyleClass().contains("grouped"));
            scrollThrough(lines);
            felt("the ledger of all districts in groups");
            on(() -> grouping.setValue(Grouping.NONE));
            on(() -> lines.getSortOrder().clear());
            until(() -> !lines.getStyleClass().contains("grouped"));
            on(() -> years.setValue(years.getItems().get(1)));
            on(() -> everywhere.setSelected(false));
            on(() -> workbench.session().show(View.DOUBTS));
            TableView<?> doubts = find("#table", TableView.class);
            until(() -> !doubts.getItems().isEmpty());
            on(() -> doubts.scrollTo(doubts.getItems().size() / 2));
            felt("the doubts of all districts");
            on(() -> workbench.session().show(View.CHARTS));
            on(() -> find("#chart-kind-verdicts", ToggleButton.class).setSelected(true));
            ComboBox<VerdictsChart.By> by = by();
            for (VerdictsChart.By rows : VerdictsChart.By.values()) {
                on(() -> by.setValue(rows));
                Thread.sleep(A_MOMENT_MILLIS);
            }
            on(() -> find("#chart-kind-bullet", ToggleButton.class).setSelected(true));
            felt("the share of goals met of all districts");
            on(() -> workbench
                    .session()
                    .open(workbench.session().reports().get(1).id()));
            Thread.sleep(A_MOMENT_MILLIS);
            felt("opening a report");
            return pauses;
        }

        /** Here and there, with time for what is read for the screen. */
        private static void scrollThrough(TableView<?> lines) throws InterruptedException {
            for (int i = 1; i <= 10; i++) {
                int row = i * lines.getItems().size() / 10 - 1;
                on(() -> lines.scrollTo(row));
                Thread.sleep(A_MOMENT_MILLIS / 10);
            }
            Thread.sleep(A_MOMENT_MILLIS);
        }

        private static <T> void sortByGap(TableView<T> lines) {
            lines.getColumns().stream()
                    .filter(column -> "gapColumn".equals(column.getId()))
                    .forEach(column -> lines.getSortOrder().add(column));
        }

        private static boolean lowestGapFirst(TableView<?> lines) {
            return ((Standing) lines.getItems().get(0))
                    .figures()
                    .gap()
                    .filter(gap -> gap.signum() < 0)
                    .isPresent();
        }

        private void felt(String doing) {
            WaitForAsyncUtils.waitForFxEvents();
            pauses.add(new Pause(doing, heart.longestMillis()));
        }

        /** The nearest of some kind around a node. */
        private static <T extends Parent> T in(Class<T> kind, Node node) {
            Parent around = node.getParent();
            while (!kind.isInstance(around)) {
                around = around.getParent();
            }
            return kind.cast(around);
        }

        @SuppressWarnings("unchecked")
        private ComboBox<Optional<Integer>> years() {
            return find("#goalYear", ComboBox.class);
        }

        @SuppressWarnings("unchecked")
        private ComboBox<Grouping> grouping() {
            return find("#grouping", ComboBox.class);
        }

        @SuppressWarnings("unchecked")
        private ComboBox<VerdictsChart.By> by() {
            return find("#by", ComboBox.class);
        }

        private <T> T find(String selector, Class<T> type) {
            return WaitForAsyncUtils.waitForAsyncFx(
                    60_000,
                    () -> stage.getScene().getRoot().lookupAll(selector).stream()
                            .filter(type::isInstance)
                            .map(type::cast)
                            .findFirst()
                            .orElseThrow());
        }

        private static void expand(TreeItem<?> item) {
            item.setExpanded(true);
            item.getChildren().forEach(Round::expand);
        }
    }

    private static void on(Runnable deed) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            deed.run();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(Supplier<Boolean> there) throws Exception {
        WaitForAsyncUtils.waitFor(
                600,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(there::get).get());
    }
}
