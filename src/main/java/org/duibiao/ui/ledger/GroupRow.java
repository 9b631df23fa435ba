package org.duibiao.ui.ledger;

import java.util.StringJoiner;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import org.duibiao.ledger.Grouping;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Standing;
import org.duibiao.ledger.Tally;
import org.duibiao.report.Level;
import org.duibiao.ui.kit.Phrases;
import org.jspecify.annotations.Nullable;

/** A row of the ledger; the first one of a group has the group's head above it. */
final class GroupRow extends TableRow<Standing> {
    private static final PseudoClass GROUP_START = PseudoClass.getPseudoClass("group-start");
    private static final double LINE = 29;
    private static final double HEAD = 27;

    private final LedgerViewModel model;
    private final Phrases phrases;
    private final Label head = new Label();

    GroupRow(LedgerViewModel model, Phrases phrases) {
        this.model = model;
        this.phrases = phrases;
        head.getStyleClass().add("group-head");
        head.setManaged(false);
    }

    @Override
    protected void updateItem(@Nullable Standing goal, boolean empty) {
        super.updateItem(goal, empty);
        boolean first = goal != null && model.beginsGroup(getIndex());
        pseudoClassStateChanged(GROUP_START, first);
        head.setText(first && goal != null ? head(goal) : "");
        setPadding(first ? new Insets(HEAD, 0, 0, 0) : Insets.EMPTY);
        setPrefHeight(first ? LINE + HEAD : LINE);
        setAccessibleText(first ? head.getText() : null);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        boolean shown = getChildren().contains(head);
        if (!head.getText().isEmpty() && !shown) {
            getChildren().add(head);
        } else if (head.getText().isEmpty() && shown) {
            getChildren().remove(head);
        }
        head.resizeRelocate(0, 0, getWidth(), HEAD);
    }

    /** What the lines of a group have in common, and how many of its goals have which verdict. */
    private String head(Standing goal) {
        Grouping grouping = model.groupedByProperty().get();
        String name = switch (grouping) {
            case NONE -> "";
            case INDICATOR -> model.words().indicator(goal);
            case VERDICT -> model.words().verdict(goal);
            case DISTRICT -> goal.region().known() ? goal.region().fullName() : phrases.text("group.unknown");
            case LEVEL -> goal.region().level().map(this::level).orElseGet(() -> phrases.text("group.unknown"));
            case YEAR -> phrases.text("year.of", goal.year());
        };
        Tally tally = model.group(goal);
        StringJoiner verdicts = new StringJoiner(" · ");
        verdicts.add(phrases.text("total", tally.goals()));
        if (grouping != Grouping.VERDICT) {
            tally.counts().forEach((verdict, count) -> verdicts.add(model.said().verdict(verdict) + " " + count));
        }
        tally.shareMet()
                .ifPresent(share -> verdicts.add(phrases.text("group.met", LedgerWords.number(share), tally.judged())));
        return name + "   " + verdicts;
    }

    private String level(Level one) {
        return phrases.text("level." + one.id());
    }
}
