package org.duibiao.extraction;

import java.util.Optional;
import org.duibiao.extraction.scan.Moment;

/** The time a paragraph speaks of, which sentences carry on until another is named, and what changes are counted from. */
final class Times {
    private Optional<Moment> current;
    private Optional<Moment> before = Optional.empty();
    /** Several years that the paragraph begins with; they hold until another time is named. */
    private Optional<Moment> opening = Optional.empty();

    /** The several years a sentence is about; a single year named on the way (2008年翻一番;) holds for its part only. */
    private Optional<Moment> ahead = Optional.empty();

    /**
     * The time when the sentence began; it holds again after a year named in passing (自2015年底连续下滑), and after a half
     * year, of which no more than a sentence is said.
     */
    private Optional<Moment> atStart;

    private boolean inPassing;
    /** Whether the sentence began with 过去一年. */
    private boolean lastYearLed;

    private boolean anyNamed;
    private boolean fresh;
    private boolean unstated;
    private boolean unstatedToTheStop;
    private Optional<Moment> baseOfSentence = Optional.empty();
    private Optional<Moment> baseOfParagraph = Optional.empty();
    private Optional<Moment> baseOfDoublings = Optional.empty();
    private Optional<Moment> startOfSentence = Optional.empty();

    /** The time that holds when the paragraph begins. */
    Times(Optional<Moment> current) {
        this.current = current;
        this.atStart = current;
    }

    Optional<Moment> current() {
        return current;
    }

    /** Whether the time is several years with an end of their own. */
    boolean speakOfSeveralYears() {
        return current.filter(it -> isSeveral(it) || it instanceof Moment.Span).isPresent();
    }

    /** Whether the time was named in this very sentence. */
    boolean isFresh() {
        return fresh;
    }

    /** Whether a part of the year is spoken of that no statement is made about (一季度). */
    boolean isUnstated() {
        return unstated;
    }

    Optional<Moment> baseOfSentence() {
        return baseOfSentence;
    }

    Optional<Moment> baseOfParagraph() {
        return baseOfParagraph;
    }

    /** What the last doubling of the sentence was counted from. */
    Optional<Moment> baseOfDoublings() {
        return baseOfDoublings;
    }

    void doubleFrom(Moment base) {
        baseOfDoublings = Optional.of(base);
    }

    /** The year with which the changes of the sentence begin. */
    Optional<Moment> startOfSentence() {
        return startOfSentence;
    }

    /** 生产总值由2017年612亿元增加到2022年905亿元;外贸由33亿元增加到40亿元: both begin in that year. */
    void begin(Moment start) {
        startOfSentence = Optional.of(start).filter(Times::isSingle);
    }

    /** 与2015年相比: what all that follows is compared with. */
    void compareWith(Moment base) {
        baseOfSentence = Optional.of(base);
        baseOfParagraph = baseOfSentence;
    }

    /** 2010年比2005年生产总值翻1.2番,财政收入翻1.4番: what the whole sentence is compared with. */
    void compareSentenceWith(Moment base) {
        baseOfSentence = Optional.of(base);
    }

    /**
     * A part of the year is named.
     *
     * @param toTheStop whether it holds for the whole sentence: 一季度工业增加值增长1%;财政收入下降4%;…
     */
    void speakOfPartOfYear(boolean toTheStop) {
        unstated = true;
        unstatedToTheStop = toTheStop;
    }

    void speakOfWholeTimes() {
        unstated = false;
        unstatedToTheStop = false;
    }

    /**
     * A time is named.
     *
     * @param opens whether no more than a few words stand before it in the paragraph
     * @param leads whether no more than a few words stand before it in its sentence
     * @param ofMean whether it says no more than over which years a mean is taken
     */
    void name(Moment moment, boolean opens, boolean leads, boolean ofMean) {
        before = current;
        current = Optional.of(moment);
        fresh = true;
        boolean aside = ofMean || isSingle(moment) || moment instanceof Moment.Coming || moment instanceof Moment.By;
        inPassing = (!leads && aside) || moment instanceof Moment.FirstHalf;
        lastYearLed = false;
        ahead = isSeveral(moment) ? current : ahead;
        opening = opens && !anyNamed && isSeveral(moment) ? current : Optional.empty();
        anyNamed = true;
    }

    /** The time just named is 过去一年 at the head of its sentence. */
    void leadWithLastYear() {
        lastYearLed = true;
    }

    private static boolean isSingle(Moment moment) {
        return moment instanceof Moment.Years years && years.start() == years.end();
    }

    private static boolean isSeveral(Moment moment) {
        return moment instanceof Moment.Past
                || moment instanceof Moment.Coming
                || (moment instanceof Moment.Years years && years.start() < years.end());
    }

    // 十四五时期,…。这五年,…: the years that were named.
    boolean areNamedAlready(Moment moment) {
        int length = moment instanceof Moment.Span span
                ? span.years()
                : moment instanceof Moment.Past past ? past.years() : 0;
        return current.isPresent()
                && current.get() instanceof Moment.Years years
                && years.end() - years.start() + 1 == length;
    }

    /** 五年间 after 五年来 are the same years, whichever way the part of the report looks. */
    Moment asNamedBefore(Moment moment) {
        return moment instanceof Moment.Span span
                        && current.isPresent()
                        && current.get() instanceof Moment.Past past
                        && past.years() == span.years()
                ? past
                : moment;
    }

    /** 全年 after 2023年 names the same year. */
    boolean isNamedAlready(Moment moment) {
        return moment instanceof Moment.Whole
                && current.isPresent()
                && current.get() instanceof Moment.Years years
                && years.start() == years.end();
    }

    /** The time named last was what is compared with, not when: it is given back, and the one before holds again. */
    Optional<Moment> takeBack() {
        Optional<Moment> named = current;
        current = before;
        return named;
    }

    /** What was said in brackets is over. */
    void restore(Optional<Moment> saved) {
        current = saved;
    }

    /**
     * @param stop whether it ends with a full stop, not a semicolon
     * @param silent whether nothing was read of it: 过去一年,各项工作取得很大成绩。 holds for what the next sentence says
     */
    void endSentence(boolean stop, boolean silent) {
        unstatedToTheStop = unstatedToTheStop && !stop;
        unstated = unstatedToTheStop;
        baseOfSentence = Optional.empty();
        if (!stop && ahead.isPresent() && current.filter(Times::isSingle).isPresent()) {
            current = ahead;
        }
        if (stop && inPassing) {
            current = atStart;
        }
        if (stop) {
            startOfSentence = Optional.empty();
            baseOfDoublings = Optional.empty();
            inPassing = false;
            atStart = current;
            ahead = Optional.empty();
            boolean leadsOn = silent && fresh && lastYearLed;
            fresh = leadsOn || (opening.isPresent() && opening.equals(current));
            lastYearLed = lastYearLed && leadsOn;
        }
    }
}
