package org.duibiao.ui.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.View;

/** The codes view: codes and their passages, retrieval, two coders, words. Each is told when somebody looks at it. */
public final class CodesTabs {
    private final TabPane tabs = new TabPane();
    private final Phrases phrases;
    private final ReadOnlyObjectProperty<View> view;
    private final List<Consumer<Boolean>> lookers = new ArrayList<>();

    /** @param view what the middle of the window shows */
    public CodesTabs(ReadOnlyObjectProperty<View> view, Words words) {
        this.view = view;
        this.phrases = words.of(CodesTabs.class);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().addAll("surface", "codes-tabs");
        tabs.getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> tell());
        view.addListener((property, before, now) -> tell());
    }

    /**
     * Adds a tab.
     *
     * @param key of its name
     * @param looked told whether somebody looks at it now
     */
    public CodesTabs with(String key, Node content, Consumer<Boolean> looked) {
        Tab tab = new Tab();
        tab.textProperty().bind(phrases.binding(key));
        tab.setContent(content);
        lookers.add(looked);
        tabs.getTabs().add(tab);
        return this;
    }

    /** The tabs, of which the first may be looked at already. */
    public Node node() {
        tell();
        return tabs;
    }

    private void tell() {
        boolean here = view.get() == View.CODES;
        int chosen = tabs.getSelectionModel().getSelectedIndex();
        for (int i = 0; i < lookers.size(); i++) {
            lookers.get(i).accept(here && i == chosen);
        }
    }
}
