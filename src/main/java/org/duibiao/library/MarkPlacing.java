package org.duibiao.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duibiao.exchange.Parcel;
import org.duibiao.text.Relocation;
import org.duibiao.text.Simplified;
import org.duibiao.text.Span;

/** Finds where the passages of one text of a parcel stand in a report: by position where the quote agrees, else by words. */
final class MarkPlacing {

    private final Optional<String> theirs;
    private final String ours;
    private final boolean sameUnits;
    private final Optional<Relocation> relocation;

    /** @param theirs the text as the parcel has it, if it does */
    MarkPlacing(Optional<String> theirs, String ours) {
        this.theirs = theirs;
        this.ours = ours;
        this.sameUnits = theirs.filter(text -> text.equals(ours)
                        || (text.length() == ours.length()
                                && new Simplified().always(text).equals(new Simplified().always(ours))))
                .isPresent();
        this.relocation = sameUnits ? Optional.empty() : theirs.map(text -> new Relocation(text, ours));
    }

    /** The place in the report's text, in UTF-16 units; empty if the words are not there, or nobody can tell where. */
    Optional<Span> place(Parcel.Place place) {
        if (theirs.isEmpty()) {
            return byWords(place);
        }
        Optional<Span> span = span(theirs.get(), place);
        return sameUnits
                ? span
                : span.flatMap(found -> relocation.orElseThrow().place(found)).filter(found -> !found.isEmpty());
    }

    /** The stretch of a text that a place in code points means. */
    private static Optional<Span> span(String text, Parcel.Place place) {
        if (place.start() < 0 || place.end() <= place.start() || place.end() > text.length()) {
            return Optional.empty();
        }
        try {
            int from = text.offsetByCodePoints(0, place.start());
            return Optional.of(new Span(from, text.offsetByCodePoints(from, place.end() - place.start())));
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Whether the words stand in the report at the very place the parcel gives. */
    boolean exact(Parcel.Place place) {
        return !place.quote().isEmpty()
                && span(ours, place)
                        .filter(span -> span.in(ours).equals(place.quote()))
                        .isPresent();
    }

    /**
     * Where the same words with the same words round them stand more than once, as in a text that holds a stretch twice,
     * the position tells which is meant even if it is a little off.
     */
    private Optional<Span> ofSeveral(Parcel.Place place) {
        if (place.end() <= place.start()) {
            return Optional.empty();
        }
        List<Integer> places = new ArrayList<>();
        String around = place.before() + place.quote() + place.after();
        for (int at = ours.indexOf(around); at >= 0; at = ours.indexOf(around, at + 1)) {
            places.add(at + place.before().length());
        }
        return places.stream()
                .min(Comparator.comparingInt(at -> Math.abs(ours.codePointCount(0, at) - place.start())))
                .map(at -> new Span(at, at + place.quote().length()));
    }

    private Optional<Span> byWords(Parcel.Place place) {
        Optional<Span> there = span(ours, place);
        if (there.isPresent()
                && (place.quote().isEmpty() || there.get().in(ours).equals(place.quote()))) {
            return there;
        }
        if (place.quote().isBlank()) {
            return Optional.empty();
        }
        Optional<Span> again = ofSeveral(place);
        if (again.isPresent()) {
            return again;
        }
        String around = place.before() + place.quote() + place.after();
        int at = place.before().length();
        Optional<Span> found = new Relocation(around, ours)
                .place(new Span(at, at + place.quote().length()));
        return found.filter(span -> !span.isEmpty());
    }
}
