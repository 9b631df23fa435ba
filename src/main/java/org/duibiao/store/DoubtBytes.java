package org.duibiao.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.InflaterInputStream;
import org.duibiao.indicator.Direction;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.DoubtBrief;
import org.duibiao.ledger.Reason;
import org.duibiao.ledger.Reason.Term;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.report.Region;
import org.duibiao.report.ReportId;
import org.duibiao.statement.StatementId;
import org.duibiao.text.Span;

/**
 * The doubts of a district as bytes: in brief, a few dozen a doubt; and what is missing there to make them whole,
 * compressed.
 */
final class DoubtBytes {
    /** Raised whenever the bytes are laid out otherwise: rows of another form are made anew. */
    static final String FORM = "1";

    /** By their place; the basis tells programs with others apart. */
    private static final List<Doubt.Kind> KINDS = List.of(Doubt.Kind.values());

    private static final List<Period.Part> PARTS = List.of(Period.Part.values());

    private DoubtBytes() {}

    private interface Content {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            content.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    // ---- in brief --------------------------------------------------------------------------------------------------

    /** The indicators once, then each doubt. */
    static byte[] brief(List<Doubt> doubts) {
        List<Indicator> indicators = doubts.stream()
                .flatMap(doubt -> doubt.indicator().stream())
                .distinct()
                .toList();
        return bytes(out -> {
            out.writeShort(indicators.size());
            for (Indicator indicator : indicators) {
                out.writeUTF(indicator.id());
                out.writeUTF(indicator.chinese());
            }
            out.writeInt(doubts.size());
            for (Doubt doubt : doubts) {
                Doubt.Key key = doubt.key();
                out.writeLong(key.high());
                out.writeLong(key.low());
                out.writeByte(KINDS.indexOf(doubt.kind()));
                out.writeBoolean(doubt.holds());
                out.writeShort(doubt.indicator()
                        .map(about -> 1 + indicators.indexOf(about))
                        .orElse(0));
                out.writeBoolean(doubt.period().isPresent());
                if (doubt.period().isPresent()) {
                    Period period = doubt.period().get();
                    out.writeShort(period.start());
                    out.writeShort(period.end());
                    out.writeByte(PARTS.indexOf(period.part()));
                }
            }
        });
    }

    /**
     * @param indicators finds them by id; one that is not there any more has nothing but its name
     * @param periods gives the one that is kept of several equal ones
     */
    static List<DoubtBrief> briefs(
            byte[] brief,
            Region region,
            DoubtBrief.Ground ground,
            Function<String, Optional<Indicator>> indicators,
            Function<Period, Optional<Period>> periods) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(brief))) {
            List<Optional<Indicator>> there = new ArrayList<>(List.of(Optional.empty()));
            for (int left = in.readShort(); left > 0; left--) {
                String id = in.readUTF();
                String name = in.readUTF();
                there.add(indicators
                        .apply(id)
                        .or(() -> Optional.of(new Indicator(id, name, id, List.of(), "", Direction.HIGHER))));
            }
            int count = in.readInt();
            List<DoubtBrief> briefs = new ArrayList<>(count);
            for (int place = 0; place < count; place++) {
                Doubt.Key key = new Doubt.Key(in.readLong(), in.readLong());
                Doubt.Kind kind = KINDS.get(in.readByte());
                boolean holds = in.readBoolean();
                Optional<Indicator> indicator = there.get(in.readShort());
                Optional<Period> period = in.readBoolean()
                        ? periods.apply(new Period(in.readShort(), in.readShort(), PARTS.get(in.readByte())))
                        : Optional.empty();
                briefs.add(new DoubtBrief(key, kind, region, indicator, period, holds, ground, place));
            }
            return briefs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- what makes them whole -------------------------------------------------------------------------------------

    static byte[] rest(List<Doubt> doubts) {
        return NewSource.deflate(bytes(out -> {
            for (Doubt doubt : doubts) {
                write(doubt.arithmetic(), out);
                out.writeShort(doubt.witnesses().size());
                for (Doubt.Witness witness : doubt.witnesses()) {
                    out.writeLong(witness.report().id().value());
                    out.writeInt(witness.passage().span().start());
                    out.writeInt(witness.passage().span().end());
                    write(witness.passage().quote(), out);
                    out.writeBoolean(witness.statement().isPresent());
                    if (witness.statement().isPresent()) {
                        out.writeLong(witness.statement().get().value());
                        out.writeBoolean(witness.goal());
                    }
                }
            }
        }));
    }

    /** The whole doubts, those of reports that are gone left out. */
    static List<Doubt> whole(
            List<DoubtBrief> briefs,
            byte[] rest,
            Function<String, Optional<Indicator>> indicators,
            DoubtRows.Reports reports)
            throws StoreException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(rest)))) {
            List<Doubt> doubts = new ArrayList<>(briefs.size());
            for (DoubtBrief brief : briefs) {
                Reason arithmetic = reason(in, indicators);
                int count = in.readShort();
                List<Doubt.Witness> witnesses = new ArrayList<>(count);
                for (int i = 0; i < count; i++) {
                    Optional<Listed> report = reports.by(new ReportId(in.readLong()));
                    Span span = new Span(in.readInt(), in.readInt());
                    Passage passage = new Passage(span, words(in));
                    boolean stated = in.readBoolean();
                    Optional<StatementId> statement =
                            stated ? Optional.of(new StatementId(in.readLong())) : Optional.empty();
                    boolean goal = stated && in.readBoolean();
                    report.ifPresent(there -> witnesses.add(new Doubt.Witness(there, passage, statement, goal)));
                }
                if (witnesses.size() == count) {
                    doubts.add(new Doubt(
                            brief.kind(),
                            brief.region(),
                            brief.indicator(),
                            brief.period(),
                            witnesses,
                            arithmetic,
                            brief.holds()));
                }
            }
            return doubts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Reason reason, DataOutputStream out) throws IOException {
        out.writeUTF(reason.key());
        out.writeShort(reason.terms().size());
        for (Term term : reason.terms()) {
            if (term instanceof Term.Figure figure) {
                out.writeByte('f');
                write(figure.value(), out);
                out.writeUTF(figure.unit());
            } else if (term instanceof Term.Distance distance) {
                out.writeByte('d');
                write(distance.value(), out);
                out.writeUTF(distance.unit());
            } else if (term instanceof Term.Words said) {
                out.writeByte('w');
                write(said.words(), out);
            } else if (term instanceof Term.Named named) {
                out.writeByte('n');
                out.writeUTF(named.indicator().id());
            } else if (term instanceof Term.When when) {
                out.writeByte('p');
                out.writeInt(when.period().start());
                out.writeInt(when.period().end());
                out.writeByte(PARTS.indexOf(when.period().part()));
            } else {
                throw new IllegalArgumentException("No doubt names a " + term.getClass());
            }
        }
    }

    private static Reason reason(DataInputStream in, Function<String, Optional<Indicator>> indicators)
            throws IOException {
        String key = in.readUTF();
        List<Term> terms = new ArrayList<>();
        for (int left = in.readShort(); left > 0; left--) {
            terms.add(
                    switch (in.readByte()) {
                        case 'f' -> new Term.Figure(number(in), in.readUTF());
                        case 'd' -> new Term.Distance(number(in), in.readUTF());
                        case 'w' -> new Term.Words(words(in));
                        case 'n' -> named(in.readUTF(), indicators);
                        default -> new Term.When(new Period(in.readInt(), in.readInt(), PARTS.get(in.readByte())));
                    });
        }
        return new Reason(key, terms);
    }

    private static Term named(String id, Function<String, Optional<Indicator>> indicators) {
        return indicators.apply(id).<Term>map(Term.Named::new).orElseGet(() -> new Term.Words(id));
    }

    private static void write(BigDecimal number, DataOutputStream out) throws IOException {
        byte[] digits = number.unscaledValue().toByteArray();
        out.writeInt(number.scale());
        out.writeInt(digits.length);
        out.write(digits);
    }

    private static BigDecimal number(DataInputStream in) throws IOException {
        int scale = in.readInt();
        return new BigDecimal(new BigInteger(in.readNBytes(in.readInt())), scale);
    }

    /** Longer words than {@link DataOutputStream#writeUTF} takes, too. */
    private static void write(String words, DataOutputStream out) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String words(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
