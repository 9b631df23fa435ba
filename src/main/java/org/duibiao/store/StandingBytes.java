package org.duibiao.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Measure;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.Standing;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.statement.StatementId;

/**
 * How the goals of a district stand, as bytes: words and numbers once, then each goal in a few bytes that point at them.
 * Reads many districts with one of these: what several goals have in common is one object then. Not thread-safe.
 */
final class StandingBytes {
    /** Raised whenever the bytes are laid out otherwise: rows of another form are made anew. */
    static final String FORM = "3";

    /** By their places; whoever has others is another build, and works everything out again. */
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());

    private static final List<Measure> MEASURES = List.of(Measure.values());
    private static final List<Period.Part> PARTS = List.of(Period.Part.values());
    private static final int FIRST = 1;
    private static final int RATE = 2;
    /** What numbers begin with, and no other words do. */
    private static final String NUMBER = "=";

    private final Function<String, Optional<Indicator>> catalogue;
    private final Map<String, Word> words = new HashMap<>();
    private final Map<Period, Period> periods = new HashMap<>();
    private final Map<Long, Optional<ReportId>> reports = new HashMap<>();

    /** What words of a row can mean. */
    private record Word(Optional<String> text, Optional<Indicator> indicator, Optional<BigDecimal> number) {
        static final Word NONE = new Word(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** @param catalogue what an indicator's id means; goals of unknown ones are left out */
    StandingBytes(Function<String, Optional<Indicator>> catalogue) {
        this.catalogue = catalogue;
    }

    static byte[] written(List<Standing> goals) {
        Map<String, Integer> places = new LinkedHashMap<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Standing goal : goals) {
                write(goal, places, out);
            }
            out.flush();
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            try (DataOutputStream head = new DataOutputStream(whole)) {
                head.writeInt(places.size());
                for (String word : places.keySet()) {
                    byte[] letters = word.getBytes(StandardCharsets.UTF_8);
                    head.writeShort(letters.length);
                    head.write(letters);
                }
                head.writeInt(goals.size());
                bytes.writeTo(head);
            }
            return whole.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Standing goal, Map<String, Integer> places, DataOutputStream out) throws IOException {
        out.writeLong(goal.goal().value());
        out.writeLong(goal.report().value());
        out.writeLong(goal.answer().map(ReportId::value).orElse(0L));
        out.writeInt(place(Optional.of(goal.indicator().id()), places));
        out.writeByte(MEASURES.indexOf(goal.measure()));
        out.writeShort(goal.period().start());
        out.writeShort(goal.period().end());
        out.writeByte(PARTS.indexOf(goal.period().part()));
        out.writeByte(VERDICTS.indexOf(goal.verdict()));
        out.writeByte((goal.first() ? FIRST : 0) + (goal.figures().rate() ? RATE : 0));
        out.writeInt(number(goal.figures().goal(), places));
        out.writeInt(number(goal.figures().outcome(), places));
        out.writeInt(number(goal.figures().gap(), places));
        out.writeInt(place(goal.explained(), places));
    }

    private static int number(Optional<BigDecimal> number, Map<String, Integer> places) {
        return place(number.map(one -> NUMBER + one), places);
    }

    /** Where a word stands among those of the row, counted from 1; 0 for none. */
    private static int place(Optional<String> word, Map<String, Integer> places) {
        return word.map(one -> places.computeIfAbsent(one, any -> places.size() + 1))
                .orElse(0);
    }

    /** Adds the goals of a district to others. */
    void read(Region region, byte[] bytes, List<Standing> into) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<Word> there = new ArrayList<>();
        there.add(Word.NONE);
        for (int left = in.getInt(); left > 0; left--) {
            int length = Short.toUnsignedInt(in.getShort());
            String word = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
            in.position(in.position() + length);
            there.add(words.computeIfAbsent(word, this::word));
        }
        for (int left = in.getInt(); left > 0; left--) {
            read(region, in, there, into);
        }
    }

    private void read(Region region, ByteBuffer in, List<Word> there, List<Standing> into) {
        StatementId goal = new StatementId(in.getLong());
        ReportId report = report(in.getLong()).orElseThrow();
        Optional<ReportId> answer = report(in.getLong());
        Optional<Indicator> indicator = there.get(in.getInt()).indicator();
        Measure measure = MEASURES.get(in.get());
        Period period = new Period(in.getShort(), in.getShort(), PARTS.get(in.get()));
        Period shared = periods.computeIfAbsent(period, same -> same);
        Verdict verdict = VERDICTS.get(in.get());
        int marks = in.get();
        Standing.Figures figures = new Standing.Figures(
                (marks & RATE) != 0,
                there.get(in.getInt()).number(),
                there.get(in.getInt()).number(),
                there.get(in.getInt()).number());
        Optional<String> explained = there.get(in.getInt()).text();
        indicator.ifPresent(about -> into.add(new Standing(
                region,
                goal,
                report,
                answer,
                about,
                measure,
                shared,
                verdict,
                (marks & FIRST) != 0,
                figures,
                explained)));
    }

    private Optional<ReportId> report(long id) {
        return id == 0 ? Optional.empty() : reports.computeIfAbsent(id, any -> Optional.of(new ReportId(id)));
    }

    private Word word(String word) {
        return word.startsWith(NUMBER)
                ? new Word(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new BigDecimal(word.substring(NUMBER.length()))))
                : new Word(Optional.of(word), catalogue.apply(word), Optional.empty());
    }
}
