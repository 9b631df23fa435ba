package org.duibiao.ui.ledger;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.duibiao.chart.ChartWords;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.statement.Review;
import org.duibiao.statement.Stated;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Tip;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Excerpt;
import org.duibiao.ui.session.StatementDialog;
import org.duibiao.ui.session.VerdictChip;
import org.kordamp.ikonli.feather.Feather;

/** The two sentences of the ledger's chosen line, the rule between them, and what can be said of both. */
public final class EvidenceController {

    private final LedgerViewModel model;
    private final StatementDialog correction;
    private final Words words;
    private final Phrases phrases;

    @FXML
    private Label goalSource;

    @FXML
    private Hyperlink openGoal;

    @FXML
    private TextFlow goalText;

    @FXML
    private HBox goalReview;

    @FXML
    private Label subject;

    @FXML
    private HBox verdictBox;

    @FXML
    private Label rule;

    @FXML
    private Label remarks;

    @FXML
    private Label outcomeSource;

    @FXML
    private Hyperlink openOutcome;

    @FXML
    private TextFlow outcomeText;

    @FXML
    private HBox outcomeReview;

    public EvidenceController(LedgerViewModel model, StatementDialog correction, Words words) {
        this.model = model;
        this.correction = correction;
        this.words = words;
        this.phrases = words.of(EvidenceController.class);
    }

    @FXML
    void initialize() {
        model.looking().quotesProperty().addListener((property, before, now) -> show(now));
        openGoal.setOnAction(event -> model.looking().openGoal());
        openOutcome.setOnAction(event -> model.looking().openOutcome());
        words.languageProperty()
                .addListener((property, before, now) ->
                        show(model.looking().quotesProperty().get()));
        show(model.looking().quotesProperty().get());
    }

    private void show(Optional<Quotes> quotes) {
        verdictBox.getChildren().clear();
        goalReview.getChildren().clear();
        outcomeReview.getChildren().clear();
        openGoal.setDisable(quotes.isEmpty());
        openOutcome.setDisable(quotes.flatMap(shown -> shown.line().outcome()).isEmpty());
        if (quotes.isEmpty()) {
            goalSource.setText("");
            outcomeSource.setText("");
            remarks.setText("");
            subject.setText("");
            rule.setText(phrases.text("choose-line"));
            goalText.getChildren().clear();
            outcomeText.getChildren().clear();
            return;
        }
        LedgerLine line = quotes.get().line();
        ChartWords said = new ChartWords(words.language().locale());
        verdictBox.getChildren().add(VerdictChip.of(line.verdict(), model.said().verdict(line.verdict())));
        model.words().gap(line).ifPresent(gap -> {
            Label value = new Label(gap.number());
            value.getStyleClass().add("gap-value");
            Label unit = new Label(gap.unit());
            unit.getStyleClass().add("secondary");
            verdictBox.getChildren().addAll(value, unit);
        });
        subject.setText(model.words().subject(line));
        Tip.setText(subject, subject.getText());
        rule.setText(model.said().say(line.reason()));
        remarks.setText(model.said().remarks(line.judgement()));
        goalSource.setText(said.report(line.goal().report()));
        sentence(goalText, quotes.get().goal(), "goal");
        review(goalReview, line, line.goal());
        outcomeSource.setText(
                line.outcome().map(stated -> said.report(stated.report())).orElse(""));
        if (line.outcome().isPresent()) {
            sentence(outcomeText, quotes.get().outcome(), "outcome");
            others(quotes.get(), said);
            review(outcomeReview, line, line.outcome().get());
            if (model.reviewing().canChoose(line)) {
                outcomeReview.getChildren().add(choices(line, said));
            }
        } else {
            Text none = new Text(phrases.text("no-outcome"));
            none.getStyleClass().add("quote-none");
            outcomeText.getChildren().setAll(none);
        }
    }

    /** The sentences of the other years, under the first, where the outcome was worked out of all of them. */
    private void others(Quotes quotes, ChartWords said) {
        List<Stated> years = quotes.line().answers();
        for (int i = 0; i < quotes.others().size(); i++) {
            Text report = new Text("\n" + said.report(years.get(i + 1).report()) + "\n");
            report.getStyleClass().add("quote-none");
            outcomeText.getChildren().add(report);
            outcomeText.getChildren().addAll(texts(quotes.others().get(i), "outcome"));
        }
    }

    private static void sentence(TextFlow flow, Excerpt excerpt, String kind) {
        flow.getChildren().setAll(texts(excerpt, kind));
    }

    private static List<Text> texts(Excerpt excerpt, String kind) {
        Text before = new Text(excerpt.before());
        Text quote = new Text(excerpt.quote());
        Text after = new Text(excerpt.after());
        before.getStyleClass().add("quote-words");
        quote.getStyleClass().addAll("quote-marked", kind);
        after.getStyleClass().add("quote-words");
        return List.of(before, quote, after);
    }

    private void review(HBox box, LedgerLine line, Stated stated) {
        Button accept = button("accept", Feather.CHECK);
        accept.setOnAction(
                event -> model.looking().act(line, () -> model.reviewing().accept(stated)));
        if (stated.review().state() == Review.State.ACCEPTED) {
            accept.setText(phrases.text("accepted"));
            accept.setDisable(true);
        }
        Button correct = button("correct", Feather.EDIT_2);
        correct.setOnAction(event -> model.looking()
                .act(
                        line,
                        () -> correction
                                .correct(stated.statement())
                                .ifPresent(corrected -> model.reviewing().correct(stated, corrected))));
        Button reject = button("reject", Feather.X);
        reject.setOnAction(
                event -> model.looking().act(line, () -> model.reviewing().reject(stated)));
        box.getChildren().setAll(accept, correct, reject);
    }

    /** Which of several values counts: a tick at the one a person chose. */
    private MenuButton choices(LedgerLine line, ChartWords said) {
        List<Stated> outcomes = line.outcomes();
        MenuButton choices = new MenuButton(phrases.text("choose", outcomes.size()));
        choices.setId("choose-outcome");
        choices.getStyleClass().add("small");
        for (Stated outcome : outcomes) {
            CheckMenuItem item = new CheckMenuItem(model.words().choice(outcome, said.report(outcome.report())));
            item.setMnemonicParsing(false);
            item.setSelected(outcome.chosen());
            item.setOnAction(event ->
                    model.looking().act(line, () -> model.reviewing().choose(line, outcome)));
            choices.getItems().add(item);
        }
        return choices;
    }

    private Button button(String key, Feather icon) {
        Button button = new Button(phrases.text(key), Icons.of(icon, 14));
        button.getStyleClass().add("small");
        return button;
    }
}
