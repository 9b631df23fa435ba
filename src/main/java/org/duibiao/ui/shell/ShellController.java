package org.duibiao.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.WindowEvent;
import org.controlsfx.control.textfield.CustomTextField;
import org.duibiao.ui.kit.Command;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.FxJobRunner;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Memory;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Tip;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window's frame. */
public final class ShellController {
    /** Style sheets leave words away in a window narrower than this many pixels. */
    private static final double NARROWER_THAN = 1200;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** Redo for hands that are used to it; the menu names the other key. */
    private static final KeyCombination OTHER_REDO = KeyCombination.valueOf("Shortcut+Shift+Z");

    private final ShellViewModel model;
    private final Session session;
    private final LibraryDoor door;
    private final Deeds deeds;
    private final Arrivals arrivals;
    private final FxJobRunner jobs;
    private final Words words;
    private final Phrases phrases;
    private final Theme theme;
    private final Memory memory;
    private final LaterNode library;
    private final LaterNode empty;
    private final Map<MenuPlace, List<List<Command>>> contributed;
    private final KeyboardFocus focus;
    private final List<ViewPane> panes;
    private final ViewSwitch switching;

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
    private CustomTextField search;

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
            LaterNode library,
            LaterNode empty,
            List<ViewPane> panes,
            Map<MenuPlace, List<List<Command>>> contributed) {
        this.model = model;
        this.session = model.session();
        this.door = door;
        this.deeds = deeds;
        this.arrivals = new Arrivals(session, deeds, choice, words);
        this.jobs = jobs;
        this.words = words;
        this.phrases = words.of(ShellController.class);
        this.theme = theme;
        this.memory = memory;
        this.library = library;
        this.empty = empty;
        this.contributed = Map.copyOf(contributed);
        this.panes = List.copyOf(panes);
        this.focus = new KeyboardFocus(session, this.panes, library.place());
        this.switching = new ViewSwitch(model, this.panes, focus, phrases);
    }

    @FXML
    void initialize() {
        title.textProperty().bind(model.titleProperty());
        back.disableProperty().bind(session.backPossibleProperty().not());
        forward.disableProperty().bind(session.forwardPossibleProperty().not());
        bringIn.disableProperty().bind(arrivals.possible().not());
        bringIn.getItems()
                .setAll(arrivals.commands().stream().map(Command::menuItem).toList());
        switching.install(views, middle, empty, export);
        split.getItems().setAll(middle);
        root.widthProperty()
                .addListener((property, before, now) ->
                        root.pseudoClassStateChanged(NARROW, now.doubleValue() < NARROWER_THAN));
        library.place().getStyleClass().add("side"); // as the panel that comes into it
        LibraryPlace libraryPlace = new LibraryPlace(library.place(), split, memory);
        model.emptyProperty().addListener((property, before, now) -> library.build());
        buildMenus(libraryPlace);
        new SearchField(search, session).install();
        search.disableProperty().bind(model.emptyProperty());
        buildLanguage();
        theme.paletteProperty().addListener(change -> showTheme());
        showTheme();
        new StatusLine(model, jobs, phrases, libraryName, counts, jobsShown).install();
        arrivals.watch(root, dropVeil);
        focus.watch(root);
    }

    /** Builds what the first frame does without: the library, then the views, one by one. Called when the window is shown. */
    public void buildRest() {
        new LaterViews(
                        List.of(library, panes.get(0).content()),
                        panes.stream().map(ViewPane::content).toList())
                .begin(root.getScene());
    }

    @FXML
    void bringInFolder() {
        arrivals.chooseFolder();
    }

    // ---- menus -----------------------------------------------------------------------------------------------------

    private void buildMenus(LibraryPlace libraryPlace) {
        BooleanBinding library = arrivals.possible();
        BooleanBinding reports = model.emptyProperty().not();
        Menus all = new Menus();
        all.add(
                MenuPlace.FILE,
                command("file.new", "Shortcut+Shift+N", door::makeNew),
                command("file.open", "Shortcut+Shift+O", door::chooseAndOpen));
        List<Command> comingIn = new ArrayList<>(arrivals.commands());
        comingIn.add(command("file.result", "Shortcut+Shift+J", deeds::showImportResult)
                .when(library));
        all.add(MenuPlace.FILE, comingIn);
        all.add(
                MenuPlace.FILE,
                command("file.backup", "Shortcut+Shift+B", door::backup).when(library),
                command("file.restore", "Shortcut+Shift+R", door::restore).when(library));
        all.add(
                MenuPlace.FILE,
                command("file.export", "Shortcut+E", export::fire)
                        .when(export.disabledProperty().not()));
        all.add(
                MenuPlace.EDIT,
                Command.of(model.undoNameProperty(), "Shortcut+Z", model.desk()::undo)
                        .called(phrases.binding("undo"))
                        .when(present(model.desk().undoNameProperty())),
                Command.of(model.redoNameProperty(), "Shortcut+Y", model.desk()::redo)
                        .called(phrases.binding("redo"))
                        .when(present(model.desk().redoNameProperty())));
        root.sceneProperty().addListener((property, before, scene) -> {
            if (scene != null) {
                scene.getAccelerators().put(OTHER_REDO, model.desk()::redo);
            }
        });
        all.add(
                MenuPlace.EDIT,
                command("edit.search", "Shortcut+K", this::focusSearch).when(reports),
                command("edit.filter", "Shortcut+L", () -> {
                            libraryPlace.show();
                            deeds.focusFilter();
                        })
                        .when(reports));
        all.add(MenuPlace.VIEW, switching.commands());
        all.add(
                MenuPlace.VIEW,
                command("view.back", "Alt+Left", session::back).when(session.backPossibleProperty()),
                command("view.forward", "Alt+Right", session::forward).when(session.forwardPossibleProperty()));
        all.add(
                MenuPlace.REPORT,
                onReports("report.properties", "Alt+Enter", deeds::editProperties),
                onReports("report.original", "Shortcut+Shift+S", deeds::saveOriginal),
                onReports("report.remove", "Shortcut+Shift+Delete", deeds::removeReports));
        all.add(
                MenuPlace.REPORT,
                onReports("report.reread", "Shortcut+F5", deeds::reread),
                command("report.reread-all", "Shortcut+Shift+F5", deeds::rereadAll)
                        .when(reports));
        contributed.forEach((place, groups) -> groups.forEach(group -> all.add(place, group)));
        all.add(
                MenuPlace.VIEW,
                command("view.library", "F9", libraryPlace::toggle),
                command("view.theme", "Shortcut+Shift+D", this::switchTheme),
                command("view.language", "Shortcut+Shift+L", this::switchLanguage));
        all.add(MenuPlace.FILE, command("file.settings", "Shortcut+Comma", deeds::openSettings));
        all.add(MenuPlace.FILE, command("file.quit", "Shortcut+Q", this::quit));
        all.add(
                MenuPlace.HELP,
                command("help.keys", "F1", () -> new HelpPages(root, words).showKeys(all.places())),
                command("help.about", "Shift+F1", () -> new HelpPages(root, words).showAbout()));
        menus.getMenus().setAll(all.built(phrases));
        // the menu of files stands first
        menus.getMenus().get(0).getItems().add(2, Menus.recent(door, session, phrases));
    }

    private Command command(String key, String shortcut, Runnable run) {
        return Command.of(phrases.binding(key), shortcut, run);
    }

    /** A command that says which reports it is about: the selected ones need not be the one that lies open. */
    private Command onReports(String key, String shortcut, Runnable run) {
        ObservableStringValue which = deeds.whichReports();
        StringBinding name = Bindings.createStringBinding(
                () -> which.get().isEmpty()
                        ? phrases.text(key)
                        : phrases.text("report.which", phrases.text(key), which.get()),
                words.languageProperty(),
                which);
        return Command.of(name, shortcut, run)
                .called(phrases.binding(key))
                .when(Bindings.createBooleanBinding(() -> !which.get().isEmpty(), which));
    }

    private static ObservableBooleanValue present(ReadOnlyObjectProperty<? extends Optional<?>> value) {
        return Bindings.createBooleanBinding(() -> value.get().isPresent(), value);
    }

    private void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void quit() {
        Scene scene = root.getScene();
        if (scene != null) {
            scene.getWindow().fireEvent(new WindowEvent(scene.getWindow(), WindowEvent.WINDOW_CLOSE_REQUEST));
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
        Tip.bindText(themeSwitch, phrases.binding(key));
        themeSwitch.accessibleTextProperty().bind(phrases.binding(key));
    }

    /** The root, over which notices are shown. */
    public StackPane root() {
        return root;
    }

    Parent status() {
        return status;
    }
}
