package org.duibiao.ui.library;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.duibiao.report.Listed;
import org.duibiao.task.JobRunner;
import org.duibiao.ui.kit.Fxml;
import org.duibiao.ui.kit.Notices;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Session;

/** Opens the properties of reports over the window. */
public final class PropertiesDialog {
    private final Session session;
    private final JobRunner jobs;
    private final Notices notices;
    private final Words words;
    private final Fxml fxml;
    private final Supplier<Window> owner;

    public PropertiesDialog(
            Session session, JobRunner jobs, Notices notices, Words words, Fxml fxml, Supplier<Window> owner) {
        this.session = session;
        this.jobs = jobs;
        this.notices = notices;
        this.words = words;
        this.fxml = fxml;
        this.owner = owner;
    }

    /** Shows the fields of one report or of many, and saves what was changed. */
    public void edit(List<Listed> reports) {
        if (reports.isEmpty()) {
            return;
        }
        Phrases phrases = words.of(PropertiesDialog.class);
        PropertiesViewModel model = new PropertiesViewModel(reports, session, jobs, notices, words);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.setTitle(phrases.text("properties.title"));
        dialog.setHeaderText(
                model.only().map(Listed::name).orElseGet(() -> phrases.text("properties.of-many", model.count())));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(fxml.load(new PropertiesController(model, words)));
        ButtonType save = new ButtonType(phrases.text("properties.save"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(phrases.text("properties.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(save, cancel);
        dialog.getDialogPane()
                .lookupButton(save)
                .disableProperty()
                .bind(model.validProperty().not());
        if (dialog.showAndWait().filter(save::equals).isPresent()) {
            model.save();
        }
    }
}
