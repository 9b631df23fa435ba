package org.duibiao.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.duibiao.library.Settings;
import org.duibiao.task.JobRunner;
import org.duibiao.ui.annotate.AnnotateKeys;
import org.duibiao.ui.annotate.AnnotationListViewModel;
import org.duibiao.ui.annotate.AnnotationsController;
import org.duibiao.ui.annotate.Annotator;
import org.duibiao.ui.annotate.CodePickerController;
import org.duibiao.ui.annotate.CodePickerViewModel;
import org.duibiao.ui.document.DocumentCommands;
import org.duibiao.ui.document.DocumentController;
import org.duibiao.ui.document.DocumentViewModel;
import org.duibiao.ui.document.InspectorController;
import org.duibiao.ui.document.InspectorViewModel;
import org.duibiao.ui.document.NoteElsewhere;
import org.duibiao.ui.document.SideViewModel;
import org.duibiao.ui.kit.Command;
import org.duibiao.ui.kit.DividerPlace;
import org.duibiao.ui.kit.FileChoice;
import org.duibiao.ui.kit.Fxml;
import org.duibiao.ui.kit.Later;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.AnnotationDeeds;
import org.duibiao.ui.session.AnnotationMenu;
import org.duibiao.ui.session.CodeChoice;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.MemoDialog;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.shell.LaterNode;
import org.duibiao.ui.shell.MenuPlace;

/** Reading and annotating put together: the document with its inspector, and the keys of the one on the page of the other. */
final class ReadingParts {
    private static final double INSPECTOR = 318;
    private static final double MOST_OF_THE_INSPECTOR = 0.3; // of the middle, in a narrow window

    private final AnnotateKeys keys;
    private final SideViewModel side;
    private final DocumentCommands commands;
    private final Later<DocumentController> document;
    private final LaterNode node;

    ReadingParts(
            DocumentViewModel reading,
            Session session,
            Desk desk,
            JobRunner jobs,
            Notices notices,
            Settings settings,
            FileChoice choice,
            Words words,
            Theme theme,
            Fxml fxml,
            Supplier<Window> window,
            Consumer<DocumentController> whenMade) {
        side = new SideViewModel(session, desk, jobs, notices, words, reading);
        Annotator annotator = new Annotator(session, desk, settings);
        keys = new AnnotateKeys(
                annotator,
                new CodePickerController(new CodePickerViewModel(annotator, session, desk), desk, theme, words, fxml),
                desk,
                words);
        document = new Later<>(() -> new DocumentController(
                reading, side, new NoteElsewhere(session, jobs, words), desk, theme, words, fxml));
        commands = new DocumentCommands(document, side, desk, words);
        Later<Parent> page = new Later<>(() -> {
            Parent made = fxml.load(document.get());
            keys.putOn(document.get().page(), document.get().menu());
            keys.putOn(document.get().besidePage(), document.get().besideMenu());
            whenMade.accept(document.get());
            return made;
        });
        Later<Parent> annotations = new Later<>(() -> {
            AnnotationDeeds deeds = new AnnotationDeeds(session, desk);
            MemoDialog memos = new MemoDialog(theme, words, window);
            return fxml.load(new AnnotationsController(
                    new AnnotationListViewModel(session, desk, jobs, words),
                    annotator,
                    deeds,
                    new AnnotationMenu(deeds, new CodeChoice(desk, theme, words, window), memos, words),
                    memos,
                    desk,
                    session,
                    theme,
                    words));
        });
        InspectorViewModel inspected = new InspectorViewModel(session, desk, jobs, notices, words);
        Later<Parent> inspector = new Later<>(
                () -> fxml.load(new InspectorController(inspected, desk, words, choice, annotations.get())));
        node = new LaterNode(
                List.of(document, page, annotations, inspector), () -> sideBySide(page.get(), inspector.get()));
    }

    private Node sideBySide(Parent page, Parent inspector) {
        SplitPane both = new SplitPane(page, inspector);
        SplitPane.setResizableWithParent(inspector, false);
        ((Region) inspector).setPrefWidth(INSPECTOR);
        ((Region) inspector).setMinWidth(240);
        ((Region) page).setMinWidth(420);
        // in a narrow window the inspector gives way, so that lines stay long enough to be read
        DividerPlace divider = new DividerPlace(both, width -> 1 - Math.min(INSPECTOR / width, MOST_OF_THE_INSPECTOR));
        divider.came();
        // two pages need the room: the inspector steps aside while a second report is there
        side.sheetProperty().addListener((property, before, now) -> {
            if (now.isPresent()) {
                both.getItems().remove(inspector);
            } else if (!both.getItems().contains(inspector)) {
                both.getItems().add(inspector);
                divider.came();
            }
        });
        return both;
    }

    /** The text with its head and margin; other parts of the window reach it when something is done in it. */
    Later<DocumentController> document() {
        return document;
    }

    /** The view for the middle of the window. */
    LaterNode node() {
        return node;
    }

    /** What belongs into the menus. */
    void contribute(Map<MenuPlace, List<List<Command>>> places) {
        places.computeIfAbsent(MenuPlace.ANNOTATE, place -> new ArrayList<>())
                .add(keys.commands(() -> document.get().page()));
        places.computeIfAbsent(MenuPlace.REPORT, place -> new ArrayList<>()).add(commands.all());
    }
}
