package org.duibiao.reading;

import java.util.Optional;

/**
 * What a file says about a report outside the report's text: front matter, columns of a table, a page title. Weaker than
 * what the text itself says, stronger than the file name.
 *
 * @param title as given
 * @param district a name such as 上海市, maybe with its parents before it
 * @param year of the report, e.g. {@code 2026}
 * @param date of publication; not the date of delivery
 * @param source address of the page
 */
public record Hints(
        Optional<String> title,
        Optional<String> district,
        Optional<String> year,
        Optional<String> date,
        Optional<String> source) {
    public static final Hints NONE =
            new Hints(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Hints withTitle(String found) {
        return found.isBlank() ? this : new Hints(Optional.of(found.strip()), district, year, date, source);
    }

    public Hints withSource(String found) {
        return found.isBlank() ? this : new Hints(title, district, year, date, Optional.of(found.strip()));
    }

    public Hints withDistrict(String found) {
        return found.isBlank() ? this : new Hints(title, Optional.of(found.strip()), year, date, source);
    }

    public Hints withYear(String found) {
        return found.isBlank() ? this : new Hints(title, district, Optional.of(found.strip()), date, source);
    }

    public Hints withDate(String found) {
        return found.isBlank() ? this : new Hints(title, district, year, Optional.of(found.strip()), source);
    }
}
