package org.duibiao.ui.shell;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.duibiao.ui.session.Session;
import org.duibiao.ui.session.View;

/** The search field of the tool bar: what it holds is what the session looks for; Enter and Down turn to what was found. */
final class SearchField {
    private final TextField field;
    private final Session session;

    SearchField(TextField field, Session session) {
        this.field = field;
        this.session = session;
    }

    void install() {
        field.textProperty().bindBidirectional(session.searchTextProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN, ENTER -> {
                session.enterSearch();
                event.consume();
            }
            case ESCAPE -> {
                leave();
                event.consume();
            }
            default -> {}
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
