package org.duibiao.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
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
    static final String FORM = "2";

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
    private final Map<Object, Object> one = new HashMap<>();

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
                head.writeShort(places.size());
                for (String word : places.keySet()) {
                    head.writeUTF(word);
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
        out.writeShort(place(Optional.of(goal.indicator().id()), places));
        out.writeByte(MEASURES.indexOf(goal.measure()));
        out.writeShort(goal.period().start());
        out.writeShort(goal.period().end());
        out.writeByte(PARTS.indexOf(goal.period().part()));
        out.writeByte(VERDICTS.indexOf(goal.verdict()));
        out.writeByte((goal.first() ? FIRST : 0) + (goal.figures().rate() ? RATE : 0));
        out.writeShort(number(goal.figures().goal(), places));
        out.writeShort(number(goal.figures().outcome(), places));
        out.writeShort(number(goal.figures().gap(), places));
        out.writeShort(place(goal.explained(), places));
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
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            List<Word> there = new ArrayList<>();
            there.add(Word.NONE);
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                there.add(words.computeIfAbsent(in.readUTF(), this::word));
            }
            for (int left = in.readInt(); left > 0; left--) {
                read(region, in, there, into);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Region region, DataInputStream in, List<Word> there, List<Standing> into) throws IOException {
        StatementId goal = new StatementId(in.readLong());
        ReportId report = shared(new ReportId(in.readLong()));
        long answer = in.readLong();
        Optional<Indicator> indicator = there.get(in.readUnsignedShort()).indicator();
        Measure measure = MEASURES.get(in.readByte());
        Period period = shared(new Period(in.readShort(), in.readShort(), PARTS.get(in.readByte())));
        Verdict verdict = VERDICTS.get(in.readByte());
        int marks = in.readByte();
        Standing.Figures figures = shared(new Standing.Figures(
                (marks & RATE) != 0,
                there.get(in.readUnsignedShort()).number(),
                there.get(in.readUnsignedShort()).number(),
                there.get(in.readUnsignedShort()).number()));
        Optional<String> explained = there.get(in.readUnsignedShort()).text();
        indicator.ifPresent(about -> into.add(new Standing(
                region,
                goal,
                report,
                answer == 0 ? Optional.empty() : shared(Optional.of(new ReportId(answer))),
                about,
                measure,
                period,
                verdict,
                (marks & FIRST) != 0,
                figures,
                explained)));
    }

    private Word word(String word) {
        return word.startsWith(NUMBER)
                ? new Word(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new BigDecimal(word.substring(NUMBER.length()))))
                : new Word(Optional.of(word), catalogue.apply(word), Optional.empty());
    }

    @SuppressWarnings("unchecked") // equal things are of one kind
    private <T> T shared(T thing) {
        return (T) one.computeIfAbsent(thing, same -> same);
    }
}
