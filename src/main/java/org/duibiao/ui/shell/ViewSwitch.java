package org.duibiao.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.duibiao.ui.kit.Command;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Tip;
import org.duibiao.ui.session.View;

/** The views in the middle of the window: shows the session's one, lets another be chosen, and lends it the export button. */
final class ViewSwitch {
    private final ShellViewModel model;
    private final List<ViewPane> panes;
    private final KeyboardFocus focus;
    private final Phrases phrases;

    ViewSwitch(ShellViewModel model, List<ViewPane> panes, KeyboardFocus focus, Phrases phrases) {
        this.model = model;
        this.panes = panes;
        this.focus = focus;
        this.phrases = phrases;
    }

    /**
     * @param buttons gets a button for each view
     * @param middle gets the views
     * @param empty stands in the middle while there are no reports
     * @param export does what the shown view exports
     */
    void install(Pane buttons, Pane middle, LaterNode empty, Button export) {
        ToggleGroup group = new ToggleGroup();
        panes.stream()
                .filter(pane -> pane.view() != View.SEARCH) // one comes to it by typing
                .forEach(pane -> buttons.getChildren().add(button(pane, group)));
        int last = buttons.getChildren().size() - 1;
        if (last >= 0) {
            buttons.getChildren().get(0).getStyleClass().add("first");
            buttons.getChildren().get(last).getStyleClass().add("last");
        }
        panes.forEach(pane -> middle.getChildren().add(pane.node()));
        middle.getChildren().add(empty.place());
        Runnable follow = () -> {
            Optional<View> shown = shown();
            group.getToggles().forEach(toggle -> toggle.setSelected(shown.equals(Optional.of(toggle.getUserData()))));
            shown.flatMap(view -> ViewPane.of(view, panes))
                    .ifPresent(pane -> pane.content().build());
            panes.forEach(pane -> showIf(pane.node(), shown.equals(Optional.of(pane.view()))));
            if (model.idleProperty().get()) {
                empty.build();
            }
            showIf(empty.place(), model.idleProperty().get());
            lend(export, shown);
        };
        model.session().viewProperty().addListener((property, before, now) -> follow.run());
        model.idleProperty().addListener((property, before, now) -> follow.run());
        model.emptyProperty().addListener((property, before, now) -> follow.run());
        panes.forEach(pane -> showIf(pane.node(), false));
        showIf(empty.place(), false);
        // by then the library that the window begins with is on its way, and the empty page is not built in vain
        Platform.runLater(follow);
    }

    /** A command for each view, with the numbers as keys. */
    List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        for (ViewPane pane : panes) {
            commands.add(Command.of(phrases.binding(key(pane)), "Shortcut+" + (commands.size() + 1), () -> turnTo(pane))
                    .when(model.emptyProperty().not()));
        }
        return commands;
    }

    private ToggleButton button(ViewPane pane, ToggleGroup group) {
        ToggleButton button = new ToggleButton();
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setGraphic(Icons.of(pane.icon(), 15));
        button.textProperty().bind(phrases.binding(key(pane)));
        Tip.bindText(button, button.textProperty());
        button.accessibleTextProperty().bind(button.textProperty());
        button.setToggleGroup(group);
        button.setUserData(pane.view());
        button.setId("view-" + pane.view().id());
        button.disableProperty().bind(model.emptyProperty());
        button.setOnAction(event -> {
            button.setSelected(true);
            turnTo(pane);
        });
        return button;
    }

    /** Shows a view that was asked for, and gives it the keyboard, wherever that was. */
    private void turnTo(ViewPane pane) {
        model.session().show(pane.view());
        Platform.runLater(focus::take);
    }

    private static String key(ViewPane pane) {
        return "view." + pane.view().id();
    }

    /** None while the library is empty. */
    private Optional<View> shown() {
        return model.emptyProperty().get()
                ? Optional.empty()
                : Optional.of(model.session().viewProperty().get());
    }

    private void lend(Button export, Optional<View> shown) {
        Optional<Command> command =
                shown.flatMap(view -> ViewPane.of(view, panes)).flatMap(ViewPane::export);
        export.disableProperty().unbind();
        export.setDisable(true);
        command.ifPresent(now -> {
            export.disableProperty().bind(Bindings.not(now.possible()));
            export.setOnAction(event -> now.run().run());
        });
    }

    private static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
