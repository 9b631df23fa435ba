package org.duibiao.ui.library;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.ui.kit.Icons;
import org.duibiao.ui.kit.Palette;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Theme;
import org.duibiao.ui.kit.Tip;
import org.duibiao.ui.kit.Token;
import org.duibiao.ui.kit.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A row of the tree: a district with its strip, or one of its reports. */
final class ShelfCell extends TreeCell<ShelfRow> {
    private static final PseudoClass REPORT = PseudoClass.getPseudoClass("report");

    private final ShelfViewModel model;
    private final Words words;
    private final Phrases phrases;
    private final Theme theme;
    private final ShelfLine row = new ShelfLine();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label aside = new Label();
    private final YearStrip strip = new YearStrip();

    ShelfCell(ShelfViewModel model, Words words, Theme theme) {
        this.model = model;
        this.words = words;
        this.phrases = words.of(ShelfCell.class);
        this.theme = theme;
        getStyleClass().add("shelf-cell");
        name.getStyleClass().add("shelf-name");
        detail.getStyleClass().add("shelf-detail");
        aside.getStyleClass().add("shelf-aside");
        setText(null);
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (event.isStillSincePress()
                    && event.getButton() == MouseButton.PRIMARY
                    && !event.isShortcutDown()
                    && !event.isShiftDown()) {
                openRow();
            }
        });
        strip.setOnYear(year -> {
            if (getItem() instanceof ShelfRow.OfDistrict district) {
                district.in(year).ifPresent(model::open);
            }
        });
        strip.addEventHandler(MouseEvent.MOUSE_MOVED, event -> Tip.setText(strip, yearTip(event.getX())));
    }

    private void openRow() {
        ShelfRow item = getItem();
        if (item instanceof ShelfRow.OfReport report) {
            model.open(report.report());
        } else if (item instanceof ShelfRow.OfDistrict district) {
            model.open(district.region());
        }
    }

    private String yearTip(double x) {
        if (!(getItem() instanceof ShelfRow.OfDistrict district)) {
            return "";
        }
        int year = strip.yearAt(x);
        return district.in(year)
                .map(report -> year + " · " + kind(report))
                .orElseGet(() -> phrases.text("strip.none", year));
    }

    @Override
    protected void updateItem(@Nullable ShelfRow item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(REPORT, !empty && item instanceof ShelfRow.OfReport);
        if (empty || item == null) {
            setGraphic(null);
            Tip.setText(this, "");
            return;
        }
        if (item instanceof ShelfRow.OfDistrict district) {
            showDistrict(district);
        } else if (item instanceof ShelfRow.OfReport report) {
            showReport(report.report());
        } else if (item instanceof ShelfRow.OfUnknown unknown) {
            name.setText(phrases.text("unknown"));
            name.setGraphic(null);
            detail.setText(String.valueOf(unknown.reports().size()));
            row.show(name, detail, Optional.empty());
        }
        setGraphic(row);
    }

    private void showDistrict(ShelfRow.OfDistrict district) {
        Shelf shelf = model.shelfProperty().get();
        BitSet there = new BitSet();
        district.own().forEach(report -> report.header().year().ifPresent(year -> there.set(year - shelf.firstYear())));
        Palette palette = theme.palette();
        strip.show(
                shelf.firstYear(),
                shelf.lastYear(),
                there,
                palette.color(Token.TICK),
                palette.color(Token.TICK_MISSING));
        name.setText(district.name());
        name.setGraphic(null);
        detail.setText(
                district.own().isEmpty() ? "" : String.valueOf(district.own().size()));
        row.show(name, detail, Optional.of(strip));
        Tip.setText(this, "");
    }

    private void showReport(Listed report) {
        Header header = report.header();
        boolean warned = !header.warnings().isEmpty();
        name.setText(header.year().map(String::valueOf).orElseGet(() -> phrases.text("no-year")));
        name.setGraphic(Icons.of(warned ? Feather.ALERT_TRIANGLE : Feather.FILE_TEXT, 13));
        detail.setText(kind(report));
        aside.setText(header.date().map(this::day).orElse(""));
        row.show(name, detail, Optional.of(aside));
        Tip.setText(
                this,
                header.title() + "\n" + report.name()
                        + (warned
                                ? "\n"
                                        + phrases.text(
                                                "warnings", header.warnings().size())
                                : ""));
    }

    private String kind(Listed report) {
        return phrases.text("kind-short." + report.header().kind().id());
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofPattern(
                        phrases.text("day-pattern"), words.language().locale())
                .format(date);
    }
}
