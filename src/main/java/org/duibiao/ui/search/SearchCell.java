package org.duibiao.ui.search;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import org.duibiao.report.Header;
import org.duibiao.search.Hits;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Phrases;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A row of the results. */
final class SearchCell extends ListCell<SearchRow> {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final PseudoClass REPORT = PseudoClass.getPseudoClass("report");
    private static final PseudoClass SENTENCE = PseudoClass.getPseudoClass("sentence");
    private static final PseudoClass REST = PseudoClass.getPseudoClass("rest");
    private static final double SCROLL_BAR = 18;
    private static final double LONGEST_LINE = 960;

    private final SearchViewModel model;
    private final Phrases phrases;
    private final MarkedSentence sentence = new MarkedSentence();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final HBox line = new HBox(8, name, detail);

    SearchCell(SearchViewModel model, Phrases phrases, ListView<SearchRow> list) {
        this.model = model;
        this.phrases = phrases;
        getStyleClass().add("search-cell");
        line.setAlignment(Pos.BASELINE_LEFT);
        name.setMinWidth(USE_PREF_SIZE);
        setPrefWidth(0);
        sentence.prefWidthProperty()
                .bind(Bindings.min(LONGEST_LINE, list.widthProperty().subtract(SCROLL_BAR)));
        setOnMouseClicked(event -> {
            if (event.isStillSincePress() && getItem() != null) {
                model.open(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable SearchRow row, boolean empty) {
        super.updateItem(row, empty);
        SearchRow now = empty ? null : row;
        pseudoClassStateChanged(GROUP, now instanceof SearchRow.OfGroup);
        pseudoClassStateChanged(REPORT, now instanceof SearchRow.OfReport);
        pseudoClassStateChanged(SENTENCE, now instanceof SearchRow.OfSentence);
        pseudoClassStateChanged(REST, now instanceof SearchRow.OfRest || now instanceof SearchRow.OfNext);
        name.getStyleClass().removeAll("search-group", "search-rest", "strong");
        detail.getStyleClass().setAll("label", "secondary");
        name.setGraphic(null);
        if (now == null) {
            setGraphic(null);
        } else if (now instanceof SearchRow.OfSentence found) {
            sentence.show(found.excerpt());
            setGraphic(sentence);
        } else {
            say(now);
            setGraphic(line);
        }
    }

    private void say(SearchRow row) {
        if (row instanceof SearchRow.OfGroup group) {
            line.setPadding(new Insets(12, 20, 4, 14));
            name.getStyleClass().add("search-group");
            name.setText(group.name().isEmpty() ? phrases.text("group.unknown") : group.name());
            detail.setText(phrases.text("group.count", group.hits(), group.reports()));
        } else if (row instanceof SearchRow.OfReport report) {
            line.setPadding(new Insets(8, 20, 3, 22));
            name.setGraphic(Icons.of(Feather.FILE_TEXT, 13));
            name.setText(called(report.hits()));
            detail.setText(report.hits().report().header().title() + " · "
                    + report.hits().count());
        } else if (row instanceof SearchRow.OfRest rest) {
            line.setPadding(new Insets(3, 20, 5, 34));
            name.getStyleClass().add("search-rest");
            name.setText(phrases.text("row.rest", rest.more()));
            detail.setText("");
        } else if (row instanceof SearchRow.OfNext next) {
            line.setPadding(new Insets(3, 20, 5, 34));
            name.setText(phrases.text("row.next", next.more()));
            detail.setText("");
            javafx.application.Platform.runLater(model::next);
        }
    }

    private static String called(Hits hits) {
        Header header = hits.report().header();
        return header.region().name().orElse(hits.report().name())
                + header.year().map(year -> " " + year).orElse("");
    }
}
