package org.duibiao.ui.document;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import org.duibiao.ui.kit.Command;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Words;
import org.duibiao.ui.session.Desk;

/** What can be done with a report, for the menu bar, which is there before the view is. */
public final class DocumentCommands {
    private final Supplier<DocumentController> document;
    private final SideViewModel side;
    private final Desk desk;
    private final Phrases phrases;

    /** @param document the view, built when something is first done in it */
    public DocumentCommands(Supplier<DocumentController> document, SideViewModel side, Desk desk, Words words) {
        this.document = document;
        this.side = side;
        this.desk = desk;
        this.phrases = words.of(DocumentCommands.class);
    }

    /** As one group of a menu. */
    public List<Command> all() {
        return List.of(
                command("command.next-mark", view -> view.toMark(true)),
                command("command.previous-mark", view -> view.toMark(false)),
                command("command.next-statement", view -> view.toStatement(true)),
                command("command.previous-statement", view -> view.toStatement(false)),
                command("command.next-section", view -> view.toSection(true)),
                command("command.previous-section", view -> view.toSection(false)),
                command("menu.cite", view -> view.copy(true)),
                Command.of(phrases.binding("side.toggle"), "Shortcut+Alt+B", side::toggle)
                        .when(Bindings.createBooleanBinding(() -> desk.opened().isPresent(), desk.openedProperty())));
    }

    private Command command(String key, Consumer<DocumentController> deed) {
        return Command.of(phrases.binding(key), () -> deed.accept(document.get()));
    }
}
