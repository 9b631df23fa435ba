package org.duibiao.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Code;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;

/** The menu of annotations chosen in a list: one or many, each entry one step of undo. */
public final class AnnotationMenu {
    private final AnnotationDeeds deeds;
    private final CodeChoice codes;
    private final MemoDialog memos;
    private final Phrases phrases;

    public AnnotationMenu(AnnotationDeeds deeds, CodeChoice codes, MemoDialog memos, Words words) {
        this.deeds = deeds;
        this.codes = codes;
        this.memos = memos;
        this.phrases = words.of(AnnotationMenu.class);
    }

    /** A menu for a list; asked for what is chosen each time it opens. */
    public ContextMenu of(Supplier<List<Annotation>> chosen) {
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(event -> menu.getItems().setAll(items(chosen.get())));
        // a menu without entries does not show at all
        menu.getItems().setAll(items(List.of()));
        return menu;
    }

    private List<MenuItem> items(List<Annotation> chosen) {
        Menu flags = new Menu(phrases.text("bulk.weigh"));
        for (int weight = 0; weight <= Annotation.HEAVIEST; weight++) {
            int flagged = weight;
            String said = weight == 0 ? phrases.text("bulk.weigh.none") : "⚑".repeat(weight);
            flags.getItems().add(item(said, true, () -> deeds.weigh(chosen, flagged)));
        }
        flags.setDisable(chosen.isEmpty());
        boolean lost = chosen.size() == 1 && !deeds.isPlaced(chosen.get(0));
        Optional<Code> shared = deeds.sharedCode(chosen);
        List<MenuItem> items = new java.util.ArrayList<>();
        if (lost) {
            items.add(
                    item(phrases.text("bulk.place"), deeds.placeable(chosen.get(0)), () -> deeds.place(chosen.get(0))));
            items.add(new SeparatorMenuItem());
        }
        boolean any = !chosen.isEmpty();
        items.add(item(phrases.text("bulk.recode", chosen.size()), any, () -> recode(chosen)));
        items.add(item(phrases.text("bulk.copy", chosen.size()), any, () -> copy(chosen)));
        items.add(item(phrases.text("bulk.split"), shared.isPresent(), () -> shared.ifPresent(c -> split(chosen, c))));
        items.add(item(phrases.text("bulk.memo"), any, () -> memo(chosen)));
        items.add(flags);
        items.add(new SeparatorMenuItem());
        items.add(item(phrases.text("bulk.remove", chosen.size()), any, () -> deeds.remove(chosen)));
        return items;
    }

    private static MenuItem item(String text, boolean possible, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setDisable(!possible);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void recode(List<Annotation> chosen) {
        codes.ask(phrases.text("bulk.recode", chosen.size()))
                .ifPresent(found -> deeds.recode(chosen, found.code(), found.isNew()));
    }

    private void copy(List<Annotation> chosen) {
        codes.ask(phrases.text("bulk.copy", chosen.size()))
                .ifPresent(found -> deeds.copy(chosen, found.code(), found.isNew()));
    }

    private void split(List<Annotation> chosen, Code from) {
        memos.ask(phrases.text("bulk.split.ask", from.name(), chosen.size()), "")
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .ifPresent(name ->
                        deeds.split(chosen, from, name.lines().findFirst().orElse(name)));
    }

    private void memo(List<Annotation> chosen) {
        String there = chosen.stream().map(Annotation::memo).distinct().count() == 1
                ? chosen.get(0).memo()
                : "";
        memos.ask(phrases.text("bulk.memo.ask", chosen.size()), there).ifPresent(memo -> deeds.memo(chosen, memo));
    }
}
