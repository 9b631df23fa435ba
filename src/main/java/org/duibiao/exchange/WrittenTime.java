package org.duibiao.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The points in time that exchange files write. */
final class WrittenTime {

    private WrittenTime() {}

    /**
     * With a zone or without (then it is UTC), with T or a blank between day and time, or the day alone. Empty if it is
     * none of these.
     */
    static Optional<Instant> read(String written) {
        String plain = written.strip().replace(' ', 'T');
        try {
            return Optional.of(OffsetDateTime.parse(plain).toInstant());
        } catch (DateTimeException e) {
            // no zone
        }
        try {
            return Optional.of(LocalDateTime.parse(plain).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            // no time
        }
        try {
            return Optional.of(LocalDate.parse(plain.length() > 10 ? plain.substring(0, 10) : plain)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
