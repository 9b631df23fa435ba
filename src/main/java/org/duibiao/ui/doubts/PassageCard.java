package org.duibiao.ui.doubts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.duibiao.chart.ChartWords;
import org.duibiao.ui.doubts.DoubtsViewModel.Quote;
import org.duibiao.ui.session.Excerpt;

/** One of the passages of a doubt: whose it is, the way to it, and its sentence with the number marked. */
final class PassageCard extends VBox {

    /**
     * @param number the key that opens the passage
     * @param openText what the link to it says
     */
    PassageCard(Quote quote, int number, ChartWords said, String openText, Runnable open) {
        getChildren().addAll(head(said.report(quote.witness().report()), number, openText, open), sentence(quote));
        getStyleClass().add("doubt-passage");
        HBox.setHgrow(this, Priority.ALWAYS);
    }

    private static Node head(String report, int number, String openText, Runnable open) {
        Label source = new Label(report);
        source.getStyleClass().add("secondary");
        source.setMinWidth(0);
        Hyperlink link = new Hyperlink(openText);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> open.run());
        Label key = new Label(Integer.toString(number));
        key.getStyleClass().add("kbd");
        key.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, source, gap, link, key);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Node sentence(Quote quote) {
        Excerpt excerpt = quote.excerpt();
        Text before = new Text(excerpt.before());
        Text marked = new Text(excerpt.quote());
        Text after = new Text(excerpt.after());
        before.getStyleClass().add("doubt-words");
        after.getStyleClass().add("doubt-words");
        boolean goal = quote.witness().goal();
        marked.getStyleClass().addAll("doubt-marked", goal ? "goal" : "outcome");
        TextFlow flow = new TextFlow(before, marked, after);
        flow.getStyleClass().add("doubt-sentence");
        ScrollPane scroll = new ScrollPane(flow);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }
}
