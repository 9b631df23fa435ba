package org.duibiao.ui.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.duibiao.report.DistrictsByName;
import org.duibiao.report.DivisionTree;
import org.duibiao.report.Header;
import org.duibiao.report.Listed;
import org.duibiao.report.Region;
import org.duibiao.ui.kit.Fxml;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;
import org.duibiao.ui.session.Session;

/** Opens the properties of reports over the window. */
public final class PropertiesDialog {
    private final Session session;
    private final Desk desk;
    private final Words words;
    private final Fxml fxml;
    private final Supplier<Window> owner;
    private final DistrictsByName districts = new DistrictsByName(DivisionTree::bundled);

    public PropertiesDialog(Session session, Desk desk, Words words, Fxml fxml, Supplier<Window> owner) {
        this.session = session;
        this.desk = desk;
        this.words = words;
        this.fxml = fxml;
        this.owner = owner;
    }

    /** Shows the fields of one report of the library or of many, and saves what was changed. */
    public void edit(List<Listed> reports) {
        if (!reports.isEmpty()) {
            asked(reports.get(0).name(), reports.stream().map(Listed::header).toList())
                    .ifPresent(right -> desk.putRight(reports, right));
        }
    }

    /**
     * Shows the fields of headers that belong to no report of the library yet.
     *
     * @param name of the first of them
     * @return the headers as the person left them, in their order; empty when they thought better of it
     */
    public Optional<List<Header>> asked(String name, List<Header> headers) {
        Thread early = new Thread(districts::prepare, "districts");
        early.setDaemon(true);
        early.start();
        Phrases phrases = words.of(PropertiesDialog.class);
        PropertiesViewModel model = new PropertiesViewModel(headers, regions(), districts);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner());
        dialog.setTitle(phrases.text("properties.title"));
        dialog.setHeaderText(headers.size() == 1 ? name : phrases.text("properties.of-many", headers.size()));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(fxml.load(new PropertiesController(model, words)));
        ButtonType save = new ButtonType(phrases.text("properties.save"), ButtonBar.ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(phrases.text("properties.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(save, cancel);
        dialog.getDialogPane()
                .lookupButton(save)
                .disableProperty()
                .bind(model.validProperty().not());
        return dialog.showAndWait().filter(save::equals).map(saved -> model.right());
    }

    /** Over the window it was asked from, be it the main one or one beside it. */
    private Window owner() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .filter(javafx.stage.Stage.class::isInstance)
                .findFirst()
                .orElseGet(owner);
    }

    private List<Region> regions() {
        return session.reports().stream()
                .map(report -> report.header().region())
                .filter(Region::known)
                .distinct()
                .toList();
    }
}
