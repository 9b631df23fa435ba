package org.duibiao.reading;

import java.nio.charset.Charset;
import java.util.List;
import org.duibiao.report.Table;
import org.duibiao.report.Warning;
import org.duibiao.text.PlainForms;
import org.duibiao.text.Simplified;
import org.duibiao.text.Span;

/**
 * The text of one report as its file gave it.
 *
 * @param name file name without extension; {@code name#2} for the second report of a file
 * @param text decoded, LF line breaks; what is folded is still in it
 * @param charset how the bytes were read; UTF-8 for formats that keep their own
 * @param folded page furniture, front matter and second copies, in reading order, without overlaps
 * @param tables tables that the format itself marks, e.g. in DOCX and HTML
 * @param hints what the file says about the report outside its text
 * @param warnings what reading noticed, e.g. a second copy that was folded
 */
public record RawText(
        String name,
        String text,
        Charset charset,
        List<Span> folded,
        List<Table> tables,
        Hints hints,
        List<Warning> warnings) {
    public RawText {
        folded = List.copyOf(folded);
        tables = List.copyOf(tables);
        warnings = List.copyOf(warnings);
    }

    /** The same with its text and title in plain and simplified characters, every one at its place; else this. */
    public RawText inSimplifiedCharacters(Simplified simplified) {
        String simple = simplified.of(PlainForms.of(text));
        return simple.equals(text)
                ? this
                : new RawText(
                        name,
                        simple,
                        charset,
                        folded,
                        tables,
                        hints.title()
                                .map(title -> hints.withTitle(simplified.always(title)))
                                .orElse(hints),
                        warnings);
    }
}
