package org.duibiao.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.duibiao.exchange.Entries;
import org.duibiao.exchange.JsonLines;
import org.duibiao.library.Library;
import org.duibiao.report.Listed;
import org.duibiao.report.Report;
import org.duibiao.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}: where words stand, by a plain scan of all texts. */
@Command(name = "search", description = "Find words in all reports, with the sentence they stand in.")
final class SearchCommand implements Callable<Integer> {

    private static final String SENTENCE_ENDS = "。！？!?;；\n";
    private static final int MOST_SHOWN_AROUND = 80;

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private LibraryOption library = new LibraryOption();

    @Option(names = "--json", description = "one JSON object a hit")
    private boolean json;

    @Parameters(arity = "1", paramLabel = "WORDS", description = "found as they are written")
    private String words = "";

    SearchCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        if (words.isEmpty()) {
            terminal.problem(terminal.words("search.empty"));
            return Status.WRONG_USE;
        }
        try (Library open = library.open(clock)) {
            for (Listed listed : open.reports()) {
                Report report = open.read(listed.id());
                int at = report.text().indexOf(words);
                while (at >= 0) {
                    show(listed, report.text(), new Span(at, at + words.length()));
                    at = report.text().indexOf(words, at + words.length());
                }
            }
        }
        return Status.DONE;
    }

    private void show(Listed listed, String text, Span hit) throws IOException {
        Span sentence = sentence(text, hit);
        if (json) {
            JsonLines.write(terminal.out(), List.of(Entries.ofHit(listed, hit, sentence.in(text))));
        } else {
            terminal.say(listed.name() + "\t" + hit.start() + "\t"
                    + sentence.in(text).strip().replaceAll("\\s+", " "));
        }
    }

    private static Span sentence(String text, Span hit) {
        int start = hit.start();
        while (start > 0 && hit.start() - start < MOST_SHOWN_AROUND && !ends(text.charAt(start - 1))) {
            start--;
        }
        int end = hit.end();
        while (end < text.length() && end - hit.end() < MOST_SHOWN_AROUND && !ends(text.charAt(end))) {
            end++;
        }
        return new Span(
                start, end < text.length() && text.charAt(end) != '\n' && ends(text.charAt(end)) ? end + 1 : end);
    }

    private static boolean ends(char c) {
        return SENTENCE_ENDS.indexOf(c) >= 0;
    }
}
