package org.duibiao.ui.codes;

import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.duibiao.ui.kit.Answers;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** Shows what comes in or goes out, and what does not, and asks whether to go on. FX thread. */
public final class ParcelDialog implements ParcelsViewModel.Question {
    private static final double WIDTH = 620;
    private static final double TALLEST = 320;

    private final Phrases phrases;
    private final Answers answers;
    private final Supplier<@Nullable Window> owner;

    public ParcelDialog(Words words, Supplier<@Nullable Window> owner) {
        this.phrases = words.of(ParcelDialog.class);
        this.answers = new Answers(words);
        this.owner = owner;
    }

    @Override
    public boolean agreed(ParcelsViewModel.Report report) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.setTitle(report.title());
        dialog.setHeaderText(report.title());
        dialog.setResizable(true);
        VBox box = new VBox(6);
        box.setPadding(new Insets(12, 20, 4, 20));
        report.lines().forEach(line -> box.getChildren().add(wrapped(line, "parcel-line")));
        if (!report.remarks().isEmpty()) {
            box.getChildren()
                    .add(wrapped(
                            phrases.text("parcels.remarks", report.remarks().size()), "secondary"));
            VBox remarks = new VBox(4);
            report.remarks().forEach(remark -> remarks.getChildren().add(wrapped("· " + remark, "secondary")));
            ScrollPane scroll = new ScrollPane(remarks);
            scroll.setFitToWidth(true);
            scroll.setMaxHeight(TALLEST);
            scroll.getStyleClass().add("parcel-remarks");
            box.getChildren().add(scroll);
        }
        dialog.getDialogPane().setContent(box);
        dialog.getDialogPane().setPrefWidth(WIDTH);
        ButtonType go = report.action()
                .map(action -> new ButtonType(action, ButtonBar.ButtonData.OK_DONE))
                .orElseGet(answers::ok);
        dialog.getDialogPane().getButtonTypes().setAll(go);
        if (report.action().isPresent()) {
            dialog.getDialogPane()
                    .getButtonTypes()
                    .add(new ButtonType(phrases.text("parcels.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
        }
        return dialog.showAndWait().filter(go::equals).isPresent();
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(WIDTH - 56);
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
