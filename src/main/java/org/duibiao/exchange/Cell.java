package org.duibiao.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A value of a record that is written out. */
public sealed interface Cell {

    /** Words. */
    record Words(String words) implements Cell {}

    /** A number exactly as stated: 4.79 stays 4.79. */
    record Amount(BigDecimal amount) implements Cell {}

    /** Several words, a list in JSON, joined by {@code /} elsewhere. */
    record Several(List<String> words) implements Cell {
        public Several {
            words = List.copyOf(words);
        }
    }

    /** A record within; its fields become columns of their own where there is no nesting. */
    record Nested(Entry entry) implements Cell {}

    /** Nothing: {@code null} in JSON, empty elsewhere. */
    record Nothing() implements Cell {}

    static Cell of(String words) {
        return new Words(words);
    }

    static Cell of(int number) {
        return new Amount(BigDecimal.valueOf(number));
    }

    static Cell ofWords(Optional<String> words) {
        return words.<Cell>map(Words::new).orElseGet(Nothing::new);
    }

    static Cell ofAmount(Optional<BigDecimal> amount) {
        return amount.<Cell>map(Amount::new).orElseGet(Nothing::new);
    }

    static Cell ofNumber(Optional<Integer> number) {
        return ofAmount(number.map(BigDecimal::valueOf));
    }
}
