package org.duibiao.ui.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.duibiao.annotation.Code;
import org.duibiao.annotation.CodeId;
import org.duibiao.annotation.Codebook;
import org.duibiao.report.Level;
import org.duibiao.report.Part;
import org.duibiao.report.Region;
import org.duibiao.report.ReportKind;
import org.duibiao.search.Filter;
import org.duibiao.ui.kit.Phrases;

/** The buttons that say where to look. FX thread. */
final class FilterBar {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int FEW_YEARS = 5;

    private final SearchViewModel model;
    private final Phrases phrases;
    private final TreeMenu<Region> districts;
    private final TreeMenu<Code> codes;
    private final MenuButton years = button("years");
    private final MenuButton levels = button("levels");
    private final MenuButton kinds = button("kinds");
    private final MenuButton parts = button("parts");
    private final MenuButton within = button("within");

    FilterBar(SearchViewModel model, Phrases phrases) {
        this.model = model;
        this.phrases = phrases;
        this.districts = new TreeMenu<>(
                "districts",
                () -> model.places().districts(),
                Region::path,
                chosen(Filter::districts, Filter::inDistricts, region -> region));
        this.codes = new TreeMenu<>(
                "codes",
                this::codes,
                code -> model.codebookProperty().get().path(code),
                chosen(
                        filter -> List.copyOf(filter.codes()),
                        (filter, ids) -> filter.coded(Set.copyOf(ids)),
                        code -> code.id().value()));
        buildFilters();
        model.filterProperty().addListener((property, before, now) -> show());
        model.codebookProperty().addListener((property, before, now) -> {
            show();
            if (codes.isShowing()) {
                codes.refresh();
            }
        });
        codes.addEventHandler(MenuButton.ON_SHOWING, event -> model.listCodes());
        show();
    }

    /** The buttons, in their order. */
    List<MenuButton> buttons() {
        return List.of(districts, years, levels, kinds, parts, within, codes);
    }

    private static MenuButton button(String id) {
        MenuButton button = new MenuButton();
        button.setId(id);
        button.getStyleClass().add("small");
        return button;
    }

    private void buildFilters() {
        several(
                levels,
                () -> List.of(Level.values()),
                level -> phrases.text("level." + level.id()),
                filter -> List.copyOf(filter.levels()),
                (filter, chosen) -> filter.atLevels(Set.copyOf(chosen)));
        several(
                kinds,
                () -> List.of(ReportKind.values()),
                kind -> phrases.text("kind." + kind.id()),
                filter -> List.copyOf(filter.kinds()),
                (filter, chosen) -> filter.ofKinds(Set.copyOf(chosen)));
        several(
                parts,
                () -> List.of(Part.REVIEW, Part.PLAN, Part.PROBLEMS),
                this::called,
                filter -> List.copyOf(filter.parts()),
                (filter, chosen) -> filter.inParts(Set.copyOf(chosen)));
        onShowing(
                within,
                () -> Stream.of(Filter.Within.values())
                        .<MenuItem>map(what -> choice(
                                called(what),
                                model.filterProperty().get().within() == what,
                                () -> model.narrow(filter -> filter.only(what))))
                        .toList());
        onShowing(years, this::yearChoices);
    }

    private List<Code> codes() {
        Codebook book = model.codebookProperty().get();
        return book.codes().stream()
                .sorted(Comparator.comparing(code -> String.join("/", book.path(code))))
                .toList();
    }

    /** What a filter has chosen of a tree, by what it keeps of each. */
    private <T, K> TreeMenu.Choice<T> chosen(
            Function<Filter, List<K>> chosen, BiFunction<Filter, List<K>, Filter> choose, Function<T, K> key) {
        return new TreeMenu.Choice<>() {
            @Override
            public boolean isChosen(T one) {
                return chosen.apply(model.filterProperty().get()).contains(key.apply(one));
            }

            @Override
            public void turn(T one) {
                model.narrow(filter -> {
                    List<K> now = new ArrayList<>(chosen.apply(filter));
                    if (!now.remove(key.apply(one))) {
                        now.add(key.apply(one));
                    }
                    return choose.apply(filter, now);
                });
            }
        };
    }

    private List<String> codeNames(Filter now) {
        return now.codes().stream()
                .map(id -> model.codebookProperty()
                        .get()
                        .code(new CodeId(id))
                        .map(Code::name)
                        .orElse("?"))
                .sorted()
                .toList();
    }

    private static void onShowing(MenuButton button, java.util.function.Supplier<List<MenuItem>> entries) {
        button.getItems().add(new SeparatorMenuItem());
        button.setOnShowing(event -> button.getItems().setAll(entries.get()));
    }

    private static RadioMenuItem choice(String name, boolean chosen, Runnable choose) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        item.setOnAction(event -> choose.run());
        return item;
    }

    private List<MenuItem> yearChoices() {
        Filter now = model.filterProperty().get();
        List<Integer> there = model.places().years();
        List<MenuItem> items = new ArrayList<>();
        items.add(choice(
                phrases.text("filter.all"),
                now.from().isEmpty() && now.to().isEmpty(),
                () -> inYears(Optional.empty(), Optional.empty())));
        if (there.size() > FEW_YEARS) {
            Optional<Integer> from = Optional.of(there.get(0) - FEW_YEARS + 1);
            items.add(choice(
                    phrases.text("filter.last-five"),
                    now.from().equals(from) && now.to().isEmpty(),
                    () -> inYears(from, Optional.empty())));
        }
        items.add(new SeparatorMenuItem());
        items.add(years(
                "filter.from", there, now.from(), year -> inYears(year, now.to().filter(to -> year.get() <= to))));
        items.add(years(
                "filter.to", there, now.to(), year -> inYears(now.from().filter(from -> from <= year.get()), year)));
        items.add(new SeparatorMenuItem());
        for (Integer year : there) {
            Optional<Integer> only = Optional.of(year);
            items.add(choice(
                    String.valueOf(year), now.from().equals(only) && now.to().equals(only), () -> inYears(only, only)));
        }
        return items;
    }

    /** One end of a stretch of years. */
    private Menu years(String key, List<Integer> there, Optional<Integer> chosen, Consumer<Optional<Integer>> choose) {
        Menu menu = new Menu(phrases.text(key));
        for (Integer year : there) {
            Optional<Integer> end = Optional.of(year);
            menu.getItems().add(choice(String.valueOf(year), chosen.equals(end), () -> choose.accept(end)));
        }
        return menu;
    }

    private void inYears(Optional<Integer> from, Optional<Integer> to) {
        model.narrow(filter -> filter.inYears(from, to));
    }

    /** A click on the one year that is shown shows all of them again. */
    void chooseYear(int year) {
        Optional<Integer> only = Optional.of(year);
        boolean already = model.filterProperty().get().from().equals(only)
                && model.filterProperty().get().to().equals(only);
        inYears(already ? Optional.empty() : only, already ? Optional.empty() : only);
    }

    private <T> void several(
            MenuButton button,
            java.util.function.Supplier<List<T>> there,
            Function<T, String> name,
            Function<Filter, List<T>> chosen,
            BiFunction<Filter, List<T>, Filter> choose) {
        onShowing(button, () -> {
            Set<T> now = new HashSet<>(chosen.apply(model.filterProperty().get()));
            List<MenuItem> items = new ArrayList<>();
            for (T value : there.get()) {
                CheckMenuItem item = new CheckMenuItem(name.apply(value));
                item.setMnemonicParsing(false);
                item.setSelected(now.contains(value));
                item.setOnAction(event -> model.narrow(filter -> {
                    List<T> all = new ArrayList<>(chosen.apply(filter));
                    if (item.isSelected()) {
                        all.add(value);
                    } else {
                        all.remove(value);
                    }
                    return choose.apply(filter, all);
                }));
                items.add(item);
            }
            return items;
        });
    }

    private String called(Part part) {
        return phrases.text("part." + part.name().toLowerCase(Locale.ROOT));
    }

    private String called(Filter.Within what) {
        return what == Filter.Within.ALL
                ? phrases.text("filter.all")
                : phrases.text("within." + what.name().toLowerCase(Locale.ROOT));
    }

    /** Says on the buttons what is chosen, in the language of the moment. */
    void show() {
        Filter now = model.filterProperty().get();
        districts.say(
                phrases.text("filter.districts"), phrases.text("filter.districts.find"), phrases.text("filter.none"));
        codes.say(phrases.text("filter.codes"), phrases.text("filter.codes.find"), phrases.text("filter.no-codes"));
        name(
                districts,
                "filter.districts",
                now.districts().stream().map(region -> region.name().orElse("")).toList());
        name(
                levels,
                "filter.levels",
                now.levels().stream()
                        .map(level -> phrases.text("level." + level.id()))
                        .toList());
        name(
                kinds,
                "filter.kinds",
                now.kinds().stream()
                        .map(kind -> phrases.text("kind." + kind.id()))
                        .toList());
        name(parts, "filter.parts", now.parts().stream().map(this::called).toList());
        name(within, "filter.within", now.within() == Filter.Within.ALL ? List.of() : List.of(called(now.within())));
        name(codes, "filter.codes", codeNames(now));
        String from = now.from().map(String::valueOf).orElse("");
        String to = now.to().map(String::valueOf).orElse("");
        name(
                years,
                "filter.years",
                from.isEmpty() && to.isEmpty() ? List.of() : List.of(from.equals(to) ? from : from + "–" + to));
    }

    private void name(MenuButton button, String key, List<String> chosen) {
        button.pseudoClassStateChanged(CHOSEN, !chosen.isEmpty());
        String what = phrases.text(key);
        if (chosen.isEmpty()) {
            button.setText(what);
        } else if (chosen.size() == 1) {
            button.setText(phrases.text("filter.chosen", what, chosen.get(0)));
        } else {
            button.setText(phrases.text("filter.chosen-many", what, chosen.size()));
        }
    }
}
