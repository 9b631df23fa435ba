package org.duibiao.structuring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.report.Note;
import org.duibiao.report.Part;
import org.duibiao.text.Span;

/** Glossary entries and the marks that point to them: (1), [1], ①, a bare figure after the term, or the term itself. */
final class NoteFinder {
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿";
    private static final Pattern LABEL =
            Pattern.compile("^(?:注\\s*)?(?:[\\[［【][\\^注]?(\\d{1,3})[\\]］】]:?|[(（]注?(\\d{1,3})[)）]|([" + CIRCLED
                    + "])|(\\d{1,3})(?![\\d%％])\\s*[.．、:：]?)\\s*");
    private static final Pattern TERM_END = Pattern.compile("[:：*]|\\s|[，,。]|指|即|是指");
    /** Words in quotation marks within a term. */
    private static final Pattern QUOTED = Pattern.compile("[“‘《\"]([^”’》\"]{2,20})[”’》\"]");

    private static final Pattern MARK =
            Pattern.compile("[\\[［【][\\^注]?(\\d{1,3})[\\]］】]|[(（]注?\\s?(\\d{1,3})[)）]|([" + CIRCLED + "])");

    /**
     * @param parts of the blocks; only blocks of the notes become entries
     */
    List<Note> find(String text, List<Block> blocks, List<Part> parts) {
        int first = parts.indexOf(Part.NOTES);
        if (first < 0) {
            return List.of();
        }
        Map<Integer, List<Span>> marks = marks(text, blocks, parts);
        List<Note> notes = new ArrayList<>();
        int expected = 1;
        for (int i = first; i < blocks.size(); i++) {
            if (parts.get(i) != Part.NOTES) {
                continue;
            }
            Span span = blocks.get(i).span();
            Matcher label = LABEL.matcher(text).region(span.start(), span.end());
            if (label.lookingAt() && label.end() < span.end()) {
                int number = number(label);
                String printed = label.group().strip();
                List<Span> pointing = marks.getOrDefault(number, List.of());
                if (pointing.isEmpty()) {
                    pointing =
                            termMark(text, blocks.get(first).span().start(), new Span(label.end(), span.end()), number);
                }
                notes.add(new Note(printed, span, pointing));
                expected = number + 1;
            } else if (!notes.isEmpty() && span.length() > 15) {
                Note last = notes.remove(notes.size() - 1);
                notes.add(new Note(last.label(), last.text().cover(span), last.marks()));
            } else if (notes.isEmpty() && span.length() > 15) {
                notes.add(new Note(String.valueOf(expected), span, List.of()));
            }
        }
        return notes;
    }

    private static int number(Matcher label) {
        if (label.group(3) != null) {
            return CIRCLED.indexOf(label.group(3)) + 1;
        }
        for (int group : new int[] {1, 2, 4}) {
            if (group <= label.groupCount() && label.group(group) != null) {
                return Integer.parseInt(label.group(group));
            }
        }
        return 0;
    }

    /**
     * Marks in the report's own text. (1) at the beginning of a block or after a sentence counts the
     * block, not a note; [1] after a sentence is a mark.
     */
    private static Map<Integer, List<Span>> marks(String text, List<Block> blocks, List<Part> parts) {
        Map<Integer, List<Span>> marks = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (parts.get(i) == Part.NOTES || parts.get(i) == Part.APPENDIX) {
                continue;
            }
            Span span = blocks.get(i).span();
            Matcher mark = MARK.matcher(text);
            for (int at = span.start(); at < span.end(); at++) {
                char c = text.charAt(at);
                boolean opens = c == '[' || c == '［' || c == '【' || c == '(' || c == '（' || (c >= '①' && c <= '㊿');
                if (opens && mark.region(at, span.end()).lookingAt()) {
                    boolean square = c == '[' || c == '［';
                    boolean counts = at == span.start() || (!square && "。；;：:!！？".indexOf(text.charAt(at - 1)) >= 0);
                    if (!counts) {
                        marks.computeIfAbsent(number(mark), n -> new ArrayList<>())
                                .add(new Span(at, mark.end()));
                    }
                    at = mark.end() - 1;
                }
            }
        }
        return marks;
    }

    /** The figure right behind the term in the text, else the term, or the quoted words in it, where they first stand. */
    private static List<Span> termMark(String text, int limit, Span entry, int number) {
        int from = entry.start();
        while (from < entry.end() && (text.charAt(from) == '*' || Glyphs.blank(text.charAt(from)))) {
            from++;
        }
        Matcher end = TERM_END.matcher(text).region(from, entry.end());
        if (!end.find() || end.start() - from < 2 || end.start() - from > 30) {
            return List.of();
        }
        String term = text.substring(from, end.start());
        List<String> names = new ArrayList<>(List.of(term));
        Matcher quoted = QUOTED.matcher(term);
        while (quoted.find()) {
            names.add(quoted.group());
            if (quoted.group(1).length() > 2) {
                names.add(quoted.group(1));
            }
        }
        for (String name : names) {
            int at = text.indexOf(name);
            if (at >= 0 && at < limit) {
                return List.of(mark(text, at, at + name.length(), number));
            }
        }
        return List.of();
    }

    private static Span mark(String text, int at, int behind, int number) {
        String figure = String.valueOf(number);
        return text.startsWith(figure, behind) ? new Span(behind, behind + figure.length()) : new Span(at, behind);
    }
}
