package org.duibiao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.app.Journey.picture;
import static org.duibiao.app.Journey.until;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Change;
import org.duibiao.annotation.Code;
import org.duibiao.exchange.ParcelFile;
import org.duibiao.library.Library;
import org.duibiao.library.Packing;
import org.duibiao.report.Anchor;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.task.Progress;
import org.duibiao.text.Span;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.session.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A second coder's project comes in after a look at it, is compared, settled, retrieved, and taken back. */
class CodersJourneyTest {

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();

    @AfterEach
    void end() throws Exception {
        FxToolkit.hideStage();
    }

    @Test
    void aSecondCodersProjectIsLookedAtBroughtInComparedSettledAndTakenBack() throws Exception {
        Path samples = Path.of("assets/samples/芷岚区-2023-政府工作报告.txt");
        Path ours = folder.resolve("ours");
        Code industry = Code.named("产业", "#009E73");
        Code people = Code.named("民生", "#E69F00");
        coded(ours, samples, "林", industry, people, 300, 30);
        Path theirs = folder.resolve("theirs");
        coded(theirs, samples, "周", industry, people, 305, 25);
        Path project = folder.resolve("zhou.qdpx");
        try (Library library = Library.openExisting(theirs, Clock.systemUTC())) {
            ParcelFile.write(project, library.pack(Packing.Which.ANNOTATED, Progress.SILENT), Instant.EPOCH);
        }

        Workbench workbench = start(ours, project);
        int before = workbench.desk().shelf().all().size();
        menu(workbench, "导入批注…");
        until(() -> robot.lookup(".dialog-pane .parcel-line").tryQuery().isPresent());
        picture(robot.lookup(".dialog-pane").query(), "preview");
        click(robot.lookup(".dialog-pane .button").<Button>queryAllAs(Button.class).stream()
                .filter(Button::isDefaultButton)
                .findFirst()
                .orElseThrow());
        until(() -> workbench.desk().shelf().all().size() == 2 * before);
        until(() -> workbench.desk().storedProperty().get());
        assertThat(workbench.desk().codesProperty().get().codes()).hasSize(2);

        robot.interact(() -> workbench.session().show(View.CODES));
        TabPane tabs = robot.lookup(".codes-tabs").query();
        TreeView<?> codes = (TreeView<?>) content(tabs, ".code-tree");
        until(() -> row(codes, 1).isPresent());
        TreeCell<?> row = row(codes, 1).orElseThrow();
        ListView<?> ofCode = (ListView<?>) content(tabs, ".passages");
        robot.clickOn(row);
        until(() -> !ofCode.getItems().isEmpty() && ofCode.getItems().size() < 2 * before);
        assertThat(row(codes, 1)).as("a row that is new cannot be dragged").contains(row);
        robot.interact(() -> codes.getSelectionModel().clearSelection());

        robot.interact(() -> tabs.getSelectionModel().select(2));
        ListView<?> differences = (ListView<?>) content(tabs, ".passages");
        until(() -> !differences.getItems().isEmpty());
        picture(tabs.getScene().getRoot(), "agreement");
        int many = differences.getItems().size();
        until(() -> !differences.lookupAll(".passage .button").isEmpty());
        click((Button) differences.lookupAll(".passage .button").iterator().next());
        until(() -> differences.getItems().size() == many - 1);

        robot.interact(() -> tabs.getSelectionModel().select(1));
        TableView<?> table = (TableView<?>) content(tabs, ".heat");
        until(() -> table.getItems().size() == 2);
        WaitForAsyncUtils.waitForFxEvents(5);
        picture(tabs.getScene().getRoot(), "retrieval");
        ListView<?> passages = (ListView<?>) content(tabs, ".passages");
        assertThat(passages.getItems()).hasSize(2 * before);
        robot.interact(() -> select(table));
        until(() -> passages.getItems().size() < 2 * before);

        robot.interact(() -> tabs.getSelectionModel().select(3));
        TableView<?> words = (TableView<?>) content(tabs, ".table-view");
        until(() -> !words.getItems().isEmpty());
        robot.interact(() -> words.getSelectionModel().select(0));
        until(() -> tabs.getSelectionModel().getSelectedItem().getContent().lookupAll(".table-view").stream()
                .allMatch(node -> !((TableView<?>) node).getItems().isEmpty()));
        WaitForAsyncUtils.waitForFxEvents(5);
        picture(tabs.getScene().getRoot(), "words");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> workbench.desk().shelf().all().size() == before);
        until(() -> workbench.desk().storedProperty().get());
        Journey.end(workbench);
    }

    private static Optional<TreeCell<?>> row(TreeView<?> tree, int index) {
        return tree.lookupAll(".tree-cell").stream()
                .<TreeCell<?>>map(node -> (TreeCell<?>) node)
                .filter(cell -> cell.getIndex() == index && cell.getItem() != null)
                .findFirst();
    }

    private static <S> void select(TableView<S> table) {
        table.getSelectionModel().clearAndSelect(0, table.getColumns().get(1));
    }

    private static Node content(TabPane tabs, String style) {
        until(() -> tabs.getSelectionModel().getSelectedItem().getContent().lookup(style) != null);
        return tabs.getSelectionModel().getSelectedItem().getContent().lookup(style);
    }

    /** A button that is not waited for: a dialog's own loop runs until it is closed. */
    private void click(Button button) {
        Platform.runLater(button::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void menu(Workbench workbench, String name) {
        until(() -> workbench.session().library().isPresent());
        var bar = robot.lookup(".menu-bar").<javafx.scene.control.MenuBar>query();
        MenuItem item = bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(one -> name.equals(one.getText()))
                .findFirst()
                .orElseThrow();
        Platform.runLater(item::fire);
    }

    private static void coded(Path file, Path sample, String author, Code industry, Code people, int from, int length)
            throws Exception {
        try (Library library = Library.open(file, Clock.systemUTC())) {
            library.signAs(() -> author);
            library.bringIn(List.of(sample), Progress.SILENT);
            Listed report = library.reports().get(0);
            String text = library.read(report.id()).text();
            library.history().apply(new Change.AddCode(industry));
            library.history().apply(new Change.AddCode(people));
            for (int i = 0; i < 6; i++) {
                Span span = new Span(from + i * 120, from + i * 120 + length);
                Annotation annotation = library.draft(
                        new Anchor(report.id(), report.textVersion(), Passage.of(span, text)),
                        Optional.of(i % 2 == 0 || (author.equals("周") && i == 3) ? industry.id() : people.id()),
                        i == 0 ? "待查" : "");
                library.history().apply(new Change.AddAnnotation(annotation));
            }
        }
    }

    private Workbench start(Path file, Path chosen) throws Exception {
        Workbench workbench = Journey.window(folder, new Chosen(chosen));
        Journey.show(workbench, file);
        until(() -> !workbench.session().reports().isEmpty());
        until(() -> !workbench.desk().shelf().all().isEmpty());
        return workbench;
    }

    /** Always the same file. */
    private record Chosen(Path file) implements FileChoice {
        @Override
        public List<Path> files(String title, Kind... kinds) {
            return List.of(file);
        }

        @Override
        public Optional<Path> file(String title, Kind... kinds) {
            return Optional.of(file);
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String proposedName, Kind... kinds) {
            return Optional.of(file);
        }
    }
}
