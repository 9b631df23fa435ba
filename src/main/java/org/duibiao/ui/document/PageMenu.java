package org.duibiao.ui.document;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.duibiao.ui.document.page.Layer;
import org.duibiao.ui.document.page.Marked;
import org.duibiao.ui.kit.Phrases;

/** The menu of the text: copying first, what other features add, then every mark under the mouse, one by one. */
final class PageMenu {
    private static final Object OWN = new Object();

    private final Function<Integer, List<Marked>> marks;
    private final Consumer<Marked> onChosen;
    private final PageView page;
    private final Coding coding;
    private final Phrases phrases;
    private final ContextMenu menu = new ContextMenu();

    /**
     * @param page the text it belongs to
     * @param marks what lies at a stored position of it
     * @param onChosen turns to one of these
     */
    PageMenu(
            PageView page,
            Function<Integer, List<Marked>> marks,
            Consumer<Marked> onChosen,
            Coding coding,
            Phrases phrases) {
        this.marks = marks;
        this.onChosen = onChosen;
        this.page = page;
        this.coding = coding;
        this.phrases = phrases;
    }

    /** Puts it on the text. */
    void install(Runnable copy, Runnable cite) {
        page.area().setContextMenu(menu);
        page.area().addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> fill(event, copy, cite));
    }

    /** Other features add their entries to it. */
    ContextMenu menu() {
        return menu;
    }

    private void fill(ContextMenuEvent event, Runnable copy, Runnable cite) {
        menu.getItems().removeIf(item -> OWN.equals(item.getUserData()));
        boolean selected = page.area().getSelection().getLength() > 0;
        MenuItem plain = item(phrases.text("menu.copy"), copy);
        MenuItem cited = item(phrases.text("menu.cite"), cite);
        plain.setDisable(!selected);
        cited.setDisable(!selected);
        menu.getItems().addAll(0, List.of(plain, cited, separator()));
        List<Marked> here =
                page.storedAt(event.getScreenX(), event.getScreenY()).map(marks).orElse(List.of());
        if (!here.isEmpty()) {
            menu.getItems().add(separator());
            here.forEach(mark -> menu.getItems().add(item(describe(mark), () -> onChosen.accept(mark))));
        }
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setUserData(OWN);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static MenuItem separator() {
        SeparatorMenuItem separator = new SeparatorMenuItem();
        separator.setUserData(OWN);
        return separator;
    }

    private String describe(Marked mark) {
        if (mark instanceof Marked.Statement statement) {
            String key = mark.layer() == Layer.GOALS ? "mark.goal" : "mark.outcome";
            return phrases.text(key, statement.stated().statement().claim().indicatorText());
        }
        return mark instanceof Marked.Coded coded
                ? coding.name(coded.annotation())
                : phrases.text("mark.note", ((Marked.Pointer) mark).note().label());
    }
}
