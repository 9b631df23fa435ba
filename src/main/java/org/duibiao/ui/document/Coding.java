package org.duibiao.ui.document;

import org.duibiao.annotation.Annotation;
import org.duibiao.annotation.Code;
import org.duibiao.ui.kit.Phrases;
import org.duibiao.ui.kit.Token;
import org.duibiao.ui.session.Desk;

/** What the codes of annotations are called and coloured on a page. */
final class Coding {
    private final Desk desk;
    private final Phrases phrases;

    Coding(Desk desk, Phrases phrases) {
        this.desk = desk;
        this.phrases = phrases;
    }

    /** The stored colour; a memo alone has that of its own. */
    String colour(Annotation annotation) {
        return desk.code(annotation).map(Code::colour).orElse(Token.CODE_6.hex(false));
    }

    String name(Annotation annotation) {
        return desk.code(annotation).map(Code::name).orElseGet(() -> phrases.text("memo-only"));
    }
}
