package org.duibiao.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duibiao.report.Table;
import org.duibiao.report.Warning;
import org.duibiao.text.Span;

/** What a format yields before reports are told apart and furniture is folded; the same shape as {@link RawText}. */
record Source(
        Optional<String> name,
        String text,
        Charset charset,
        List<Span> folded,
        List<Table> tables,
        Hints hints,
        List<Warning> warnings) {
    Source(String text, Charset charset) {
        this(Optional.empty(), text, charset, List.of(), List.of(), Hints.NONE, List.of());
    }

    Source(String text, List<Table> tables, Hints hints) {
        this(Optional.empty(), text, StandardCharsets.UTF_8, List.of(), tables, hints, List.of());
    }

    Source called(String own) {
        return new Source(Optional.of(own), text, charset, folded, tables, hints, warnings);
    }

    Source with(Hints others) {
        return new Source(name, text, charset, folded, tables, others, warnings);
    }

    Source warned(Warning warning) {
        List<Warning> all = new ArrayList<>(warnings);
        all.add(warning);
        return new Source(name, text, charset, folded, tables, hints, all);
    }

    /** This source with more of it folded. */
    Source folding(List<Span> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Span> all = new ArrayList<>(folded);
        all.addAll(more);
        return new Source(name, text, charset, Folds.merged(all), tables, hints, warnings);
    }

    /** The stretch of it that is one report. */
    Source part(Span stretch) {
        List<Span> kept = new ArrayList<>();
        for (Span fold : folded) {
            if (fold.overlaps(stretch)) {
                kept.add(new Span(Math.max(fold.start(), stretch.start()), Math.min(fold.end(), stretch.end()))
                        .shift(-stretch.start()));
            }
        }
        List<Table> own = new ArrayList<>();
        for (Table table : tables) {
            if (stretch.contains(table.span())) {
                own.add(new Table(
                        table.span().shift(-stretch.start()),
                        table.rows().stream()
                                .map(row -> row.stream()
                                        .map(cell -> cell.shift(-stretch.start()))
                                        .toList())
                                .toList(),
                        table.headerRows()));
            }
        }
        return new Source(name, stretch.in(text), charset, kept, own, hints, warnings);
    }

    /** This source with stretches taken out of its text that are in no fold and no table. */
    Source without(List<Span> stretches) {
        StringBuilder kept = new StringBuilder(text.length());
        int[] places = new int[text.length() + 1];
        int at = 0;
        for (Span stretch : stretches) {
            keep(at, stretch.start(), kept, places);
            for (int i = stretch.start(); i < stretch.end(); i++) {
                places[i] = kept.length();
            }
            at = stretch.end();
        }
        keep(at, text.length(), kept, places);
        places[text.length()] = kept.length();
        return new Source(
                name,
                kept.toString(),
                charset,
                folded.stream().map(fold -> moved(fold, places)).toList(),
                tables.stream()
                        .map(table -> new Table(
                                moved(table.span(), places),
                                table.rows().stream()
                                        .map(row -> row.stream()
                                                .map(cell -> moved(cell, places))
                                                .toList())
                                        .toList(),
                                table.headerRows()))
                        .toList(),
                hints,
                warnings);
    }

    private void keep(int from, int to, StringBuilder kept, int[] places) {
        for (int i = from; i < to; i++) {
            places[i] = kept.length();
            kept.append(text.charAt(i));
        }
    }

    private static Span moved(Span span, int[] places) {
        return new Span(places[span.start()], places[span.end()]);
    }

    /** What is read; a table that was folded with a menu or a second copy is none of the report. */
    RawText named(String unique) {
        List<Table> shown = tables.stream()
                .filter(table -> folded.stream().noneMatch(fold -> fold.contains(table.span())))
                .toList();
        return new RawText(unique, text, charset, folded, shown, hints, warnings);
    }
}
