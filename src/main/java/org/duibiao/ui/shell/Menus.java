package org.duibiao.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.duibiao.ui.kit.Command;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.session.Session;

/** Commands in groups, by the menu they stand in. Groups keep the order in which they were added. */
final class Menus {
    private final Map<MenuPlace, List<List<Command>>> places = new EnumMap<>(MenuPlace.class);

    Menus() {
        for (MenuPlace place : MenuPlace.values()) {
            places.put(place, new ArrayList<>());
        }
    }

    void add(MenuPlace place, Command... group) {
        add(place, List.of(group));
    }

    void add(MenuPlace place, List<Command> group) {
        places.getOrDefault(place, List.of()).add(group);
    }

    /** The groups of each menu, also of those that have none. */
    Map<MenuPlace, List<List<Command>>> places() {
        return places;
    }

    /** The menus that have commands. */
    List<Menu> built(Phrases phrases) {
        List<Menu> menus = new ArrayList<>();
        places.forEach((place, groups) -> {
            if (groups.stream().anyMatch(group -> !group.isEmpty())) {
                Menu menu = new Menu();
                menu.textProperty().bind(phrases.binding(place.key()));
                fill(menu, groups);
                menus.add(menu);
            }
        });
        return menus;
    }

    private static void fill(Menu menu, List<List<Command>> groups) {
        for (List<Command> group : groups) {
            if (!menu.getItems().isEmpty() && !group.isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(command -> menu.getItems().add(command.menuItem()));
        }
    }

    /** The libraries opened lately; it is filled again whenever another library is opened. */
    static Menu recent(LibraryDoor door, Session session, Phrases phrases) {
        Menu recent = new Menu();
        recent.textProperty().bind(phrases.binding("file.recent"));
        Runnable fill = () -> {
            recent.getItems()
                    .setAll(door.recent().stream().map(path -> item(path, door)).toList());
            recent.setDisable(recent.getItems().isEmpty());
        };
        session.libraryProperty().addListener(change -> fill.run());
        fill.run();
        return recent;
    }

    private static MenuItem item(Path path, LibraryDoor door) {
        MenuItem item = new MenuItem(path.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> door.openExisting(path));
        return item;
    }
}
