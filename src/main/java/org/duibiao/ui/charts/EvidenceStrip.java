package org.duibiao.ui.charts;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.duibiao.chart.Evidence;
import org.duibiao.statement.Stated;
import org.duibiao.text.AsRead;
import org.duibiao.ui.charts.EvidenceViewModel.Counted;
import org.duibiao.ui.charts.EvidenceViewModel.Quotes;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Tip;
import org.duibiao.ui.session.Excerpt;
import org.duibiao.ui.session.VerdictChip;
import org.kordamp.ikonli.feather.Feather;

/** The strip below the chart: the two sentences behind the mark that is looked at. It never moves and hides nothing. */
final class EvidenceStrip extends VBox {

    private static final double LEAST_TITLE = 140;

    private final ChartsViewModel charts;
    private final EvidenceViewModel model;
    private final Phrases phrases;

    EvidenceStrip(ChartsViewModel charts, Phrases phrases) {
        this.charts = charts;
        this.model = charts.evidence();
        this.phrases = phrases;
        getStyleClass().addAll("side", "evidence-strip");
        setMinHeight(150);
        setPrefHeight(150);
        setMaxHeight(150);
        model.quotesProperty().addListener((property, before, now) -> show(now));
        charts.options().pins().addListener((InvalidationListener) change -> showAgain());
        showAgain();
    }

    /** Shows the same in the language of the moment. */
    void showAgain() {
        show(model.quotesProperty().get());
    }

    /** Shows sentences, or says how to get them. */
    private void show(Optional<Quotes> quotes) {
        if (quotes.isEmpty()) {
            Label hint = new Label(phrases.text("strip.hint"));
            hint.getStyleClass().add("muted");
            getChildren().setAll(hint);
            return;
        }
        Evidence evidence = quotes.get().evidence();
        if (!quotes.get().counted().isEmpty()) {
            getChildren().setAll(head(evidence), counted(quotes.get()));
            return;
        }
        HBox sentences = new HBox(
                28,
                sentence(evidence.goal(), quotes.get().goal(), "goal", phrases.text("strip.no-goal")),
                sentence(evidence.outcome(), quotes.get().outcome(), "outcome", phrases.text("strip.no-outcome")));
        getChildren().setAll(head(evidence), sentences);
    }

    private HBox head(Evidence evidence) {
        Label title = new Label(evidence.title());
        title.getStyleClass().add("strong");
        Label tip = new Label(evidence.tip());
        tip.getStyleClass().add("secondary");
        tip.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        // in a narrow window the gap gives way with the name
        title.setMinWidth(LEAST_TITLE);
        Tip.setText(title, evidence.title());
        Tip.setText(tip, evidence.tip());
        Hyperlink open = new Hyperlink(phrases.text("strip.open"));
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> model.open(evidence));
        Label key = new Label("Enter");
        key.getStyleClass().add("kbd");
        key.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, title);
        Hyperlink pin = new Hyperlink(phrases.text(charts.pinned(evidence) ? "strip.unpin" : "strip.pin"));
        pin.setGraphic(Icons.of(Feather.MAP_PIN, 13));
        pin.setId("chart-pin");
        pin.setMinWidth(Region.USE_PREF_SIZE);
        pin.setOnAction(event -> charts.pin(evidence));
        evidence.verdict()
                .ifPresent(verdict -> head.getChildren()
                        .add(VerdictChip.of(
                                verdict, charts.chartWords().ledger().verdict(verdict))));
        head.getChildren().addAll(tip, space, pin, open, key);
        head.getStyleClass().add("strip-head");
        return head;
    }

    /** The first of the passages a mark counts, each a way to its report. */
    private ScrollPane counted(Quotes quotes) {
        VBox rows = new VBox(2);
        for (Counted one : quotes.counted()) {
            Hyperlink where = new Hyperlink(one.report()
                    .map(report -> charts.chartWords().district(report.header().region()) + " "
                            + charts.chartWords().report(report))
                    .orElse(""));
            where.getStyleClass().add("caption");
            where.setMinWidth(Region.USE_PREF_SIZE);
            where.setOnAction(event -> model.open(one));
            Label words = new Label(one.excerpt().quote().replaceAll("\\s+", " "));
            words.getStyleClass().addAll("serif");
            words.setMinWidth(0);
            HBox row = new HBox(8, where, words);
            one.answer().ifPresent(answer -> answer(answer, row));
            row.getStyleClass().add("strip-head");
            rows.getChildren().add(row);
        }
        int more = quotes.evidence().passages().size() - quotes.counted().size();
        if (more > 0) {
            Label rest = new Label(phrases.text("strip.more", more));
            rest.getStyleClass().add("muted");
            rows.getChildren().add(rest);
        }
        ScrollPane pane = new ScrollPane(rows);
        pane.setFitToWidth(true);
        pane.getStyleClass().add("strip-scroll");
        return pane;
    }

    /** What became of a goal, beside it. */
    private void answer(Stated answer, HBox row) {
        Label arrow = new Label("→");
        arrow.getStyleClass().add("muted");
        arrow.setMinWidth(Region.USE_PREF_SIZE);
        Hyperlink where = new Hyperlink(charts.chartWords().report(answer.report()));
        where.getStyleClass().add("caption");
        where.setMinWidth(Region.USE_PREF_SIZE);
        where.setOnAction(event -> model.open(answer));
        Label words =
                new Label(AsRead.onOneLine(answer.statement().claim().passage().quote()));
        words.getStyleClass().addAll("serif");
        words.setMinWidth(0);
        row.getChildren().addAll(arrow, where, words);
    }

    private VBox sentence(Optional<Stated> stated, Excerpt excerpt, String kind, String none) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("strip-sentence");
        VBox box = new VBox(2, flow);
        box.setPadding(new Insets(0, 0, 0, 2));
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(300);
        if (stated.isEmpty()) {
            Text silent = new Text(none);
            silent.getStyleClass().add("muted");
            flow.getChildren().add(silent);
            return box;
        }
        Text quote = new Text(excerpt.quote());
        quote.getStyleClass().addAll("serif", "strip-quote", kind);
        flow.getChildren().setAll(serif(excerpt.before()), quote, serif(excerpt.after()));
        Hyperlink where = new Hyperlink(charts.chartWords().report(stated.get().report()));
        where.getStyleClass().add("caption");
        where.setOnAction(event -> {
            if (kind.equals("goal")) {
                model.quotesProperty().get().ifPresent(shown -> model.openGoal(shown.evidence()));
            } else {
                model.quotesProperty().get().ifPresent(shown -> model.open(shown.evidence()));
            }
        });
        box.getChildren().add(where);
        return box;
    }

    private static Text serif(String words) {
        Text text = new Text(words);
        text.getStyleClass().addAll("serif", "strip-words");
        return text;
    }
}
