package org.duibiao.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.duibiao.chart.ChartWords;
import org.duibiao.chart.CodesChart;
import org.duibiao.exchange.ExchangeFile;
import org.duibiao.library.Library;
import org.duibiao.library.LibraryException;
import org.duibiao.library.Settings;
import org.duibiao.ui.annotate.AutoCodingDialog;
import org.duibiao.ui.annotate.AutoCodingViewModel;
import org.duibiao.ui.catalogue.CatalogueViewModel;
import org.duibiao.ui.catalogue.CatalogueWindow;
import org.duibiao.ui.charts.CaptionsDialog;
import org.duibiao.ui.charts.ChartPictures;
import org.duibiao.ui.charts.ChartSettingsController;
import org.duibiao.ui.charts.ChartsController;
import org.duibiao.ui.charts.ChartsViewModel;
import org.duibiao.ui.charts.ExportDialog;
import org.duibiao.ui.charts.WindowEasel;
import org.duibiao.ui.codes.AgreementController;
import org.duibiao.ui.codes.AgreementViewModel;
import org.duibiao.ui.codes.CodesController;
import org.duibiao.ui.codes.CodesTabs;
import org.duibiao.ui.codes.CodesViewModel;
import org.duibiao.ui.codes.ParcelDialog;
import org.duibiao.ui.codes.ParcelsViewModel;
import org.duibiao.ui.codes.RetrievalController;
import org.duibiao.ui.codes.RetrievalViewModel;
import org.duibiao.ui.codes.WordUseController;
import org.duibiao.ui.codes.WordUseViewModel;
import org.duibiao.ui.document.DocumentController;
import org.duibiao.ui.document.DocumentViewModel;
import org.duibiao.ui.document.FindViewModel;
import org.duibiao.ui.doubts.DoubtsController;
import org.duibiao.ui.doubts.DoubtsViewModel;
import org.duibiao.ui.exporting.TableExport;
import org.duibiao.ui.importing.ImportResultWindow;
import org.duibiao.ui.importing.ImportingViewModel;
import org.duibiao.ui.importing.PasteDialog;
import org.duibiao.ui.importing.PreviewViewModel;
import org.duibiao.ui.importing.PreviewWindow;
import org.duibiao.ui.kit.Command;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Fonts;
import org.duibiao.ui.kit.FxJobRunner;
import org.duibiao.ui.kit.Fxml;
import org.duibiao.ui.kit.Language;
import org.duibiao.ui.kit.Later;
import org.duibiao.ui.kit.Memory;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.PlainKey;
import org.duibiao.ui.kit.ReportType;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.WindowFileChoice;
import org.duibiao.ui.kit.WindowNotices;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.ledger.EvidenceController;
import org.duibiao.ui.ledger.LedgerController;
import org.duibiao.ui.ledger.LedgerViewModel;
import org.duibiao.ui.ledger.ToleranceDialog;
import org.duibiao.ui.library.PropertiesDialog;
import org.duibiao.ui.library.RereadingViewModel;
import org.duibiao.ui.library.ShelfController;
import org.duibiao.ui.library.ShelfViewModel;
import org.duibiao.ui.review.ReviewController;
import org.duibiao.ui.review.ReviewViewModel;
import org.duibiao.ui.review.StatementAdder;
import org.duibiao.ui.search.SearchController;
import org.duibiao.ui.search.SearchViewModel;
import org.duibiao.ui.session.AnnotationDeeds;
import org.duibiao.ui.session.AnnotationMenu;
import org.duibiao.ui.session.CodeChoice;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.MemoDialog;
import org.duibiao.ui.session.SavedViews;
import org.duibiao.ui.session.SavedViewsButton;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.StatementDialog;
import org.duibiao.ui.session.Upkeep;
import org.duibiao.ui.session.View;
import org.duibiao.ui.settings.SettingsDialog;
import org.duibiao.ui.settings.SettingsViewModel;
import org.duibiao.ui.shell.Deeds;
import org.duibiao.ui.shell.EmptyController;
import org.duibiao.ui.shell.LaterNode;
import org.duibiao.ui.shell.LibraryDoor;
import org.duibiao.ui.shell.MenuPlace;
import org.duibiao.ui.shell.ShellController;
import org.duibiao.ui.shell.ShellViewModel;
import org.duibiao.ui.shell.ViewPane;
import org.duibiao.view.SavedView;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window put together by hand: every panel gets what it needs here, and none knows another. FX thread only. */
public final class Workbench {
    private static final double PICTURE_SCALE = 2;
    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);

    private final Stage stage;
    private final Words words;
    private final Clock clock;
    private final Theme theme = new Theme();
    private final FxJobRunner jobs = new FxJobRunner();
    private final Session session = new Session();
    private final StackPane ground = new StackPane();
    private final WindowNotices notices;
    private final FileChoice choice;
    private final Memory memory;
    private final Fxml fxml;
    private final ReportType reportType;
    private final Desk desk;
    private final SavedViews savedViews;
    private final LibraryDoor door;
    private final ImportingViewModel importing;
    private final WindowPlace place;
    private final StatementDialog statementDialog;
    private Consumer<List<Path>> arrivals = files -> {};
    private UnaryOperator<List<Path>> openPictured = files -> files;
    private Runnable afterShown = () -> {};
    private Runnable afterEnd = () -> {};
    private final List<Runnable> beforeEnd = new ArrayList<>();
    private boolean closing;
    private boolean ended;

    public Workbench(Stage stage, Settings settings, Clock clock) {
        this(stage, settings, clock, WindowFileChoice::new);
    }

    /** @param choices makes what asks for files, given the window and what it remembers; the tests answer by themselves */
    Workbench(Stage stage, Settings settings, Clock clock, BiFunction<Supplier<Window>, Memory, FileChoice> choices) {
        this.stage = stage;
        this.clock = clock;
        Fonts.load();
        memory = new SettingsMemory(settings);
        words = new Words(Language.of(settings.get(Settings.LANGUAGE).orElse(Language.CHINESE.id())));
        words.languageProperty().addListener((property, before, now) -> settings.put(Settings.LANGUAGE, now.id()));
        theme.wear(settings.get(Settings.THEME).filter("dark"::equals).isPresent() ? Palette.DARK : Palette.LIGHT);
        theme.paletteProperty()
                .addListener((property, before, now) -> settings.put(Settings.THEME, now.dark() ? "dark" : "light"));
        fxml = new Fxml(words);
        notices = new WindowNotices(ground, words, this::inWords);
        choice = choices.apply(this::window, memory);
        reportType = new ReportType(memory);
        desk = new Desk(session, jobs, notices, words);
        savedViews = new SavedViews(session, jobs, notices, words);
        door = new LibraryDoor(session, settings, jobs, notices, choice, words, clock);
        importing = new ImportingViewModel(session, jobs, notices, words);
        place = new WindowPlace(stage, memory);
        statementDialog = new StatementDialog(session, words, this::window);
        reportType.setBelow(ground);
        // dressed while it is empty: each style sheet that comes later is applied to all there is
        Scene scene = new Scene(ground, 1440, 900);
        theme.dress(scene);
        ground.getChildren().add(frame(settings));
        stage.setScene(scene);
    }

    private Window window() {
        return stage;
    }

    private Node frame(Settings settings) {
        DocumentViewModel reading =
                new DocumentViewModel(session, desk, settings, words, new FindViewModel(session, jobs, words));
        new Upkeep(session, jobs, notices, words);
        SearchViewModel searching = SearchViewModel.ofWindow(session, jobs, notices, words, memory);
        PropertiesDialog properties = new PropertiesDialog(session, desk, words, fxml, this::window);
        RereadingViewModel rereading = new RereadingViewModel(session, jobs, notices, words);
        ShelfController shelf = new ShelfController(
                new ShelfViewModel(
                        session,
                        jobs,
                        notices,
                        choice,
                        words,
                        report -> desk.shelf().of(report).size()),
                properties,
                rereading,
                words,
                theme,
                memory);
        ImportResultWindow result =
                new ImportResultWindow(importing, words, fxml, theme, this::window, properties::edit);
        PreviewViewModel preview = new PreviewViewModel(session, jobs, notices, words, importing, memory);
        PreviewWindow beforeImport = new PreviewWindow(preview, words, fxml, theme, this::window, properties::asked);
        PasteDialog paste = new PasteDialog(preview, words, this::window);
        SettingsDialog settingsDialog = new SettingsDialog(
                new SettingsViewModel(
                        words,
                        theme,
                        reportType,
                        reading.zoomProperty(),
                        preview.showFirstProperty(),
                        session,
                        settings),
                words,
                fxml,
                this::window);
        Deeds deeds = new PanelDeeds(
                files -> openPictured.apply(files), beforeImport, paste, result, shelf, rereading, settingsDialog);
        arrivals = deeds::bringIn;
        Map<MenuPlace, List<List<Command>>> commands = new EnumMap<>(MenuPlace.class);
        List<ViewPane> panes = new ArrayList<>();
        panes.add(documentPane(reading, settings, commands));
        panes.add(ledgerPane());
        panes.add(chartsPane());
        panes.add(codesPane());
        addParcels(commands);
        panes.add(reviewPane());
        panes.add(doubtsPane());
        panes.add(searchPane(searching));
        Later<CatalogueWindow> catalogue = new Later<>(() -> new CatalogueWindow(
                new CatalogueViewModel(session, jobs, notices, words), choice, words, fxml, theme, this::window));
        add(
                commands,
                MenuPlace.TOOLS,
                Command.of(
                                words.of(CatalogueWindow.class).binding("command"),
                                "Shortcut+Shift+K",
                                () -> catalogue.get().show())
                        .when(Bindings.createBooleanBinding(
                                () -> session.library().isPresent(), session.libraryProperty())));
        ShellViewModel model = new ShellViewModel(session, desk, door, words);
        stage.titleProperty().bind(model.titleProperty());
        ShellController shell = new ShellController(
                model,
                door,
                deeds,
                choice,
                jobs,
                words,
                theme,
                memory,
                new LaterNode(() -> fxml.load(shelf)),
                new LaterNode(() -> fxml.load(new EmptyController(session, door, deeds, choice, words))),
                panes,
                commands);
        afterShown = shell::buildRest;
        return fxml.load(shell);
    }

    private ViewPane documentPane(
            DocumentViewModel reading, Settings settings, Map<MenuPlace, List<List<Command>>> commands) {
        Phrases phrases = words.of(Workbench.class);
        StatementAdder adder = new StatementAdder(session, desk, jobs, notices, statementDialog, words);
        ReadingParts parts = new ReadingParts(
                reading,
                session,
                desk,
                jobs,
                notices,
                settings,
                choice,
                words,
                theme,
                fxml,
                this::window,
                document -> putOn(document, adder));
        TableExport tables = new TableExport(session, jobs, notices, choice, words);
        Command export = Command.of(words.of(TableExport.class).binding("command"), tables::statements)
                .when(Bindings.createBooleanBinding(() -> desk.opened().isPresent(), desk.openedProperty()));
        ViewPane pane = new ViewPane(View.DOCUMENT, Feather.FILE_TEXT, parts.node(), Optional.of(export));
        parts.contribute(commands);
        var open = Bindings.createBooleanBinding(
                () -> desk.opened().isPresent() && session.viewProperty().get() == View.DOCUMENT,
                desk.openedProperty(),
                session.viewProperty());
        add(
                commands,
                MenuPlace.EDIT,
                Command.of(
                                phrases.binding("find"),
                                "Shortcut+F",
                                () -> parts.document().get().find())
                        .when(open));
        add(
                commands,
                MenuPlace.VIEW,
                Command.of(phrases.binding("zoom.in"), "Shortcut+Plus", () -> reading.zoomBy(1))
                        .when(open),
                Command.of(phrases.binding("zoom.out"), "Shortcut+Minus", () -> reading.zoomBy(-1))
                        .when(open),
                Command.of(phrases.binding("zoom.none"), "Shortcut+0", () -> reading.zoomBy(0))
                        .when(open));
        beforeEnd.add(() -> parts.document().ifMade(DocumentController::remember));
        return pane;
    }

    private static void putOn(DocumentController document, StatementAdder adder) {
        document.menu().getItems().add(adder.command().menuItem());
        document.page().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (PlainKey.isOneOf(event, KeyCode.A) && !event.isConsumed()) {
                event.consume();
                adder.add();
            }
        });
    }

    private ViewPane searchPane(SearchViewModel model) {
        AutoCodingDialog coding = new AutoCodingDialog(
                new AutoCodingViewModel(session, desk, jobs, notices, words),
                new CodeChoice(desk, theme, words, this::window),
                desk,
                theme,
                words,
                this::window);
        TableExport tables = new TableExport(session, jobs, notices, choice, words);
        Command export = Command.of(
                        words.of(TableExport.class).binding("command"),
                        () -> tables.hits(session.searchTextProperty().get(), model.found()))
                .when(model.foundAnyBinding());
        WindowEasel easel = new WindowEasel(jobs, notices, choice, words, theme);
        LaterNode panel = new LaterNode(() -> {
            SavedViewsButton saved = new SavedViewsButton(
                    savedViews,
                    SavedView.Kind.SEARCH,
                    model::definition,
                    () -> session.searchTextProperty().get(),
                    model::openSaved,
                    words);
            return fxml.load(new SearchController(model, words, easel, saved, () -> coding.open(model.found())));
        });
        return new ViewPane(View.SEARCH, Feather.SEARCH, panel, Optional.of(export));
    }

    private ViewPane ledgerPane() {
        LedgerViewModel model = new LedgerViewModel(session, desk, jobs, notices, words);
        LaterNode ledger = new LaterNode(() -> {
            Parent evidence = fxml.load(new EvidenceController(model, statementDialog, words));
            return fxml.load(new LedgerController(
                    model, new ToleranceDialog(words, this::window), savedViews, evidence, theme, words));
        });
        TableExport tables = new TableExport(session, jobs, notices, choice, words);
        Command export = Command.of(words.of(TableExport.class).binding("command"), () -> tables.ledger(model.lines()))
                .when(Bindings.isNotEmpty(model.lines()));
        return new ViewPane(View.LEDGER, Feather.LAYOUT, ledger, Optional.of(export));
    }

    private ViewPane reviewPane() {
        ReviewViewModel model = new ReviewViewModel(session, desk, jobs, notices, words);
        TableExport tables = new TableExport(session, jobs, notices, choice, words);
        Command export = Command.of(
                        words.of(TableExport.class).binding("command"), () -> tables.statements(model.items()))
                .when(Bindings.isNotEmpty(model.items()));
        return new ViewPane(
                View.REVIEW,
                Feather.CHECK_SQUARE,
                new LaterNode(() -> fxml.load(new ReviewController(model, statementDialog, words))),
                Optional.of(export));
    }

    private ViewPane doubtsPane() {
        DoubtsViewModel model = new DoubtsViewModel(session, desk, jobs, notices, words);
        TableExport tables = new TableExport(session, jobs, notices, choice, words);
        Command export = Command.of(
                        words.of(TableExport.class).binding("command"),
                        () -> tables.doubts(model.shown(), model.marks()))
                .when(Bindings.isNotEmpty(model.rows()));
        return new ViewPane(
                View.DOUBTS,
                Feather.HELP_CIRCLE,
                new LaterNode(() -> fxml.load(new DoubtsController(model, words))),
                Optional.of(export));
    }

    private ViewPane codesPane() {
        CodesViewModel model = new CodesViewModel(session, desk, jobs, notices, words);
        MemoDialog memos = new MemoDialog(theme, words, this::window);
        CodesController codes = new CodesController(
                model,
                choice,
                parcels(),
                new AnnotationMenu(
                        new AnnotationDeeds(session, desk),
                        new CodeChoice(desk, theme, words, this::window),
                        memos,
                        words),
                memos,
                theme,
                words);
        Command export = Command.of(words.of(CodesController.class).binding("codes.export"), codes::export)
                .when(Bindings.createBooleanBinding(
                        () -> !model.passagesProperty().get().isEmpty(), model.passagesProperty()));
        RetrievalViewModel retrieval =
                new RetrievalViewModel(session, desk, jobs, notices, words, Workbench::writeHeatMap);
        AgreementViewModel agreement = new AgreementViewModel(session, desk, jobs, notices, words);
        WordUseViewModel wordUse = new WordUseViewModel(session, jobs, notices, words, memory);
        LaterNode tabs = new LaterNode(() -> {
            WordUseController wordUses = new WordUseController(wordUse, choice, words);
            return new CodesTabs(session.viewProperty(), words)
                    .with("tab.passages", fxml.load(codes), looked -> {})
                    .with(
                            "tab.retrieval",
                            fxml.load(new RetrievalController(retrieval, choice, theme, words)),
                            retrieval::look)
                    .with(
                            "tab.agreement",
                            fxml.load(new AgreementController(agreement, choice, theme, words)),
                            agreement::look)
                    .with("tab.words", fxml.load(wordUses), looked -> {
                        wordUses.looked();
                        wordUse.look(looked);
                    })
                    .node();
        });
        return new ViewPane(View.CODES, Feather.TAG, tabs, Optional.of(export));
    }

    /** The picture a chart of codes gives, in the look that the command line's charts have. */
    private static void writeHeatMap(CodesChart chart, ChartWords said, Path png) throws IOException {
        BufferedImage image = ChartPictures.image(chart, said, ChartPictures.Look.scaled(PICTURE_SCALE));
        ExchangeFile.write(png, out -> ImageIO.write(image, "png", out));
    }

    private ParcelsViewModel parcels() {
        return new ParcelsViewModel(
                session, desk, jobs, notices, choice, words, clock, new ParcelDialog(words, this::window));
    }

    /** Annotations of others in, ours out. */
    private void addParcels(Map<MenuPlace, List<List<Command>>> commands) {
        ParcelsViewModel parcels = parcels();
        Phrases phrases = words.of(ParcelsViewModel.class);
        var open = Bindings.createBooleanBinding(() -> session.library().isPresent(), session.libraryProperty());
        add(
                commands,
                MenuPlace.ANNOTATE,
                Command.of(phrases.binding("parcels.bring-in"), parcels::bringIn)
                        .when(open),
                Command.of(phrases.binding("parcels.take-out"), parcels::takeOut)
                        .when(open));
    }

    private ViewPane chartsPane() {
        ChartsViewModel model = new ChartsViewModel(session, jobs, notices, words);
        ExportDialog exporting = new ExportDialog(model, jobs, notices, choice, memory, words, this::window);
        ChartSettingsController settings = new ChartSettingsController(model, words);
        ChartsController charts = new ChartsController(
                model,
                exporting,
                new CaptionsDialog(model, words, this::window),
                savedViews,
                () -> fxml.load(settings),
                theme,
                words);
        openPictured = charts::openPictured;
        Command export = Command.of(words.of(ChartsController.class).binding("export"), "Shortcut+E", charts::export);
        return new ViewPane(
                View.CHARTS, Feather.BAR_CHART_2, new LaterNode(() -> fxml.load(charts)), Optional.of(export));
    }

    private static void add(Map<MenuPlace, List<List<Command>>> commands, MenuPlace place, Command... group) {
        commands.computeIfAbsent(place, none -> new ArrayList<>()).add(List.of(group));
    }

    /** What a problem means and what can be done about it, in the language of the moment. */
    private String inWords(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof LibraryException refused) {
                return refused.say(words.language().locale());
            }
        }
        return Optional.ofNullable(problem.getLocalizedMessage()).orElse("");
    }

    // ---- from the first moment to the last
    // -------------------------------------------------------------------------------

    /** Shows the window where it was last. */
    public void show() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, problem) -> LOG.error("in the window", problem));
        place.restore();
        stage.setOnCloseRequest(event -> {
            event.consume();
            close();
        });
        stage.show();
        ground.requestFocus();
        afterShown.run();
    }

    /** Goes to a view. */
    void show(View view) {
        session.show(view);
    }

    /** Opens a library, made when it is not there, and brings something in. */
    public void open(Path library, List<Path> bringIn) {
        if (!bringIn.isEmpty()) {
            session.libraryProperty().addListener(new javafx.beans.InvalidationListener() {
                @Override
                public void invalidated(javafx.beans.Observable property) {
                    if (session.library().isPresent()) {
                        session.libraryProperty().removeListener(this);
                        importing.bringIn(bringIn);
                    }
                }
            });
        }
        door.open(library);
    }

    /** Brings files in as a drop does, for tests. */
    void take(List<Path> filesAndFolders) {
        arrivals.accept(filesAndFolders);
    }

    /** What the panels share, for tests. */
    Session session() {
        return session;
    }

    /** The language, for tests. */
    ObjectProperty<Language> languageProperty() {
        return words.languageProperty();
    }

    /** What lies open, for tests. */
    Desk desk() {
        return desk;
    }

    /** Closes the window once everything that is shown is on disk; long work is asked to stop. */
    private void close() {
        if (closing) {
            return;
        }
        closing = true;
        place.remember();
        beforeEnd.forEach(Runnable::run);
        jobs.askAllToStop();
        if (desk.storedProperty().get()) {
            end();
        } else {
            desk.storedProperty().addListener((property, before, stored) -> {
                if (stored) {
                    end();
                }
            });
        }
    }

    /**
     * The window goes after the event that asked for it. Taken down while a key is worked on, it is still given the keys
     * that came meanwhile (held down, or pressed twice), and on Linux the toolkit crashes over them.
     */
    private void end() {
        Platform.runLater(() -> {
            stage.hide();
            new Thread(
                            () -> {
                                ended();
                                Platform.runLater(afterEnd);
                            },
                            "end")
                    .start();
        });
    }

    /** Says what follows when the window is gone and the library closed; on the FX thread. */
    void afterEnd(Runnable last) {
        afterEnd = last;
    }

    /** Waits for the jobs and closes the library. Not while the window is shown. */
    synchronized void ended() {
        if (ended) {
            return;
        }
        ended = true;
        jobs.close();
        session.library().ifPresent(Workbench::close);
    }

    private static void close(Library library) {
        try {
            library.close();
        } catch (LibraryException e) {
            LOG.error("library not closed", e);
        }
    }
}
