package org.duibiao.structuring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.reading.Hints;
import org.duibiao.reading.RawText;
import org.duibiao.report.DivisionTree;
import org.duibiao.report.Header;
import org.duibiao.report.ReportKind;
import org.duibiao.report.Warning;
import org.duibiao.text.Span;

/** Who speaks, when, and about which years. */
final class HeaderFinder {
    private static final int HEAD = 1500;
    private static final int HEADING = 60;
    private static final int SIGNED_WITHIN = 3;
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(" + Dates.YEAR + ")\\s*年");

    private final TitleFinder titleFinder = new TitleFinder();
    private final DateFinder dateFinder = new DateFinder();
    private final KindFinder kindFinder = new KindFinder();
    private final YearFinder yearFinder = new YearFinder();
    private final SpeakerFinder speakerFinder = new SpeakerFinder();
    private final DoubtFinder doubtFinder = new DoubtFinder();

    private final RegionFinder regionFinder;

    HeaderFinder(DivisionTree tree) {
        this.regionFinder = new RegionFinder(tree);
    }

    /**
     * @param front how many blocks stand before the report begins to report
     */
    Header find(RawText raw, List<Block> blocks, int front) {
        List<Warning> warnings = new ArrayList<>(raw.warnings());
        String text = raw.text();
        int begin = front < blocks.size() ? blocks.get(front).span().start() : 0;
        String title = titleFinder.find(raw, blocks, front);
        String plainTitle = Glyphs.unspaced(title);
        String head = head(text, blocks, front);
        String opening = text.substring(0, Math.min(text.length(), Math.max(begin, HEAD)));
        ReportKind kind = kindFinder.find(plainTitle, head);
        if (kind == ReportKind.UNKNOWN) {
            warnings.add(new Warning(Warning.Kind.KIND_UNKNOWN, title));
        }
        Optional<DateFinder.Found> date = dateFinder.find(plainTitle, head, opening, closing(text, blocks));
        Optional<LocalDate> delivered = date.filter(DateFinder.Found::delivered).map(DateFinder.Found::date);
        YearFinder.Years years = yearFinder.find(
                kind,
                plainTitle,
                body(text, blocks),
                headings(text, blocks),
                delivered,
                titled(plainTitle).or(() -> year(raw.hints())));
        if (date.isEmpty()) {
            warnings.add(new Warning(Warning.Kind.DATE_UNKNOWN, ""));
        }
        if (years.review().isEmpty() && years.goal().isEmpty()) {
            warnings.add(new Warning(Warning.Kind.YEAR_UNKNOWN, ""));
        }
        doubtFinder.year(raw.name(), years, date.map(DateFinder.Found::date)).ifPresent(warnings::add);
        warnings.addAll(doubtFinder.damage(text, warnings));
        RegionFinder.Found region = regionFinder.find(
                new RegionFinder.Evidence(plainTitle, head, text, raw.hints().district(), raw.name()));
        warnings.addAll(region.warnings());
        return new Header(
                title,
                region.region(),
                kind,
                date.map(DateFinder.Found::date),
                years.review(),
                years.goal(),
                speakerFinder.find(plainTitle, head),
                warnings);
    }

    /** The first lines, each cut short: where a report says who it is. */
    private static String head(String text, List<Block> blocks, int front) {
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < Math.min(blocks.size(), (front > 0 ? front : 8)) && head.length() < HEAD; i++) {
            Span span = blocks.get(i).span();
            head.append(Glyphs.unspaced(text.substring(span.start(), Math.min(span.end(), span.start() + 600))))
                    .append('\n');
        }
        return head.toString();
    }

    /** The last lines, as far as they are short: who signs, and when. */
    private static List<String> closing(String text, List<Block> blocks) {
        return blocks.subList(Math.max(0, blocks.size() - SIGNED_WITHIN), blocks.size()).stream()
                .map(Block::span)
                .filter(span -> span.length() <= HEADING)
                .map(span -> span.in(text))
                .toList();
    }

    /** The text without what is folded before and behind it. */
    private static String body(String text, List<Block> blocks) {
        return blocks.isEmpty()
                ? text
                : text.substring(
                        blocks.get(0).span().start(),
                        blocks.get(blocks.size() - 1).span().end());
    }

    /** How paragraphs begin, up to the end of the first sentence. */
    private static List<String> headings(String text, List<Block> blocks) {
        List<String> headings = new ArrayList<>();
        for (Block block : blocks) {
            Span span = block.span();
            int end = span.start();
            int limit = Math.min(span.end(), span.start() + HEADING);
            while (end < limit && !Glyphs.sentenceEnd(text.charAt(end)) && text.charAt(end) != '\n') {
                end++;
            }
            headings.add(text.substring(span.start(), end));
        }
        return headings;
    }

    /** A year that a column of a table gives the report. */
    private static Optional<Integer> year(Hints hints) {
        return hints.year()
                .filter(year -> year.matches("(?:19|20)\\d\\d年?"))
                .map(year -> Dates.year(year.substring(0, 4)));
    }

    private static Optional<Integer> titled(String title) {
        Matcher matcher = YEAR.matcher(title);
        return matcher.find() ? Optional.of(Dates.year(matcher.group(1))) : Optional.empty();
    }
}
