package org.duibiao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duibiao.app.Journey.until;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.duibiao.report.Listed;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.session.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Another language while the window is open: not a word of the one before is left in any view. */
class LanguageJourneyTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern LATIN = Pattern.compile("(?<![A-Za-z./-])[A-Za-z]{2,}(?![A-Za-z./-])");

    /** What reports and their readers say, in whatever language that is. */
    private static final Set<String> OF_REPORTS = Set.of(
            "report-page",
            "OutlineCell",
            "note-entry",
            "ledger-quote",
            "goal-run",
            "strip-sentence",
            "review-sentence",
            "doubt-sentence",
            "search-sentence",
            "TableView#list.table-view.takes-keys/VirtualFlow", // words of reports
            "toast", // gone in seconds
            "otherColumn", // the names that are looked for
            "tab-close-button", // never shown, and named by JavaFX
            "MenuButton#language",
            "ToggleButton#chinese",
            "ToggleButton#english",
            "Label#sample", // of a report
            "TextField#author");

    /** What is called so in both languages: the program, its keys, formats and authors. */
    private static final Set<String> NAMES = Set.of(
            "Duibiao",
            "Ctrl",
            "Shift",
            "Alt",
            "Enter",
            "Delete",
            "Esc",
            "PDF",
            "Word",
            "TXT",
            "Markdown",
            "CSV",
            "PNG",
            "SVG",
            "XLSX",
            "UTF",
            "GB",
            "Cohen",
            "Krippendorff",
            "REFI",
            "QDA",
            "Apache",
            "License",
            "Noto",
            "Sans",
            "Serif",
            "SC",
            "SIL",
            "Open",
            "Font");

    private static final String SOUGHT = "增长";

    @TempDir
    private static Path folder;

    private static Workbench workbench;
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void start() throws Exception {
        workbench = Journey.window(folder, new Nobody());
        Journey.show(workbench, folder.resolve("library"), Path.of("assets/samples"));
        until(() -> !workbench.session().reports().isEmpty());
    }

    @AfterAll
    static void end() throws Exception {
        Journey.end(workbench);
    }

    @Test
    void noWordOfTheOtherLanguageIsLeft() throws Exception {
        robot.interact(() -> workbench.session().searchTextProperty().set(SOUGHT));
        learn();
        lookRound();
        robot.interact(() -> workbench.languageProperty().set(Language.ENGLISH));
        lookRound();
        List<String> wrong =
                new ArrayList<>(left(HAN, Window.getWindows().stream(), LanguageJourneyTest::ofTheReports));
        robot.interact(() -> workbench.languageProperty().set(Language.CHINESE));
        lookRound();
        Set<String> nameless = WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> ShownWords.nameless(Window.getWindows().get(0).getScene().getRoot()));
        assertThat(nameless).as("controls without a name for a screen reader").isEmpty();
        wrong.addAll(left(LATIN, Window.getWindows().stream(), said -> false));
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyDialogSpeaksTheLanguageAndEscapeClosesIt() throws Exception {
        learn();
        robot.interact(() -> workbench.session().show(View.DOCUMENT));
        List<String> wrong = new ArrayList<>();
        for (Language language : List.of(Language.ENGLISH, Language.CHINESE)) {
            robot.interact(() -> workbench.languageProperty().set(language));
            for (String name : commandsThatAsk()) {
                Platform.runLater(() -> commands()
                        .filter(one -> one.getText().equals(name))
                        .findFirst()
                        .ifPresent(MenuItem::fire));
                WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
                WaitForAsyncUtils.waitForFxEvents();
                if (Window.getWindows().size() > 1) {
                    Pattern foreign = language == Language.ENGLISH ? HAN : LATIN;
                    left(
                                    foreign,
                                    Window.getWindows().stream().skip(1),
                                    said -> language == Language.ENGLISH && ofTheReports(said))
                            .forEach(said -> wrong.add(name + ": " + said));
                    WaitForAsyncUtils.waitForAsyncFx(
                                    20_000,
                                    () -> Window.getWindows().stream()
                                            .skip(1)
                                            .flatMap(
                                                    window -> ShownWords.nameless(
                                                            window.getScene().getRoot())
                                                            .stream())
                                            .toList())
                            .forEach(said -> wrong.add(name + " without a name: " + said));
                    robot.push(KeyCode.ESCAPE);
                    if (Window.getWindows().size() > 1) {
                        wrong.add(name + " stays");
                        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                                .skip(1)
                                .forEach(Window::hide));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Stream<MenuItem> commands() {
        return robot.lookup("#menus").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> item.getText() != null && !item.isDisable());
    }

    private List<String> commandsThatAsk() {
        return commands()
                .map(MenuItem::getText)
                .filter(text -> text.contains("…") || text.matches("Keys|About.*|Last.*|按键.*|关于.*|上次.*"))
                .toList();
    }

    private void lookRound() {
        for (View view : View.values()) {
            robot.interact(() -> workbench.session().show(view));
            WaitForAsyncUtils.sleep(120, TimeUnit.MILLISECONDS);
            WaitForAsyncUtils.waitForFxEvents();
            if (view == View.CODES) {
                TabPane tabs = robot.lookup(".codes-tabs").queryAs(TabPane.class);
                for (int i = 0; i < tabs.getTabs().size(); i++) {
                    int tab = i;
                    robot.interact(() -> tabs.getSelectionModel().select(tab));
                    WaitForAsyncUtils.waitForFxEvents();
                }
            }
        }
    }

    /** Somebody who is asked for a file and changes their mind. */
    private record Nobody() implements FileChoice {
        @Override
        public List<Path> files(String title, Kind... kinds) {
            return List.of();
        }

        @Override
        public Optional<Path> file(String title, Kind... kinds) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String proposedName, Kind... kinds) {
            return Optional.empty();
        }
    }

    /** Words in the foreign writing, but for what reports say and are called. */
    private List<String> left(Pattern foreign, Stream<Window> windows, Predicate<ShownWords.Said> allowed) {
        return WaitForAsyncUtils.waitForAsyncFx(
                20_000,
                () -> windows.flatMap(window -> ShownWords.of(window.getScene().getRoot()).stream())
                        .filter(said -> OF_REPORTS.stream().noneMatch(said.where()::contains))
                        .filter(allowed.negate())
                        .filter(said -> foreign.matcher(without(said.text())).find())
                        .map(said -> said.text().replace('\n', ' ') + " | "
                                + said.where().replaceAll(".*(/[^/]*/[^/]*/[^/]*)$", "$1"))
                        .distinct()
                        .toList());
    }

    private static String without(String text) {
        String left = text;
        for (String name : names) {
            left = left.replace(name, "");
        }
        return left;
    }

    private static boolean ofTheReports(ShownWords.Said said) {
        String plain = said.text().replaceAll("[…\\s]", "");
        return plain.length() > 12 && texts.stream().anyMatch(text -> text.contains(plain));
    }

    private static List<String> names = List.of();
    private static List<String> texts = List.of();

    private static void learn() throws Exception {
        Set<String> found =
                new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name));
        List<String> read = new ArrayList<>();
        for (Listed listed : workbench.session().reports()) {
            found.add(listed.header().title());
            found.addAll(listed.header().region().path());
            listed.header().speaker().ifPresent(found::add);
            found.add(listed.name());
            found.add(listed.source());
            read.add(workbench
                    .session()
                    .library()
                    .orElseThrow()
                    .read(listed.id())
                    .text()
                    .replaceAll("\\s", ""));
        }
        found.add("全国");
        found.addAll(List.of("园区", "广东省", "云浮市"));
        found.add("与经济增长同步");
        found.add(SOUGHT);

        names = List.copyOf(found);
        names = Stream.concat(names.stream(), NAMES.stream()).toList();
        texts = read;
    }
}
