package org.duibiao.reading;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.duibiao.reading.ReadingException.Reason;

/** RTF, also where it is named DOC: paragraphs and tables; what is hidden, deleted or stands in margins is left out. */
final class RichText {
    /** Groups that are no words of the text. */
    private static final Set<Command> SILENT = EnumSet.of(
            Command.fonttbl,
            Command.colortbl,
            Command.stylesheet,
            Command.info,
            Command.pict,
            Command.object,
            Command.header,
            Command.headerl,
            Command.headerr,
            Command.headerf,
            Command.footer,
            Command.footerl,
            Command.footerr,
            Command.footerf,
            Command.fldinst,
            Command.annotation,
            Command.bkmkstart,
            Command.bkmkend);
    /** Numbers that lists print before their paragraphs, and the words of text boxes. */
    private static final Set<Command> PRINTED = EnumSet.of(Command.listtext, Command.pntext, Command.shptxt);

    private final Limits limits;

    RichText(Limits limits) {
        this.limits = limits;
    }

    List<Source> read(byte[] bytes) throws ReadingException {
        Words words = new Words(new TextBuilder(limits));
        try {
            new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(bytes)), words);
        } catch (TooLong e) {
            throw new ReadingException(Reason.TOO_LARGE, "", e);
        } catch (IOException | RuntimeException e) {
            throw Damage.of(e);
        }
        Source source = words.source();
        if (source.text().isBlank()) {
            throw new ReadingException(Reason.NO_TEXT, "");
        }
        return List.of(source);
    }

    /** The text grew past the limit while the parser held the thread. */
    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong(ReadingException cause) {
            super(cause);
        }
    }

    /**
     * What a group of the file says of its words.
     *
     * @param silent whether they are no words of the text
     * @param hidden whether they are hidden or deleted
     * @param words where they go: the line that is being written, or a footnote
     */
    private record Group(boolean silent, boolean hidden, StringBuilder words) {}

    /** Writes paragraphs as lines, tables when their last row is over, footnotes after the text. */
    private static final class Words extends RtfListenerAdaptor {
        private final TextBuilder text;
        private final StringBuilder line = new StringBuilder();
        private final List<StringBuilder> notes = new ArrayList<>();
        private final Deque<Group> outer = new ArrayDeque<>();
        private final List<List<TextBuilder.Cell>> rows = new ArrayList<>();
        private Group group = new Group(false, false, line);
        private List<TextBuilder.Cell> row = new ArrayList<>();
        private boolean inTable;

        Words(TextBuilder text) {
            this.text = text;
        }

        Source source() throws ReadingException {
            endTable();
            text.line().add(line).line();
            for (int i = 0; i < notes.size(); i++) {
                text.line()
                        .add("[" + (i + 1) + "]")
                        .add(notes.get(i).toString().strip())
                        .line();
            }
            return text.source(Hints.NONE);
        }

        @Override
        public void processGroupStart() {
            outer.push(group);
        }

        @Override
        public void processGroupEnd() {
            if (!outer.isEmpty()) {
                group = outer.pop();
            }
        }

        @Override
        public void processString(String words) {
            if (!group.silent() && !group.hidden()) {
                group.words().append(words);
            }
        }

        @Override
        public void processCommand(Command command, int value, boolean valued, boolean optional) {
            if (PRINTED.contains(command)) {
                group = new Group(!outer.isEmpty() && outer.peek().silent() && command != Command.shptxt, false, line);
            } else if (optional || command == Command.optionalcommand || SILENT.contains(command)) {
                group = new Group(true, group.hidden(), group.words());
            }
            switch (command) {
                case v, deleted -> group = new Group(group.silent(), !valued || value != 0, group.words());
                case plain -> group = new Group(group.silent(), false, group.words());
                case footnote -> footnote();
                case pard -> inTable = false;
                case intbl -> inTable = true;
                case tab -> processString(group.words().length() == 0 ? "" : " ");
                case nestcell, emspace, enspace -> processString(" ");
                case line -> processString(inTable ? " " : "\n");
                case emdash -> processString("—");
                case endash -> processString("–");
                case lquote -> processString("‘");
                case rquote -> processString("’");
                case ldblquote -> processString("“");
                case rdblquote -> processString("”");
                case par, sect, page -> paragraph();
                case cell -> cell();
                case row -> row();
                default -> {}
            }
        }

        private void footnote() {
            if (!group.silent()) {
                StringBuilder note = new StringBuilder();
                notes.add(note);
                group.words().append('[').append(notes.size()).append(']');
                group = new Group(false, false, note);
            }
        }

        private void paragraph() {
            if (group.silent()) {
                return;
            }
            if (inTable || group.words() != line) {
                group.words().append(' ');
                return;
            }
            try {
                endTable();
                text.line().add(line).line();
            } catch (ReadingException e) {
                throw new TooLong(e);
            }
            line.setLength(0);
        }

        private void cell() {
            row.add(new TextBuilder.Cell(line.toString().strip(), 1));
            line.setLength(0);
        }

        private void row() {
            if (!row.isEmpty()) {
                rows.add(row);
            }
            row = new ArrayList<>();
        }

        private void endTable() throws ReadingException {
            if (!rows.isEmpty()) {
                text.rows(rows, 1);
                rows.clear();
            }
        }
    }
}
