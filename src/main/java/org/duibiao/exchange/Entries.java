package org.duibiao.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duibiao.annotation.Code;
import org.duibiao.indicator.Indicator;
import org.duibiao.indicator.Period;
import org.duibiao.ledger.Doubt;
import org.duibiao.ledger.DoubtMark;
import org.duibiao.ledger.LedgerLine;
import org.duibiao.ledger.LedgerWords;
import org.duibiao.ledger.Obstacle;
import org.duibiao.ledger.Tally;
import org.duibiao.ledger.Verdict;
import org.duibiao.report.Header;
import org.duibiao.report.Level;
import org.duibiao.report.Listed;
import org.duibiao.report.Passage;
import org.duibiao.statement.Claim;
import org.duibiao.statement.Goal;
import org.duibiao.statement.Outcome;
import org.duibiao.statement.Stated;
import org.duibiao.statement.Wording;
import org.duibiao.text.Span;

/** Reports, statements and ledger lines as the records that others read. Field names and values are fixed. */
public final class Entries {

    /** Columns of a table of reports. */
    public static final List<String> REPORT_COLUMNS = List.of(
            "report",
            "source",
            "title",
            "region",
            "region_path",
            "level",
            "kind",
            "date",
            "review_year",
            "goal_year",
            "speaker",
            "characters",
            "sections",
            "paragraphs",
            "notes",
            "tables",
            "statements",
            "warnings");

    /** Columns of a table of statements. */
    public static final List<String> STATEMENT_COLUMNS = List.of(
            "report",
            "type",
            "indicator",
            "indicator_text",
            "measure",
            "value",
            "value_high",
            "unit",
            "comparator",
            "period_start",
            "period_end",
            "period_part",
            "scope",
            "quote",
            "offset",
            "source");

    /** Columns of a table of statements and why they were read so. */
    public static final List<String> EXPLAINED_COLUMNS = Stream.concat(
                    STATEMENT_COLUMNS.stream(), Stream.of("rules", "doubts", "review", "number", "reason", "said"))
            .toList();

    private static final Set<String> NOT_EMPTY_WHEN_LEFT_OUT =
            Set.of("report", "type", "quote", "offset", "source", "number", "reason", "said");

    /** Columns of a table of ledger lines. */
    public static final List<String> LEDGER_COLUMNS = List.of(
            "region_path",
            "indicator",
            "measure",
            "period_start",
            "period_end",
            "period_part",
            "scope",
            "goal_value",
            "goal_value_high",
            "goal_unit",
            "goal_comparator",
            "goal_wording",
            "goal_quote",
            "goal_report",
            "goal_offset",
            "outcome_value",
            "outcome_value_high",
            "outcome_unit",
            "outcome_comparator",
            "outcome_wording",
            "outcome_quote",
            "outcome_report",
            "outcome_offset",
            "gap",
            "verdict",
            "obstacle",
            "reason",
            "remarks",
            "worked_out",
            "worked_out_quotes",
            "worked_out_reports",
            "worked_out_offsets");

    /** Columns of {@link #of(String, Tally)}. */
    public static final List<String> SUMMARY_COLUMNS = Stream.of(
                    Stream.of("group", "goals"),
                    Stream.of(Verdict.values()).map(Verdict::id),
                    Stream.of("judged", "satisfied", "share_met"))
            .flatMap(one -> one)
            .toList();

    /** Columns of a table of doubts. */
    public static final List<String> DOUBT_COLUMNS = List.of(
            "kind",
            "region_path",
            "indicator",
            "period_start",
            "period_end",
            "period_part",
            "arithmetic",
            "holds",
            "state",
            "memo",
            "reports",
            "offsets",
            "quotes");

    /** Columns of a table of annotations. */
    public static final List<String> ANNOTATION_COLUMNS =
            List.of("id", "report", "region_path", "code", "colour", "memo", "author", "made", "start", "end", "quote");

    /** Columns of a table of search hits. */
    public static final List<String> HIT_COLUMNS =
            List.of("report", "region_path", "year", "offset", "length", "hit", "sentence");

    private Entries() {}

    /** A report as the library lists it. */
    public static Entry of(Listed report) {
        Header header = report.header();
        Listed.Counts counts = report.counts();
        return new Entry.Builder()
                .with("report", report.name())
                .with("source", report.source())
                .with("title", header.title())
                .with("region", Cell.ofWords(header.region().name()))
                .with("region_path", new Cell.Several(header.region().path()))
                .with("level", Cell.ofWords(header.region().level().map(Level::id)))
                .with("kind", header.kind().id())
                .with("date", Cell.ofWords(header.date().map(LocalDate::toString)))
                .with("review_year", Cell.ofNumber(header.reviewYear()))
                .with("goal_year", Cell.ofNumber(header.goalYear()))
                .with("speaker", Cell.ofWords(header.speaker()))
                .with("characters", counts.characters())
                .with("sections", counts.sections())
                .with("paragraphs", counts.paragraphs())
                .with("notes", counts.notes())
                .with("tables", counts.tables())
                .with("statements", counts.statements())
                .with(
                        "warnings",
                        new Cell.Several(header.warnings().stream()
                                .map(warning -> warning.kind().name().toLowerCase(Locale.ROOT)
                                        + (warning.detail().isEmpty() ? "" : ": " + warning.detail()))
                                .toList()))
                .entry();
    }

    /** A statement, as the gold files have it, and the file it comes from. */
    public static Entry of(Stated stated) {
        return statement(stated).entry();
    }

    /** A statement with the rules that read it, what they were unsure of, and what a person said of it. */
    public static Entry explained(Stated stated) {
        return statement(stated)
                .with(
                        "rules",
                        new Cell.Several(stated.statement().claim().grounds().rules()))
                .with(
                        "doubts",
                        new Cell.Several(stated.statement().claim().grounds().doubts()))
                .with("review", stated.review().state().name().toLowerCase(Locale.ROOT))
                .with("number", Cell.ofWords(Optional.empty()))
                .with("reason", Cell.ofWords(Optional.empty()))
                .with("said", Cell.ofWords(Optional.empty()))
                .entry();
    }

    /**
     * A number that no statement was made of, among statements that say why they were read.
     *
     * @param number as it stands in the text
     * @param offset where, in UTF-16 units
     * @param sentence the words around it
     * @param reason short name of why it was left out
     * @param said the same in words
     */
    public static Entry leftOut(Listed report, String number, int offset, String sentence, String reason, String said) {
        Entry.Builder entry = new Entry.Builder().with("report", report.name()).with("type", "left_out");
        EXPLAINED_COLUMNS.stream()
                .filter(column -> !NOT_EMPTY_WHEN_LEFT_OUT.contains(column))
                .forEach(column -> entry.with(column, Cell.ofWords(Optional.empty())));
        return entry.with("quote", sentence)
                .with("offset", offset)
                .with("source", report.source())
                .with("number", number)
                .with("reason", reason)
                .with("said", said)
                .entry();
    }

    private static Entry.Builder statement(Stated stated) {
        Claim claim = stated.statement().claim();
        return new Entry.Builder()
                .with("report", stated.report().name())
                .with("type", stated.statement().type())
                .with("indicator", claim.indicator().id())
                .with("indicator_text", claim.indicatorText())
                .with("measure", claim.measure().id())
                .with("value", Cell.ofAmount(claim.quantity().value()))
                .with("value_high", Cell.ofAmount(claim.quantity().high()))
                .with("unit", Cell.ofWords(claim.quantity().unit()))
                .with("comparator", claim.quantity().comparator().id())
                .with("period_start", claim.period().start())
                .with("period_end", claim.period().end())
                .with("period_part", claim.period().part().id())
                .with("scope", Cell.ofWords(claim.scope()))
                .with("quote", claim.passage().quote())
                .with("offset", claim.passage().span().start())
                // files of several folders may have one name: this tells their statements apart, as in the table of
                // reports
                .with("source", stated.report().source());
    }

    /**
     * A ledger line. Its outcome is what one sentence says; a figure that was worked out of several, which is what gap
     * and verdict are of, stands by itself in the goal's unit, with quotes, reports and offsets of those sentences in
     * one order.
     *
     * @param words say its reason
     */
    public static Entry of(LedgerLine line, LedgerWords words) {
        Optional<BigDecimal> workedOut = line.judgement().workedOut();
        List<Stated> years = workedOut.isPresent() ? line.answers() : List.of();
        return new Entry.Builder()
                .with("region_path", new Cell.Several(line.region().path()))
                .with("indicator", line.indicator().id())
                .with("measure", line.measure().id())
                .with("period_start", line.period().start())
                .with("period_end", line.period().end())
                .with("period_part", line.period().part().id())
                .with("scope", Cell.ofWords(line.scope()))
                .with("goal", new Cell.Nested(side(Optional.of(line.goal()))))
                .with("outcome", outcome(line))
                .with("gap", Cell.ofAmount(line.gap()))
                .with("verdict", line.verdict().id())
                .with("obstacle", Cell.ofWords(line.judgement().obstacle().map(Obstacle::id)))
                .with("reason", words.say(line.reason()))
                .with("remarks", words.remarks(line.judgement()))
                .with("worked_out", Cell.ofAmount(workedOut))
                .with(
                        "worked_out_quotes",
                        several(years, stated -> passage(stated).quote()))
                .with(
                        "worked_out_reports",
                        several(years, stated -> stated.report().name()))
                .with(
                        "worked_out_offsets",
                        several(
                                years,
                                stated ->
                                        Integer.toString(passage(stated).span().start())))
                .entry();
    }

    /**
     * A doubt with what a person made of it. Reports, offsets and quotes are those of its passages, in one order.
     *
     * @param words say its arithmetic
     */
    public static Entry of(Doubt doubt, DoubtMark mark, LedgerWords words) {
        return new Entry.Builder()
                .with("kind", doubt.kind().id())
                .with("region_path", new Cell.Several(doubt.region().path()))
                .with("indicator", Cell.ofWords(doubt.indicator().map(Indicator::id)))
                .with("period_start", Cell.ofNumber(doubt.period().map(Period::start)))
                .with("period_end", Cell.ofNumber(doubt.period().map(Period::end)))
                .with(
                        "period_part",
                        Cell.ofWords(doubt.period().map(period -> period.part().id())))
                .with("arithmetic", words.say(doubt.arithmetic()))
                .with("holds", doubt.holds() ? "yes" : "no")
                .with("state", mark.state().id())
                .with("memo", mark.memo())
                .with(
                        "reports",
                        new Cell.Several(doubt.witnesses().stream()
                                .map(witness -> witness.report().name())
                                .toList()))
                .with(
                        "offsets",
                        new Cell.Several(doubt.witnesses().stream()
                                .map(witness -> Integer.toString(
                                        witness.passage().span().start()))
                                .toList()))
                .with(
                        "quotes",
                        new Cell.Several(doubt.witnesses().stream()
                                .map(witness -> witness.passage().quote())
                                .toList()))
                .entry();
    }

    /** An annotation; its place is counted in code points. */
    public static Entry of(Placed placed) {
        return new Entry.Builder()
                .with("id", placed.annotation().id().value().toString())
                .with("report", placed.report().name())
                .with(
                        "region_path",
                        new Cell.Several(placed.report().header().region().path()))
                .with("code", new Cell.Several(placed.codePath()))
                .with("colour", Cell.ofWords(placed.code().map(Code::colour)))
                .with("memo", placed.annotation().memo())
                .with("author", placed.annotation().author())
                .with("made", placed.annotation().made().toString())
                .with("start", placed.start())
                .with("end", placed.end())
                .with("quote", placed.quote())
                .entry();
    }

    /**
     * A place where words were found.
     *
     * @param words what was found
     */
    public static Entry ofHit(Listed report, Span hit, String words, String sentence) {
        return new Entry.Builder()
                .with("report", report.name())
                .with("region_path", new Cell.Several(report.header().region().path()))
                .with("year", Cell.ofNumber(report.header().year()))
                .with("offset", hit.start())
                .with("length", hit.length())
                .with("hit", words)
                .with(Entry.SENTENCE, sentence)
                .entry();
    }

    /** A line a group of goals: how many have which verdict. */
    public static Entry of(String group, Tally tally) {
        Entry.Builder entry = new Entry.Builder().with("group", group).with("goals", tally.goals());
        for (Verdict verdict : Verdict.values()) {
            entry.with(verdict.id(), tally.of(verdict));
        }
        return entry.with("judged", tally.judged())
                .with("satisfied", tally.met())
                .with("share_met", Cell.ofAmount(tally.shareMet()))
                .entry();
    }

    private static Cell several(List<Stated> stated, Function<Stated, String> what) {
        return new Cell.Several(stated.stream().map(what).toList());
    }

    private static Passage passage(Stated stated) {
        return stated.statement().claim().passage();
    }

    private static Cell outcome(LedgerLine line) {
        return line.outcome().isPresent() ? new Cell.Nested(side(line.outcome())) : new Cell.Nothing();
    }

    private static Entry side(Optional<Stated> stated) {
        Optional<Claim> claim = stated.map(one -> one.statement().claim());
        return new Entry.Builder()
                .with("value", Cell.ofAmount(claim.flatMap(c -> c.quantity().value())))
                .with(
                        "value_high",
                        Cell.ofAmount(claim.flatMap(c -> c.quantity().high())))
                .with("unit", Cell.ofWords(claim.flatMap(c -> c.quantity().unit())))
                .with(
                        "comparator",
                        Cell.ofWords(claim.map(c -> c.quantity().comparator().id())))
                .with("wording", Cell.ofWords(stated.map(Entries::wording)))
                .with("quote", Cell.ofWords(claim.map(c -> c.passage().quote())))
                .with("report", Cell.ofWords(stated.map(one -> one.report().name())))
                .with("offset", Cell.ofNumber(claim.map(c -> c.passage().span().start())))
                .entry();
    }

    /** The words that stress a goal; without any, how hard it is. An outcome is plain or preliminary. */
    private static String wording(Stated stated) {
        if (stated.statement() instanceof Goal goal) {
            Wording wording = goal.wording();
            return wording.words().isEmpty() ? wording.strength().name().toLowerCase(Locale.ROOT) : wording.words();
        }
        return stated.statement() instanceof Outcome outcome && outcome.preliminary() ? "preliminary" : "plain";
    }
}
