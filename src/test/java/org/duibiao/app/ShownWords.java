package org.duibiao.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.duibiao.ui.kit.Tip;

/** Every word that a part of the window says, also in tooltips, menus, choices and to a screen reader. */
final class ShownWords {

    /**
     * @param where the way down to the node, by style classes and ids
     * @param text as shown
     */
    record Said(String where, String text) {}

    private final Set<Said> said = new LinkedHashSet<>();

    private ShownWords() {}

    static Set<Said> of(Node node) {
        ShownWords words = new ShownWords();
        words.walk(node, "");
        return words.said;
    }

    private void walk(Node node, String above) {
        if (node instanceof Parent && !node.isVisible() && node.getStyleClass().contains("menu-item")) {
            return;
        }
        String where = above + "/" + name(node);
        add(where, node.getAccessibleText());
        if (node instanceof Labeled labeled) {
            add(where, labeled.getText());
        }
        if (node instanceof Text text && !(node.getParent() instanceof Labeled)) {
            add(where, text.getText());
        }
        add(where, Tip.getText(node));
        if (node instanceof Control control) {
            Optional.ofNullable(control.getContextMenu())
                    .filter(menu -> menu.getOnShowing() == null) // else it is made anew when it is asked for
                    .ifPresent(menu -> items(where, menu.getItems()));
        }
        if (node instanceof TextInputControl input) {
            add(where, input.getPromptText());
        }
        if (node instanceof ComboBox<?> box) {
            choices(where, box);
        }
        if (node instanceof MenuButton button) {
            items(where, button.getItems());
        }
        if (node instanceof MenuBar bar) {
            items(where, new ArrayList<>(bar.getMenus()));
        }
        if (node instanceof TabPane tabs) {
            tabs.getTabs().forEach(tab -> add(where, tab.getText()));
        }
        if (node instanceof TableView<?> table) {
            table.getColumns().forEach(column -> add(where, column.getText()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, where));
        }
    }

    private <T> void choices(String where, ComboBox<T> box) {
        if (box.getConverter() != null) {
            box.getItems().forEach(item -> add(where, box.getConverter().toString(item)));
        }
    }

    private void items(String where, List<? extends MenuItem> items) {
        for (MenuItem item : items) {
            add(where, item.getText());
            if (item instanceof Menu menu) {
                items(where + "/" + item.getText(), menu.getItems());
            }
        }
    }

    private void add(String where, String text) {
        if (text != null && !text.isBlank()) {
            said.add(new Said(where, text));
        }
    }

    /** Controls that the keyboard can come to and that a screen reader has no name for. */
    static Set<String> nameless(Node node) {
        Set<String> found = new LinkedHashSet<>();
        nameless(node, "", found);
        return found;
    }

    private static void nameless(Node node, String above, Set<String> found) {
        String where = above + "/" + name(node);
        boolean named = told(node.getAccessibleText())
                || (node instanceof Labeled labeled && told(labeled.getText()))
                || (node instanceof TextInputControl input && told(input.getPromptText()))
                || told(Tip.getText(node));
        boolean container = node instanceof ScrollPane
                || node instanceof TabPane
                || node instanceof MenuBar
                || above.contains("check-box-list-cell"); // its cell has the name
        if (node instanceof Control && node.isFocusTraversable() && !named && !container) {
            found.add(where.replaceAll(".*(/[^/]*/[^/]*/[^/]*)$", "$1"));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> nameless(child, where, found));
        }
    }

    private static boolean told(String text) {
        return text != null && !text.isBlank();
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName()
                + (node.getId() == null ? "" : "#" + node.getId())
                + (node.getStyleClass().isEmpty() ? "" : "." + String.join(".", node.getStyleClass()));
    }
}
