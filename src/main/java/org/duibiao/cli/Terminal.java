package org.duibiao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Where a command answers: results on one stream, what went wrong on the other, both UTF-8.
 *
 * @param out results
 * @param err one line a problem
 * @param language of what is said on {@code err}
 */
public record Terminal(PrintStream out, PrintStream err, Locale language) {

    private static final String BUNDLE = "org.duibiao.cli.messages";

    /** The one of this process. */
    public static Terminal ofProcess() {
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Locale.getDefault());
    }

    /** The message of this package with its places filled. */
    String words(String key, Object... places) {
        ResourceBundle words = ResourceBundle.getBundle(
                BUNDLE, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        return new MessageFormat(words.getString(key), language)
                .format(List.of(places).toArray());
    }

    /** Says a line on the stream of results. */
    void say(String line) {
        out.println(line);
    }

    /** Says one problem in one line. */
    void problem(String line) {
        err.println(line.replaceAll("\\s*\\R\\s*", " "));
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }
}
