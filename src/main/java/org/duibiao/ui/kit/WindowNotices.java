package org.duibiao.ui.kit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Function;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Modality;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices in the window: a strip near its lower edge for what passes, a dialog for what needs an answer. */
public final class WindowNotices implements Notices {
    private static final Logger LOG = LoggerFactory.getLogger(WindowNotices.class);

    private final StackPane host;
    private final Phrases phrases;
    private final Function<Throwable, String> wording;

    /**
     * Notices shown over a window.
     *
     * @param host the root of the window's scene
     * @param wording what happened and what to do about it, in the language of the moment
     */
    public WindowNotices(StackPane host, Words words, Function<Throwable, String> wording) {
        this.host = host;
        this.wording = wording;
        this.phrases = words.of(WindowNotices.class);
    }

    @Override
    public void say(String text) {
        show(toast(text));
    }

    @Override
    public void say(String text, String actionLabel, Runnable action) {
        HBox toast = toast(text);
        Hyperlink link = new Hyperlink(actionLabel);
        link.setOnAction(event -> {
            host.getChildren().remove(toast);
            action.run();
        });
        toast.getChildren().add(link);
        show(toast);
    }

    @Override
    public void failed(String what, Throwable problem) {
        LOG.error("{}", what, problem);
        String advice = wording.apply(problem);
        Alert alert = alert(Alert.AlertType.ERROR, what, advice.isBlank() ? phrases.text("failed.unknown") : advice);
        alert.setTitle(phrases.text("failed.title"));
        alert.getButtonTypes().setAll(new ButtonType(phrases.text("close"), ButtonBar.ButtonData.OK_DONE));
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        TextArea details = new TextArea(trace.toString());
        details.setEditable(false);
        details.setPrefRowCount(12);
        alert.setDialogPane(new PaneWithDetails(alert.getDialogPane(), phrases));
        alert.getDialogPane().setExpandableContent(details);
        alert.showAndWait();
    }

    @Override
    public boolean confirmed(String question, String detail, String action) {
        ButtonType go = new ButtonType(action, ButtonBar.ButtonData.OK_DONE);
        ButtonType leave = new ButtonType(phrases.text("cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = alert(Alert.AlertType.CONFIRMATION, question, detail);
        alert.setTitle(action);
        alert.getButtonTypes().setAll(go, leave);
        if (alert.getDialogPane().lookupButton(go) instanceof Button button) {
            button.setDefaultButton(false);
            button.getStyleClass().add("danger");
        }
        // Enter must be the harmless answer.
        if (alert.getDialogPane().lookupButton(leave) instanceof Button button) {
            button.setDefaultButton(true);
            alert.setOnShown(event -> button.requestFocus());
        }
        return alert.showAndWait().filter(go::equals).isPresent();
    }

    private Alert alert(Alert.AlertType type, String head, String text) {
        Alert alert = new Alert(type);
        alert.initOwner(host.getScene().getWindow());
        alert.initModality(Modality.WINDOW_MODAL);
        alert.setHeaderText(head);
        alert.setContentText(text);
        alert.setGraphic(Icons.of(type == Alert.AlertType.ERROR ? Feather.ALERT_CIRCLE : Feather.HELP_CIRCLE, 28));
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        alert.setResizable(true);
        return alert;
    }

    /** A dialog pane whose button for details speaks the language of the window. */
    private static final class PaneWithDetails extends DialogPane {
        private final Phrases phrases;

        PaneWithDetails(DialogPane of, Phrases phrases) {
            this.phrases = phrases;
            getStyleClass().addAll("alert", "error");
            setHeaderText(of.getHeaderText());
            setContentText(of.getContentText());
            setGraphic(of.getGraphic());
            getButtonTypes().setAll(of.getButtonTypes());
            setMinHeight(Region.USE_PREF_SIZE);
        }

        @Override
        protected Node createDetailsButton() {
            Hyperlink link = new Hyperlink();
            Runnable say = () -> link.setText(phrases.text(isExpanded() ? "details.less" : "details.more"));
            expandedProperty().addListener((property, before, now) -> say.run());
            link.setOnAction(event -> setExpanded(!isExpanded()));
            say.run();
            return link;
        }
    }

    private static HBox toast(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        HBox toast = new HBox(12, label);
        toast.getStyleClass().add("toast");
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return toast;
    }

    private void show(HBox toast) {
        host.getChildren().removeIf(node -> node.getStyleClass().contains("toast"));
        StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
        // over the middle of the status line, where nothing stands: above it are the buttons of the views
        StackPane.setMargin(toast, new Insets(0, 40, 1, 40));
        host.getChildren().add(toast);
        PauseTransition stay = new PauseTransition(Duration.seconds(6));
        FadeTransition leave = new FadeTransition(Duration.millis(300), toast);
        leave.setToValue(0);
        SequentialTransition life = new SequentialTransition(toast, stay, leave);
        life.setOnFinished(event -> host.getChildren().remove(toast));
        toast.setOnMouseEntered(event -> life.pause());
        toast.setOnMouseExited(event -> life.play());
        life.play();
    }
}
