package org.duibiao.ui.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.textfield.CustomTextField;
import org.duibiao.ui.kit.PlainKey;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.View;

/** The search field of the tool bar: what it holds is what the session looks for; Enter and Down turn to what was found. */
final class SearchField {
    private final CustomTextField field;
    private final Session session;

    SearchField(CustomTextField field, Session session) {
        this.field = field;
        this.session = session;
    }

    void install() {
        field.textProperty().bindBidirectional(session.searchTextProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        // the key named at its end comes and goes with the window's width, and the field does not see that by itself
        field.getRight().layoutBoundsProperty().addListener(change -> field.requestLayout());
    }

    private void onKey(KeyEvent event) {
        if (PlainKey.isOneOf(event, KeyCode.DOWN, KeyCode.ENTER)) {
            session.enterSearch();
            event.consume();
        } else if (PlainKey.isOneOf(event, KeyCode.ESCAPE)) {
            leave();
            event.consume();
        }
    }

    /** Empties the field; once more, goes back to where one came from. */
    private void leave() {
        if (!field.getText().isEmpty()) {
            field.clear();
        } else if (session.viewProperty().get() == View.SEARCH) {
            session.back();
        }
    }
}
