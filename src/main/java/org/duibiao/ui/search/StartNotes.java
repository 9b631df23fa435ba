package org.duibiao.ui.search;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.duibiao.search.Filter;
import org.duibiao.search.QueryException;
import org.duibiao.ui.kit.Phrases;

/** What stands where the results would: how to ask, what was asked lately, why nothing was found. FX thread. */
final class StartNotes {
    private static final List<String> LANGUAGE =
            List.of("words", "both", "either", "without", "near", "phrase", "gap", "expression");

    private final SearchViewModel model;
    private final Phrases phrases;
    private final VBox note;

    StartNotes(SearchViewModel model, Phrases phrases, VBox note) {
        this.model = model;
        this.phrases = phrases;
        this.note = note;
    }

    /** Says what the state is when there are no results to list. */
    void show(SearchViewModel.State state) {
        note.getChildren().clear();
        if (state instanceof SearchViewModel.State.NotUnderstood not) {
            Label problem = new Label(model.say(not.problem()));
            problem.getStyleClass().add("search-problem");
            note.getChildren().add(headline("note.problem"));
            if (not.problem().hasPlace()) {
                note.getChildren().add(marked(not.typed(), not.problem()));
            }
            note.getChildren().addAll(problem, headline("help"));
            note.getChildren().addAll(examples());
        } else if (state instanceof SearchViewModel.State.Found nothing) {
            if (nothing.findings().reports().isEmpty()) {
                showNone(nothing);
            }
        } else {
            showStart();
        }
    }

    private void showStart() {
        Label detail = new Label(phrases.text("note.start-detail"));
        detail.getStyleClass().add("muted");
        note.getChildren().addAll(headline("note.start"), detail);
        List<String> recent = model.recent();
        if (!recent.isEmpty()) {
            note.getChildren().add(headline("note.recent"));
            recent.forEach(typed -> note.getChildren().add(link(typed, typed)));
        }
        note.getChildren().add(headline("help"));
        note.getChildren().addAll(examples());
    }

    private void showNone(SearchViewModel.State.Found nothing) {
        if (nothing.findings().missing() > 0 && nothing.findings().searched() == 0) {
            Label wait = new Label(phrases.text("note.indexing-detail"));
            wait.getStyleClass().add("muted");
            note.getChildren().addAll(headline("note.indexing"), wait);
            return;
        }
        Label headline = new Label(phrases.text("note.none", nothing.typed().strip()));
        headline.getStyleClass().add("view-title");
        headline.setWrapText(true);
        Label detail =
                new Label(phrases.text("note.none-detail", nothing.findings().searched()));
        detail.getStyleClass().add("muted");
        note.getChildren().addAll(headline, detail);
        if (!model.filterProperty().get().equals(Filter.ALL)) {
            Hyperlink wider = new Hyperlink(phrases.text("note.none-filtered"));
            wider.setOnAction(event -> model.filterProperty().set(Filter.ALL));
            note.getChildren().add(wider);
        }
    }

    /** What was typed, with the place at fault marked; where something is missing at its end, a mark stands there. */
    private static TextFlow marked(String typed, QueryException problem) {
        int from = Math.min(problem.position(), typed.length());
        int to = Math.min(from + problem.length(), typed.length());
        Text fault = new Text(from == to ? "▯" : typed.substring(from, to));
        fault.getStyleClass().add("fault");
        TextFlow flow = new TextFlow(new Text(typed.substring(0, from)), fault, new Text(typed.substring(to)));
        flow.getStyleClass().add("search-typed");
        return flow;
    }

    private Label headline(String key) {
        Label label = new Label(phrases.text(key));
        label.getStyleClass().add("view-title");
        return label;
    }

    /** Ways to ask, each to be tried by a click. */
    List<Node> examples() {
        List<Node> examples = new ArrayList<>();
        for (String way : LANGUAGE) {
            String typed = phrases.text("example." + way);
            Label meaning = new Label(phrases.text("help." + way));
            meaning.getStyleClass().add("secondary");
            HBox line = new HBox(link(typed, typed), meaning);
            line.getStyleClass().add("search-example");
            examples.add(line);
        }
        return examples;
    }

    private Hyperlink link(String shown, String typed) {
        Hyperlink link = new Hyperlink(shown);
        link.setMnemonicParsing(false);
        link.setOnAction(event -> model.session().searchTextProperty().set(typed));
        return link;
    }
}
