package org.duibiao.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.duibiao.ui.kit.Command;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.FxJobRunner;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Memory;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.View;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window's frame. */
public final class ShellController {
    private static final String LIBRARY_WIDTH = "shell.library-width";
    private static final String LIBRARY_SHOWN = "shell.library-shown";
    private static final double LIBRARY_WIDTH_AT_FIRST = 262;

    private final ShellViewModel model;
    private final Session session;
    private final LibraryDoor door;
    private final Deeds deeds;
    private final FileChoice choice;
    private final FxJobRunner jobs;
    private final Words words;
    private final Phrases phrases;
    private final Theme theme;
    private final Memory memory;
    private final Node library;
    private final Node empty;
    private final List<ViewPane> panes;
    private final Map<MenuPlace, List<List<Command>>> contributed;
    private final SimpleBooleanProperty libraryShown;

    @FXML
    private StackPane root;

    @FXML
    private StackPane dropVeil;

    @FXML
    private MenuBar menus;

    @FXML
    private Label title;

    @FXML
    private Button back;

    @FXML
    private Button forward;

    @FXML
    private MenuButton bringIn;

    @FXML
    private Button export;

    @FXML
    private HBox views;

    @FXML
    private TextField search;

    @FXML
    private MenuButton language;

    @FXML
    private Button themeSwitch;

    @FXML
    private FontIcon themeIcon;

    @FXML
    private SplitPane split;

    @FXML
    private StackPane middle;

    @FXML
    private HBox status;

    @FXML
    private Label libraryName;

    @FXML
    private Label counts;

    @FXML
    private HBox jobsShown;

    /**
     * The frame round finished panels.
     *
     * @param library the library panel at the left
     * @param empty what the middle shows while there are no reports
     * @param panes the views there are, in the order of the switch
     * @param contributed the panels' commands for the menus, in groups
     */
    public ShellController(
            ShellViewModel model,
            LibraryDoor door,
            Deeds deeds,
            FileChoice choice,
            FxJobRunner jobs,
            Words words,
            Theme theme,
            Memory memory,
            Node library,
            Node empty,
            List<ViewPane> panes,
            Map<MenuPlace, List<List<Command>>> contributed) {
        this.model = model;
        this.session = model.session();
        this.door = door;
        this.deeds = deeds;
        this.choice = choice;
        this.jobs = jobs;
        this.words = words;
        this.phrases = words.of(ShellController.class);
        this.theme = theme;
        this.memory = memory;
        this.library = library;
        this.empty = empty;
        this.panes = List.copyOf(panes);
        this.contributed = Map.copyOf(contributed);
        this.libraryShown = new SimpleBooleanProperty(
                memory.get(LIBRARY_SHOWN).map(Boolean::valueOf).orElse(true));
    }

    @FXML
    void initialize() {
        title.textProperty().bind(model.titleProperty());
        back.disableProperty().bind(session.backPossibleProperty().not());
        forward.disableProperty().bind(session.forwardPossibleProperty().not());
        bringIn.disableProperty().bind(noLibrary());
        bringIn.getItems().setAll(chooseFolder().menuItem(), chooseFiles().menuItem(), paste().menuItem());
        buildSwitch();
        buildPanes();
        buildMenus();
        new SearchField(search, session).install();
        search.disableProperty().bind(model.emptyProperty());
        buildLanguage();
        theme.paletteProperty().addListener(change -> showTheme());
        showTheme();
        new StatusLine(model, jobs, phrases, libraryName, counts, jobsShown).install();
        installDrops();
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onPaste);
    }

    private javafx.beans.binding.BooleanBinding noLibrary() {
        return Bindings.createBooleanBinding(() -> session.library().isEmpty(), session.libraryProperty());
    }

    private javafx.beans.binding.BooleanBinding someReports() {
        return model.emptyProperty().not();
    }

    // ---- the switch and the views -----------------------------------------------------------------------------------

    private void buildSwitch() {
        ToggleGroup group = new ToggleGroup();
        for (ViewPane pane : panes) {
            if (pane.view() == View.SEARCH) {
                continue; // one comes to it by typing
            }
            ToggleButton button = new ToggleButton();
            button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            button.setGraphic(Icons.of(pane.icon(), 15));
            button.textProperty().bind(phrases.binding("view." + pane.view().id()));
            button.setToggleGroup(group);
            button.setUserData(pane.view());
            button.setId("view-" + pane.view().id());
            button.disableProperty().bind(model.emptyProperty());
            button.setOnAction(event -> {
                button.setSelected(true);
                session.show(pane.view());
            });
            views.getChildren().add(button);
        }
        int buttons = views.getChildren().size();
        if (buttons > 0) {
            views.getChildren().get(0).getStyleClass().add("first");
            views.getChildren().get(buttons - 1).getStyleClass().add("last");
        }
        Runnable follow = () -> {
            boolean none = model.emptyProperty().get();
            group.getToggles()
                    .forEach(toggle -> toggle.setSelected(!none
                            && toggle.getUserData() == session.viewProperty().get()));
        };
        session.viewProperty().addListener((property, before, now) -> follow.run());
        model.emptyProperty().addListener((property, before, now) -> follow.run());
        follow.run();
    }

    private void buildPanes() {
        panes.forEach(pane -> middle.getChildren().add(pane.node()));
        middle.getChildren().add(empty);
        Runnable follow = () -> {
            boolean none = model.emptyProperty().get();
            panes.forEach(pane -> showIf(
                    pane.node(), !none && pane.view() == session.viewProperty().get()));
            showIf(empty, model.idleProperty().get());
            followExport();
        };
        session.viewProperty().addListener((property, before, now) -> follow.run());
        model.idleProperty().addListener((property, before, now) -> follow.run());
        model.emptyProperty().addListener((property, before, now) -> follow.run());
        follow.run();
        SplitPane.setResizableWithParent(library, false);
        split.getItems().setAll(middle);
        libraryShown.addListener((property, before, now) -> {
            memory.put(LIBRARY_SHOWN, now.toString());
            placeLibrary();
        });
        placeLibrary();
    }

    private static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void followExport() {
        Optional<Command> command =
                ViewPane.of(session.viewProperty().get(), panes).flatMap(ViewPane::export);
        export.disableProperty().unbind();
        if (command.isPresent() && !model.emptyProperty().get()) {
            export.disableProperty().bind(Bindings.not(command.get().possible()));
            export.setOnAction(event -> command.get().run().run());
        } else {
            export.setDisable(true);
        }
    }

    private void placeLibrary() {
        if (!libraryShown.get()) {
            split.getItems().remove(library);
            return;
        }
        if (!split.getItems().contains(library)) {
            split.getItems().add(0, library);
        }
        double wanted = memory.number(LIBRARY_WIDTH, LIBRARY_WIDTH_AT_FIRST);
        if (split.getWidth() > 0) {
            split.setDividerPosition(0, wanted / split.getWidth());
        }
        split.widthProperty().addListener(new javafx.beans.value.ChangeListener<>() {
            @Override
            public void changed(javafx.beans.value.ObservableValue<? extends Number> width, Number before, Number now) {
                if (before.doubleValue() <= 0 && now.doubleValue() > 0) {
                    split.widthProperty().removeListener(this);
                    split.setDividerPosition(0, wanted / now.doubleValue());
                }
            }
        });
        split.getDividers().get(0).positionProperty().addListener((property, before, now) -> {
            if (split.getWidth() > 0
                    && root.getScene() != null
                    && split.lookup(".split-pane-divider:pressed") != null) {
                memory.put(LIBRARY_WIDTH, String.valueOf(Math.round(now.doubleValue() * split.getWidth())));
            }
        });
    }

    // ---- menus -----------------------------------------------------------------------------------------------------

    private Command command(String key, String shortcut, Runnable run) {
        return Command.of(phrases.binding(key), shortcut, run);
    }

    private Command chooseFolder() {
        return command("file.folder", "Shortcut+O", this::bringInFolder)
                .when(noLibrary().not());
    }

    private Command chooseFiles() {
        return command("file.files", "Shortcut+Shift+I", this::bringInFiles)
                .when(noLibrary().not());
    }

    private Command paste() {
        return command("file.paste", "Shortcut+Shift+V", deeds::pasteReport)
                .when(noLibrary().not());
    }

    @FXML
    void bringInFolder() {
        choice.folder(phrases.text("choose.folder")).ifPresent(folder -> deeds.bringIn(List.of(folder)));
    }

    private void bringInFiles() {
        deeds.bringIn(choice.files(
                phrases.text("choose.files"),
                new FileChoice.Kind(
                        phrases.text("choose.kind"),
                        List.of("txt", "md", "html", "htm", "docx", "doc", "pdf", "TXT", "PDF", "DOCX")),
                FileChoice.Kind.of(phrases.text("choose.all"), "*")));
    }

    private void buildMenus() {
        Map<MenuPlace, List<List<Command>>> all = new EnumMap<>(MenuPlace.class);
        for (MenuPlace place : MenuPlace.values()) {
            all.put(place, new ArrayList<>());
        }
        at(all, MenuPlace.FILE)
                .add(List.of(
                        command("file.new", "Shortcut+Shift+N", door::makeNew),
                        command("file.open", "Shortcut+Shift+O", door::chooseAndOpen)));
        at(all, MenuPlace.FILE).add(List.of(chooseFolder(), chooseFiles(), paste(), lastResult()));
        at(all, MenuPlace.FILE)
                .add(List.of(
                        command("file.backup", "Shortcut+Shift+B", door::backup)
                                .when(noLibrary().not()),
                        command("file.restore", "Shortcut+Shift+R", door::restore)));
        at(all, MenuPlace.FILE)
                .add(List.of(command("file.export", "Shortcut+E", export::fire)
                        .when(export.disabledProperty().not())));
        at(all, MenuPlace.EDIT)
                .add(List.of(
                        new Command(
                                model.undoNameProperty(),
                                Optional.of(KeyCombination.valueOf("Shortcut+Z")),
                                present(model.desk().undoNameProperty()),
                                model.desk()::undo),
                        new Command(
                                model.redoNameProperty(),
                                Optional.of(KeyCombination.valueOf("Shortcut+Shift+Z")),
                                present(model.desk().redoNameProperty()),
                                model.desk()::redo)));
        at(all, MenuPlace.EDIT)
                .add(List.of(
                        command("edit.search", "Shortcut+K", this::focusSearch).when(someReports()),
                        command("edit.filter", "Shortcut+L", this::focusFilter).when(someReports())));
        List<Command> shown = new ArrayList<>();
        for (ViewPane pane : panes) {
            shown.add(command(
                            "view." + pane.view().id(),
                            "Shortcut+" + (shown.size() + 1),
                            () -> session.show(pane.view()))
                    .when(someReports()));
        }
        at(all, MenuPlace.VIEW).add(shown);
        at(all, MenuPlace.VIEW)
                .add(List.of(
                        command("view.back", "Alt+Left", session::back).when(session.backPossibleProperty()),
                        command("view.forward", "Alt+Right", session::forward)
                                .when(session.forwardPossibleProperty())));
        at(all, MenuPlace.REPORT)
                .add(List.of(
                        command("report.properties", "Alt+Enter", deeds::editProperties)
                                .when(someReports()),
                        command("report.original", "Shortcut+Shift+S", deeds::saveOriginal)
                                .when(someReports()),
                        command("report.remove", "Shift+Delete", deeds::removeReports)
                                .when(someReports())));
        at(all, MenuPlace.REPORT)
                .add(List.of(
                        command("report.reread", "Shortcut+F5", deeds::reread).when(someReports()),
                        command("report.reread-all", "Shortcut+Shift+F5", deeds::rereadAll)
                                .when(someReports())));
        contributed.forEach((place, groups) -> at(all, place).addAll(groups));
        at(all, MenuPlace.VIEW)
                .add(List.of(
                        command("view.library", "F9", () -> libraryShown.set(!libraryShown.get())),
                        command("view.theme", "Shortcut+Shift+D", this::switchTheme),
                        command("view.language", "Shortcut+Shift+L", this::switchLanguage)));
        at(all, MenuPlace.FILE).add(List.of(command("file.settings", "Shortcut+Comma", deeds::openSettings)));
        at(all, MenuPlace.FILE).add(List.of(command("file.quit", "Shortcut+Q", this::quit)));
        at(all, MenuPlace.HELP)
                .add(List.of(
                        command("help.keys", "F1", () -> new HelpPages(root, words).showKeys(all)),
                        command("help.about", "Shift+F1", () -> new HelpPages(root, words).showAbout())));
        all.forEach((place, groups) -> {
            if (groups.stream().anyMatch(group -> !group.isEmpty())) {
                menus.getMenus().add(menu(place, groups));
            }
        });
    }

    private static List<List<Command>> at(Map<MenuPlace, List<List<Command>>> all, MenuPlace place) {
        return all.computeIfAbsent(place, none -> new ArrayList<>());
    }

    private Command lastResult() {
        return command("file.result", "Shortcut+Shift+J", deeds::showImportResult)
                .when(noLibrary().not());
    }

    private static javafx.beans.value.ObservableBooleanValue present(
            javafx.beans.property.ReadOnlyObjectProperty<? extends Optional<?>> value) {
        return Bindings.createBooleanBinding(() -> value.get().isPresent(), value);
    }

    private Menu menu(MenuPlace place, List<List<Command>> groups) {
        Menu menu = new Menu();
        menu.textProperty().bind(phrases.binding(place.key()));
        for (List<Command> group : groups) {
            if (!menu.getItems().isEmpty() && !group.isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(command -> menu.getItems().add(command.menuItem()));
        }
        if (place == MenuPlace.FILE) {
            menu.getItems().add(2, recentMenu());
        }
        return menu;
    }

    private Menu recentMenu() {
        Menu recent = new Menu();
        recent.textProperty().bind(phrases.binding("file.recent"));
        Runnable fill = () -> {
            recent.getItems()
                    .setAll(door.recent().stream().map(this::recentItem).toList());
            recent.setDisable(recent.getItems().isEmpty());
        };
        session.libraryProperty().addListener(change -> fill.run());
        fill.run();
        return recent;
    }

    private MenuItem recentItem(Path path) {
        MenuItem item = new MenuItem(path.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> door.openExisting(path));
        return item;
    }

    private void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void focusFilter() {
        libraryShown.set(true);
        deeds.focusFilter();
    }

    private void quit() {
        Scene scene = root.getScene();
        if (scene != null) {
            scene.getWindow()
                    .fireEvent(new javafx.stage.WindowEvent(
                            scene.getWindow(), javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST));
        }
    }

    // ---- back, language, theme -------------------------------------------------------------------------------------

    @FXML
    void back() {
        session.back();
    }

    @FXML
    void forward() {
        session.forward();
    }

    private void buildLanguage() {
        ToggleGroup group = new ToggleGroup();
        for (Language one : Language.values()) {
            RadioMenuItem item = new RadioMenuItem(one.ownName());
            item.setToggleGroup(group);
            item.setSelected(one == words.language());
            item.setOnAction(event -> words.languageProperty().set(one));
            words.languageProperty().addListener((property, before, now) -> item.setSelected(one == now));
            language.getItems().add(item);
        }
        language.textProperty()
                .bind(Bindings.createStringBinding(() -> words.language().ownName(), words.languageProperty()));
    }

    private void switchLanguage() {
        words.languageProperty().set(words.language() == Language.CHINESE ? Language.ENGLISH : Language.CHINESE);
    }

    @FXML
    void switchTheme() {
        theme.wear(theme.palette().dark() ? Palette.LIGHT : Palette.DARK);
    }

    private void showTheme() {
        themeIcon.setIconCode(theme.palette().dark() ? Feather.SUN : Feather.MOON);
        String key = theme.palette().dark() ? "theme.to-light" : "theme.to-dark";
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(phrases.binding(key));
        themeSwitch.setTooltip(tip);
        themeSwitch.accessibleTextProperty().bind(phrases.binding(key));
    }

    // ---- drops and pastes ------------------------------------------------------------------------------------------

    private void installDrops() {
        dropVeil.setVisible(false);
        root.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (takes(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                dropVeil.setVisible(true);
                event.consume();
            }
        });
        root.addEventFilter(DragEvent.DRAG_EXITED_TARGET, event -> {
            if (event.getTarget() == root || event.getTarget() == dropVeil) {
                dropVeil.setVisible(false);
            }
        });
        root.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            if (takes(event)) {
                dropVeil.setVisible(false);
                deeds.bringIn(event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private boolean takes(DragEvent event) {
        return event.getGestureSource() == null
                && event.getDragboard().hasFiles()
                && session.library().isPresent();
    }

    /** Files on the clipboard are brought in; text is, once it has a name. Only where no field takes the paste. */
    private void onPaste(KeyEvent event) {
        if (!KeyCombination.valueOf("Shortcut+V").match(event)
                || session.library().isEmpty()
                || event.getTarget() instanceof TextInputControl) {
            return;
        }
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            deeds.bringIn(clipboard.getFiles().stream().map(File::toPath).toList());
            event.consume();
        } else if (clipboard.hasString()) {
            deeds.pasteReport();
            event.consume();
        }
    }

    /** The root, over which notices are shown. */
    public StackPane root() {
        return root;
    }

    Parent status() {
        return status;
    }
}
